/** Puts a backup in place: keys, then entries, then the rows by the fold; and tries a backup by doing so in a scratch office. */
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import { fillKeys } from '../keys/key-filling.ts'
import { openKeyStore } from '../keys/key-store.ts'
import { Upkeep } from '../office/upkeep.ts'
import type { Note } from '../postgres/problem.ts'
import { startPostgres } from '../postgres/server.ts'
import { takeSnapshot } from '../record/exporting.ts'
import { importRecord } from '../record/importing.ts'
import { migrate } from '../record/migrate.ts'
import { openRegister, type PgRegister } from '../record/pg-register.ts'
import { FolderContents } from '../watch/contents/contents.ts'
import { pgShelf } from '../watch/import/pg-shelf.ts'
import { CONTENTS } from '../watch/stores.ts'
import { type Beside, besideOf } from './beside-of.ts'
import { placeBeside } from './beside-place.ts'
import type { Manifest } from './form.ts'
import type { KeyRing } from './key-ring.ts'
import { type Backup, contents } from './read.ts'
import { replayedDigest } from './replayed.ts'

/** Where a record is put: an empty database that `migrate` has been run on, and a folder for its keys. */
export interface Target {
  readonly connection: pg.ClientConfig
  readonly keys: string
  /** The folder in which contents are kept. */
  readonly contents: string
  now(): number
  readonly note: Note
}

export interface Placed {
  readonly register: PgRegister
  /** Entries that the copy has and the keys do not: they were erased after it was taken. */
  readonly gone: readonly number[]
}

/** Puts a backup in place and opens the record. Refused where there is one already, and where an entry is not what it was. */
export async function placeBackup(
  backup: Backup,
  ring: KeyRing,
  target: Target,
  through: (entries: number) => void,
): Promise<Placed | Refusal> {
  const { connection, keys, now } = target
  const { manifest } = backup
  const gone: number[] = []
  const id = await fillKeys(keys, manifest.size, (slot) => ring.key(slot))
  if (isRefusal(id)) return id
  const expected = new Map<number, readonly Beside[]>()
  const counted = async function* () {
    for await (const some of contents(backup, ring, (index) => gone.push(index))) {
      yield some
      if (isRefusal(some)) return
      for (const { index, payload } of some.entries) {
        const beside = payload === null ? [] : besideOf(payload.kind, payload.content)
        if (beside.length > 0) expected.set(index, beside)
      }
      through(some.entries.length)
    }
  }
  const imported = await importRecord(connection, { ledger: manifest.ledger, keys: id }, counted())
  if (isRefusal(imported)) return imported
  if (imported.root !== manifest.root) return refuse('backup-unequal', { what: 'root' })
  const events = pgShelf(connection)
  const beside = await placeBeside(backup, ring, expected, { events, contents: new FolderContents(target.contents) }).finally(() =>
    events.close(),
  )
  if (beside !== null) return beside
  const register = await openRegister({ connection, openKeys: (expected) => openKeyStore(keys, { expected }), now })
  return isRefusal(register) ? register : { register, gone }
}

/** Restores a backup into a scratch office, and compares what comes out with what is said of it. Null where it is the same. */
export async function tryBackup(
  backup: Backup,
  ring: KeyRing,
  steps: { placed(entries: number): void; replayed(entries: number): void },
): Promise<Refusal | null> {
  const upkeep = new Upkeep()
  const scratch = await mkdtemp(path.join(await realpath(tmpdir()), 'parley-trial-'))
  upkeep.defer(() => rm(scratch, { recursive: true, force: true, maxRetries: 5 }))
  try {
    // For root the server runs as another user, who must be able to pass.
    await chmod(scratch, 0o711)
    const note: Note = () => {}
    const server = await startPostgres(path.join(scratch, 'data'), note)
    upkeep.defer(() => server.stop())
    await migrate(server.connection)
    const target = {
      connection: server.connection,
      keys: path.join(scratch, 'keys'),
      contents: path.join(scratch, CONTENTS),
      now: () => Date.now(),
      note,
    }
    const placed = await placeBackup(backup, ring, target, steps.placed)
    if (isRefusal(placed)) return placed
    upkeep.defer(() => placed.register.close())
    return await differing(backup.manifest, placed.register, server.connection, steps.replayed)
  } finally {
    await upkeep.end()
  }
}

/** What came out otherwise: the root, the rows of a model, or an answer. */
async function differing(
  { size, root, digests, replayed }: Manifest,
  register: PgRegister,
  connection: pg.ClientConfig,
  through: (entries: number) => void,
): Promise<Refusal | null> {
  const head = register.head()
  if (head.size !== size || head.root !== root) return refuse('backup-unequal', { what: 'root' })
  const snapshot = await takeSnapshot(connection)
  const found: Readonly<Record<string, string>> = await snapshot.digests().finally(() => snapshot.close())
  const model = Object.keys({ ...digests, ...found }).find((one) => digests[one] !== found[one])
  if (model !== undefined) return refuse('backup-unequal', { what: model })
  const again = await replayedDigest(register, size, through)
  if (isRefusal(again)) return again
  return again.sha256 === replayed.sha256 ? null : refuse('backup-unequal', { what: 'replay' })
}
