/** Puts the photos of a finished report on file, one after the other, before the report that names them. Whatever is sent again is kept once. */
import type { Client } from '../../../client/client.ts'
import type { Problem, Written } from '../../../client/shapes.ts'
import { given, Refused } from '../../../data/refused.ts'
import { sendFile } from '../../../data/send-file.ts'
import { type Photo, photosOf } from './photos.ts'

/** The ids under which they are on file; or why one of them was refused, with its name. */
export type PhotosSent = { readonly ids: readonly string[] } | { readonly problem: Problem }

/** Small enough that a weak line brings one through. */
const PIECE_BYTES = 262_144

export interface SendingPhotos {
  /** The key of the report: each photo is recorded under a key made of it. */
  readonly key: string
  readonly owner: string
  readonly report: Written
  /** Whether it was tried before: then what has arrived is asked first. */
  readonly resume: boolean
  /** Hears which photo is on its way, of how many, and how many hundredths of it have arrived. */
  onPhoto(place: number, of: number, percent: number): void
}

/** Throws where no answer came. */
export async function sendPhotos(client: Client, { key, owner, report, resume, onPhoto }: SendingPhotos): Promise<PhotosSent> {
  const photos = await photosOf(owner)
  const ids: string[] = []
  for (const [place, photo] of photos.entries()) {
    const { sha256, bytes, type } = photo
    onPhoto(place + 1, photos.length, 0)
    const known = await onFile(client, sha256)
    if (known !== null) {
      ids.push(known)
      continue
    }
    const file = new Blob([bytes], { type })
    const onSent = (sent: number) => onPhoto(place + 1, photos.length, Math.floor((100 * sent) / Math.max(1, file.size)))
    try {
      await sendFile(client, file, { sha256, pieceBytes: PIECE_BYTES, resume, onSent })
      given(await client.watch.filePiece({ evidence: evidenceOf(photo, report), stored: sha256 }, { key: `${key}-${sha256.slice(0, 12)}` }))
      ids.push(idOf(photo))
    } catch (error) {
      if (!(error instanceof Refused) || error.problem.status >= 500 || error.problem.status === 429) throw error
      // Somebody else may have put the same photo on file a moment ago.
      const meanwhile = await onFile(client, sha256)
      if (meanwhile === null) return { problem: error.problem }
      ids.push(meanwhile)
    }
  }
  return { ids }
}

/** A photo of the same bytes that is on file is the same photo: the report names that one. */
async function onFile(client: Client, sha256: string): Promise<string | null> {
  return given(await client.watch.pieces({ content: sha256 })).items[0]?.id ?? null
}

const idOf = ({ sha256 }: Photo): string => `E-${sha256.slice(0, 12)}`

/** What is known of it is what the report says: where it first came from, how good that is, and whether it must be protected. */
const evidenceOf = (photo: Photo, { id, origin, grade, protected: guarded }: Written): object => ({
  ...{ id: idOf(photo), title: photo.name || idOf(photo), sort: photo.type.startsWith('image/') ? 'photo' : 'document' },
  ...{ origin, source: origin, grade, of: [id], ...(guarded === true ? { protected: true } : {}) },
})
