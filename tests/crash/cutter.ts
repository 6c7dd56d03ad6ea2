/** A door between a register and PostgreSQL that can fall shut at the worst moment: when a commit is under way. */
import { mkdtemp, rm } from 'node:fs/promises'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import type pg from 'pg'
import { appends, syncs } from './tap.ts'

/**
 * What becomes of the next group that is handed over. `unsent`: it does not get through. `unanswered`: it does, and then the register's
 * end is cut at once, while the server's end stays, so that the server does not notice. After that, everything passes again.
 */
export type Fate = 'pass' | 'unsent' | 'unanswered'

export class Cutter {
  readonly connection: pg.ClientConfig
  /** What the next group meets. */
  fate: Fate = 'pass'
  /** While false, nobody new gets through. */
  open = true
  /** How often each group was handed over, whether or not it got through, in order; and how many connections were cut. */
  readonly handed = new Map<string, number>()
  cuts = 0
  readonly #to: { readonly host: string; readonly port: number }
  readonly #sockets = new Set<net.Socket>()

  constructor(connection: pg.ClientConfig, host: string) {
    this.connection = { ...connection, host }
    this.#to = { host: String(connection.host), port: connection.port ?? 5432 }
  }

  serve(near: net.Socket): void {
    if (!this.open) return void near.destroy()
    const far = net.connect(path.join(this.#to.host, `.s.PGSQL.${this.#to.port}`))
    for (const socket of [near, far]) {
      this.#sockets.add(socket)
      socket.on('error', () => {}).on('close', () => this.#sockets.delete(socket))
    }
    far.on('close', () => near.destroy()).pipe(near)
    const messages = splitter()
    let group: Buffer[] | null = null
    let cut = false
    near.on('data', (chunk) => {
      for (const message of messages(chunk)) {
        if (cut) return
        if (appends(message)) group = []
        if (group === null) far.write(message)
        else group.push(message)
        if (group === null || !syncs(message)) continue
        const whole = Buffer.concat(group)
        group = null
        // A group is known by its first commitment, which is random.
        const name = /"commitment":"([0-9a-f]{64})"/.exec(whole.toString('latin1'))?.[1] ?? ''
        this.handed.set(name, (this.handed.get(name) ?? 0) + 1)
        const { fate } = this
        this.fate = 'pass'
        if (fate !== 'unsent') far.write(whole)
        if (fate === 'pass') continue
        cut = true
        this.cuts++
        far.unpipe(near)
        far.resume()
        near.destroy()
        if (fate === 'unsent') far.destroy()
      }
    })
    near.on('close', () => {
      if (!cut) far.destroy()
    })
  }

  end(): void {
    for (const socket of this.#sockets) socket.destroy()
  }
}

/** Gives the whole messages of the frontend, in order. The first has a length and no type (PostgreSQL 18, "Message Formats"). */
function splitter(): (chunk: Buffer) => Buffer[] {
  let rest = Buffer.alloc(0)
  let typed = 0
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    const whole: Buffer[] = []
    while (rest.length >= typed + 4) {
      const length = typed + rest.readInt32BE(typed)
      if (rest.length < length) break
      whole.push(rest.subarray(0, length))
      rest = rest.subarray(length)
      typed = 1
    }
    return whole
  }
}

/** Makes a cutter before the database of `connection`. It goes when the test ends. */
export async function cutterBefore(connection: pg.ClientConfig): Promise<Cutter> {
  const folder = await mkdtemp(path.join(tmpdir(), 'parley-cut-'))
  const cutter = new Cutter(connection, folder)
  const server = net.createServer((near) => cutter.serve(near))
  await new Promise<void>((ready) => server.listen(path.join(folder, `.s.PGSQL.${connection.port ?? 5432}`), ready))
  after(async () => {
    cutter.end()
    await new Promise((closed) => server.close(closed))
    await rm(folder, { recursive: true, force: true })
  })
  return cutter
}
