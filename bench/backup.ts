/**
 * A backup of a record of 100,000 entries, as `./parley backup` and `restore` make it: written from a snapshot with its replay, put in place in
 * an empty database with every payload held against its commitment, opened with the rows folded, compared. 5,000 dockets with their parties,
 * and claims for the rest.
 */
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { isRefusal } from '#ground/refusal.ts'
import { MANIFEST } from '#shell/backup/form.ts'
import { openBackup, ringFor } from '#shell/backup/read.ts'
import { tryBackup } from '#shell/backup/restore.ts'
import { ERASED_MEANWHILE, writeBackup } from '#shell/backup/write.ts'
import { openKeyReader } from '#shell/keys/key-reader.ts'
import { openKeyStore } from '#shell/keys/key-store.ts'
import { startPostgres } from '#shell/postgres/server.ts'
import { takeSnapshot } from '#shell/record/exporting.ts'
import { migrate } from '#shell/record/migrate.ts'
import { openReading } from '#shell/record/open-reading.ts'
import { openRegister } from '#shell/record/pg-register.ts'
import type { Register } from '#shell/record/register.ts'
import { FolderContents } from '#shell/watch/contents/contents.ts'
import { memoryShelf } from '#shell/watch/import/memory-shelf.ts'
import { figure, type Measured } from './measure.ts'
import { versions as recordVersions } from './replay.ts'
import { makeMany, STEPS } from './support/many.ts'

const DOCKETS = 5_000
const ENTRIES = 100_000
const FILED_AT_ONCE = 500
const PASSPHRASE = 'a passphrase of a bench'

export const versions = recordVersions

function sound<T>(answer: T): Exclude<T, { readonly refused: true } | string> {
  if (isRefusal(answer) || answer === ERASED_MEANWHILE) throw new TypeError(JSON.stringify(answer))
  return answer as Exclude<T, { readonly refused: true } | string>
}

/** One round, however long that takes, so `seconds` says nothing here. */
export async function run(_seconds: number, progress: (done: number, total: number) => void, dockets = DOCKETS): Promise<Measured[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'parley-bench-'))
  // Run by root, PostgreSQL is another user, who must be able to enter.
  await chmod(folder, 0o755)
  const server = await startPostgres(path.join(folder, 'data'), () => {})
  try {
    await migrate(server.connection)
    let done = 0
    const tick = () => progress(++done, STEPS + 3)
    const openKeys = (expected: number) => openKeyStore(path.join(folder, 'keys'), { expected })
    const register = sound(await openRegister({ connection: server.connection, openKeys, now: Date.now }))
    try {
      await makeMany(register, dockets, tick)
      await claims(register)
    } finally {
      await register.close()
    }
    return await measure(server.connection, folder, tick)
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Claims about the parties, until there are as many entries as are to be measured. */
async function claims(register: Register): Promise<void> {
  for (let n = 0; register.head().size < ENTRIES; n += FILED_AT_ONCE) {
    const items = Array.from({ length: FILED_AT_ONCE }, (_, i) => ({ claim: claim(n + i) }))
    sound(await register.submit({ verb: 'file', items }, 'DESK-0'))
  }
}

const claim = (n: number) => ({
  ...{ id: `C-${n}`, of: `PERSON-${n % 5_000}`, is: `known-${n % 50}`, value: n, grade: 'B2' },
  ...{ source: `REGISTER ${n % 200}`, origin: `REGISTER ${n % 200}` },
})

async function measure(connection: Parameters<typeof takeSnapshot>[0], folder: string, tick: () => void): Promise<Measured[]> {
  const into = path.join(folder, 'backup')
  await mkdir(into)
  const [snapshot, door, keys] = [
    await takeSnapshot(connection),
    await openReading(connection),
    sound(await openKeyReader(path.join(folder, 'keys'))),
  ]
  const took: { entries: number[]; written: number[]; tried: number[]; bytes: number[] } = {
    entries: [],
    written: [],
    tried: [],
    bytes: [],
  }
  try {
    const began = performance.now()
    const steps = { written: () => {}, replayed: () => {} }
    const beside = { events: memoryShelf(), contents: new FolderContents(path.join(folder, 'contents')) }
    const manifest = sound(await writeBackup({ snapshot, door, keys, beside }, into, PASSPHRASE, new Date().toISOString(), steps))
    await writeFile(path.join(into, MANIFEST), JSON.stringify(manifest))
    const written = performance.now()
    tick()
    const backup = sound(await openBackup(into))
    const wrong = await tryBackup(backup, sound(await ringFor(backup, PASSPHRASE)), { placed: () => {}, replayed: () => {} })
    if (wrong !== null) throw new TypeError(JSON.stringify(wrong))
    took.entries.push(manifest.size)
    took.written.push(written - began)
    took.tried.push(performance.now() - written)
    took.bytes.push((manifest.files['record.ndjson'].bytes + manifest.files['keys.sealed'].bytes) / 2 ** 20)
    tick()
  } finally {
    await snapshot.close()
    await door.close()
    await keys.close()
  }
  return [
    figure(`written, sealed and replayed (${took.entries[0]} entries)`, 'ms', took.written),
    figure('restored into a scratch office, folded, compared and replayed', 'ms', took.tried),
    figure('size', 'MB', took.bytes),
  ]
}
