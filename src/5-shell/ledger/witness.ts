/**
 * A witness of other logs, over HTTP (C2SP tlog-witness v1).
 *
 *     POST /add-checkpoint              a new checkpoint with its proof; answered with our cosignature
 *     GET  /ORIGIN-HASH/checkpoint      the last one that we cosigned, whole
 *
 * The whole signed checkpoint is kept, and so is one that contradicts it: two signatures of a log under two histories prove to anybody that
 * it showed different things to different people.
 */

import { mkdir, readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import { cosignatureLine, cosignatureMessage, readCheckpoint, type SignedCheckpoint } from '#answer/ledger/checkpoint.ts'
import { type NoteKey, writeNote } from '#answer/ledger/note.ts'
import { judge, REQUEST_CHARACTERS_MAX, readAddCheckpoint } from '#answer/ledger/witnessing.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import { replaceFile } from '../files/disk.ts'
import { nodeHashing } from '../keys/node-hashing.ts'
import { type Signer, verifyEd25519 } from './log-key.ts'

export interface WitnessWorld {
  /** Where what was seen is kept. */
  readonly folder: string
  readonly signer: Signer
  /** The keys of the logs that are witnessed; a log's name is its origin. */
  readonly logs: readonly NoteKey[]
  /** Milliseconds since 1970. */
  readonly now: () => number
}

const originHash = (origin: string): string => Buffer.from(nodeHashing.sha256(origin)).toString('hex')

export class Witness {
  readonly #world: WitnessWorld
  /** Requests about one log are taken one after the other: what is compared must be what is replaced. */
  readonly #turns = new Map<string, Promise<unknown>>()

  constructor(world: WitnessWorld) {
    this.#world = world
  }

  #file(origin: string, name: string): string {
    return path.join(this.#world.folder, originHash(origin), name)
  }

  /** The last checkpoint of a log that was cosigned, with our cosignature, or null. */
  async held(origin: string): Promise<SignedCheckpoint | null> {
    const text = await this.heldText(originHash(origin))
    const read = text === null ? null : readCheckpoint(text)
    sure(!isRefusal(read), 'what a witness keeps can be read')
    return read
  }

  async heldText(hash: string): Promise<string | null> {
    return readFile(path.join(this.#world.folder, hash, 'checkpoint'), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
  }

  /** Answers a request: the status, and what is sent. */
  async add(body: string): Promise<{ readonly status: number; readonly text: string; readonly type?: string }> {
    const request = readAddCheckpoint(body)
    if (isRefusal(request)) return { status: 400, text: `${request.code}\n` }
    const { origin } = request.checkpoint
    // Nothing is kept for logs that we do not know, not even a turn.
    if (!this.#world.logs.some(({ name }) => name === origin)) return { status: 404, text: '' }
    const before = this.#turns.get(origin) ?? Promise.resolve()
    const turn = before.catch(() => {}).then(() => this.#taken(request))
    this.#turns.set(origin, turn)
    return turn
  }

  async #taken(request: Exclude<ReturnType<typeof readAddCheckpoint>, { refused: true }>) {
    const { checkpoint } = request
    const { signer, logs, now } = this.#world
    const held = await this.held(checkpoint.origin)
    const judged = judge(request, held, logs, { hashing: nodeHashing, verify: verifyEd25519 })
    if (judged.status === 409) return { status: 409, text: `${judged.has}\n`, type: 'text/x.tlog.size' }
    if (judged.status === 422 && judged.split) await this.#keep(checkpoint, `split-${now()}`)
    if (judged.status !== 200) return { status: judged.status, text: judged.status === 403 ? `${judged.why.code}\n` : '' }
    const seconds = Math.floor(now() / 1_000)
    const line = cosignatureLine(signer.key, seconds, signer.sign(cosignatureMessage(checkpoint.note.text, seconds)))
    // On the disk before anybody has our signature: after a crash the witness still knows what it signed.
    await this.#keep(checkpoint, 'checkpoint', line)
    return { status: 200, text: line }
  }

  /** Only the log's own signatures are kept of what came: the cosignatures of others are theirs to show. */
  async #keep({ origin, note }: SignedCheckpoint, name: string, line = ''): Promise<void> {
    const own = note.signatures.filter((one) => one.name === origin)
    await mkdir(path.dirname(this.#file(origin, name)), { recursive: true, mode: 0o700 })
    await replaceFile(this.#file(origin, name), writeNote({ ...note, signatures: own }) + line)
  }
}

const HASH = /^\/([0-9a-f]{64})\/checkpoint$/

/** Serves a witness on 127.0.0.1. Resolves when it listens; `port` 0 takes any. */
export async function serveWitness(witness: Witness, port: number): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    answered(witness, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  server.requestTimeout = 30_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`, close: () => closed(server) }
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.closeAllConnections()
    server.close(() => resolve())
  })

async function answered(witness: Witness, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const send = (status: number, text: string, type = 'text/plain; charset=utf-8'): void => {
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' })
    response.end(text)
  }
  const [, hash] = HASH.exec(request.url ?? '') ?? []
  if (hash !== undefined) {
    if (request.method !== 'GET') return send(405, '')
    const text = await witness.heldText(hash)
    return text === null ? send(404, '') : send(200, text)
  }
  if (request.url !== '/add-checkpoint') return send(404, '')
  if (request.method !== 'POST') return send(405, '')
  const body = await bodyOf(request)
  if (body === null) return send(413, '')
  const { status, text, type } = await witness.add(body)
  return send(status, text, type)
}

/** The body as text; null where it is longer than any request is. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length
    if (length > 4 * REQUEST_CHARACTERS_MAX) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}
