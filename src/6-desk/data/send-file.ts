/** Sends a file in pieces. What was sent is not sent again when the line breaks in between, as long as the page is open. */
import type { Client } from '../client/client.ts'
import type { Content } from '../client/material-shapes.ts'
import { given } from './refused.ts'

export interface Sending {
  /** Hears how many bytes have arrived. */
  readonly onSent?: (bytes: number) => void
  readonly signal?: AbortSignal
  /** The SHA-256 the whole must have, where it is known. */
  readonly sha256?: string
  readonly pieceBytes?: number
  /** It was tried before, perhaps by a page that is closed now: what has arrived is asked first. */
  readonly resume?: boolean
}

/** In base64 and with what is around it, less than a request may hold. */
const PIECE_BYTES = 2_500_000

/** The pieces of a file that have arrived, by their digests. */
const arrived = new WeakMap<Blob, string[]>()

/** Gives what it is kept as. Throws what was refused, the network's own failing, or what the signal says. */
export async function sendFile(client: Client, file: Blob, sending: Sending = {}): Promise<Content> {
  const { onSent, signal, sha256, pieceBytes = PIECE_BYTES } = sending
  const pieces = arrived.get(file) ?? []
  arrived.set(file, pieces)
  if (sending.resume === true && pieces.length === 0) {
    const there = await resumed(client, file, pieces, { ...sending, pieceBytes })
    if (there !== null) return there
  }
  while (pieces.length * pieceBytes < file.size) {
    signal?.throwIfAborted()
    const from = pieces.length * pieceBytes
    onSent?.(from)
    pieces.push(given(await client.watch.putPiece(await base64Of(file.slice(from, from + pieceBytes)))).sha256)
  }
  onSent?.(file.size)
  signal?.throwIfAborted()
  const joined = await client.watch.joinPieces(pieces, sha256)
  // What was swept away meanwhile is sent again next time.
  if (!joined.ok) arrived.delete(file)
  return given(joined)
}

/** Asks the server to join all pieces: it has them, or says which is the first that it has not. Those before it go into `pieces`. */
async function resumed(
  client: Client,
  file: Blob,
  pieces: string[],
  { sha256, pieceBytes }: { readonly sha256?: string; readonly pieceBytes: number },
): Promise<Content | null> {
  const digests: string[] = []
  for (let from = 0; from < file.size; from += pieceBytes) digests.push(await sha256Of(file.slice(from, from + pieceBytes)))
  const joined = await client.watch.joinPieces(digests, sha256)
  if (joined.ok) return joined.data
  const [, place] = /^pieces\[(\d+)\]$/.exec(joined.problem.where?.field ?? '') ?? []
  if (place !== undefined) pieces.push(...digests.slice(0, Number(place)))
  return null
}

/** The bytes of a file in base64, as a browser writes them in an address of data. */
function base64Of(bytes: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(bytes)
  })
}

/** The SHA-256 of a file, in hex. */
export async function sha256Of(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
