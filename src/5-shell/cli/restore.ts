import { readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readCheckpoint, type SignedCheckpoint, verifyCheckpoint } from '#answer/ledger/checkpoint.ts'
import { type NoteKey, readVkey } from '#answer/ledger/note.ts'
import { CLOCK } from '#answer/record/command.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import type { KeyRing } from '../backup/key-ring.ts'
import { type Backup, openBackup, ringFor } from '../backup/read.ts'
import { placeBackup } from '../backup/restore.ts'
import { fileRefusal } from '../files/document.ts'
import { nodeHashing } from '../keys/node-hashing.ts'
import { verifyEd25519 } from '../ledger/log-key.ts'
import { repository } from '../office/office.ts'
import { storeOf } from '../office/store.ts'
import { Upkeep } from '../office/upkeep.ts'
import { type Place, placeOf } from '../office/wish.ts'
import { useGiven } from '../postgres/given.ts'
import { problemExit, problemOf, problemSentence, StartProblem } from '../postgres/problem.ts'
import { startPostgres } from '../postgres/server.ts'
import { migrate } from '../record/migrate.ts'
import type { PgRegister } from '../record/pg-register.ts'
import { CONTENTS } from '../watch/stores.ts'
import { type Context, defineCommand, type ExitCode, type OptionValues } from './command.ts'
import { passphraseIn } from './passphrase.ts'

const options = {
  data: { type: 'string', takes: 'DIR', required: true, help: 'cli.restore.option.data' },
  'passphrase-file': { type: 'string', takes: 'FILE', required: true, help: 'cli.backup.option.passphrase-file' },
  keys: { type: 'string', takes: 'FILE', help: 'cli.restore.option.keys' },
  checkpoint: { type: 'string', takes: 'FILE', help: 'cli.restore.option.checkpoint' },
  'log-key': { type: 'string', takes: 'FILE', help: 'cli.restore.option.log-key' },
} as const
type Restoring = Context<OptionValues<typeof options>>

/** `parley restore IN --data DIR`: exit 0 when the record is in place, 2 when the backup or the folder will not do. */
export const command = defineCommand({
  name: 'restore',
  args: [{ name: 'IN', help: 'cli.restore.arg.in' }],
  options,
  async run(ctx) {
    try {
      const done = await restored(ctx)
      return isRefusal(done) ? ctx.refused(done) : done
    } catch (error) {
      const problem = problemOf(error, ctx.values.data)
      if (!(problem instanceof StartProblem)) throw error
      ctx.err(problemSentence(problem, ctx.locale))
      return problemExit(problem)
    }
  },
})

/** What is needed to restore, all of it read and found good. */
interface Asked {
  readonly backup: Backup
  readonly ring: KeyRing
  readonly checkpoint: SignedCheckpoint | null
}

async function restored(ctx: Restoring): Promise<ExitCode | Refusal> {
  const asked = await read(ctx)
  if (isRefusal(asked)) return asked
  const { data } = ctx.values
  const place = placeOf({ data, url: process.env.DATABASE_URL || undefined, demonstration: false }, repository)
  const there = await readdir(place.data).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (place.url === undefined && there !== null && there.length > 0) return refuse('folder-taken', {}, { file: place.data })
  if (place.url !== undefined) return intoDatabase(ctx, asked, place, place.data)
  // Everything is put in place beside it, so that a folder which bears the name is whole.
  const beside = `${place.data}.restoring`
  if ((await readdir(beside).catch(() => [])).length > 0) return refuse('folder-taken', {}, { file: beside })
  const done = await intoDatabase(ctx, asked, { ...place, data: beside, keys: path.join(beside, 'keys') }, place.data).catch(
    async (error) => {
      await rm(beside, { recursive: true, force: true })
      throw error
    },
  )
  if (isRefusal(done)) {
    await rm(beside, { recursive: true, force: true })
    return done
  }
  if (there !== null) await rmdir(place.data)
  await rename(beside, place.data)
  return done
}

async function read(ctx: Restoring): Promise<Asked | Refusal> {
  const { args, values } = ctx
  const passphrase = await passphraseIn(values['passphrase-file'])
  if (isRefusal(passphrase)) return passphrase
  const backup = await openBackup(path.resolve(args[0] ?? ''))
  if (isRefusal(backup)) return backup
  const ring = await ringFor(backup, passphrase, values.keys)
  if (isRefusal(ring)) return values.keys === undefined ? ring : placed(ring, { field: '--keys' })
  const checkpoint = values.checkpoint === undefined ? null : await checkpointIn(ctx, values.checkpoint)
  return isRefusal(checkpoint) ? placed(checkpoint, { field: '--checkpoint' }) : { backup, ring, checkpoint }
}

/**
 * A checkpoint that the key of the log has signed; one that it has not, or whose signature does not hold, says nothing and is refused. Where no key
 * is brought along, it is the one that lies beside the checkpoint, and it is said that whoever made the one could have made the other.
 */
async function checkpointIn(ctx: Restoring, file: string): Promise<SignedCheckpoint | Refusal> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => fileRefusal(error, file))
  const checkpoint = isRefusal(text) ? text : readCheckpoint(text)
  if (isRefusal(checkpoint)) return placed(checkpoint, { file })
  const brought = ctx.values['log-key']
  const keyFile = brought ?? path.join(path.dirname(file), 'log.vkey')
  const lines = await readFile(keyFile, 'utf8').catch((error: unknown) => fileRefusal(error, keyFile))
  if (isRefusal(lines)) return brought === undefined ? refuse('log-key-needed', { accepted: '--log-key FILE' }) : lines
  const keys: NoteKey[] = []
  for (const line of lines.split('\n').filter((one) => one.trim() !== '')) {
    const key = readVkey(line.trim(), nodeHashing)
    if (isRefusal(key)) return placed(key, { file: keyFile })
    keys.push(key)
  }
  const verified = verifyCheckpoint(checkpoint, keys, verifyEd25519)
  if (isRefusal(verified)) return placed(verified, { file })
  if (brought === undefined) ctx.err(ctx.say('cli.restore.own-key', { file: keyFile }))
  return checkpoint
}

async function intoDatabase(ctx: Restoring, { backup, ring, checkpoint }: Asked, place: Place, named: string): Promise<ExitCode | Refusal> {
  const upkeep = new Upkeep()
  const { manifest } = backup
  const note = (id: Parameters<typeof ctx.say>[0], values: Parameters<typeof ctx.say>[1]) => ctx.err(ctx.say(id, values))
  const bar = ctx.progress('cli.restore.putting', manifest.size)
  try {
    const server = place.url === undefined ? await startPostgres(place.data, note) : await useGiven(place.url, note)
    upkeep.defer(() => server.stop())
    await migrate(server.connection)
    let now = () => Date.now()
    const contents = path.join(place.data, CONTENTS)
    const target = { connection: server.connection, keys: place.keys, contents, now: () => now(), note }
    const put = await placeBackup(backup, ring, target, (entries) => bar.tick(entries))
    bar.done()
    if (isRefusal(put)) return put
    const { register, gone } = put
    upkeep.defer(() => register.close())
    const store = await storeOf(register)
    if (isRefusal(store)) return store
    // A demonstration tells its own time.
    if (store?.store === 'demonstration') {
      now = () => register.head().at
      await writeFile(path.join(place.data, 'demonstration'), '')
    }
    const known = checkpoint === null ? null : await knownFrom(register, checkpoint)
    if (isRefusal(known)) return known
    const { size, root, taken } = manifest
    const noted = await register.submit({ verb: 'note-restored', size, root, taken, known }, CLOCK)
    if (isRefusal(noted)) return noted
    const again = gone.flatMap((of) => ring.erased.get(of) ?? [])
    for (const { of, tombstone, rule } of again) {
      const erased = await register.submit({ verb: 'erase-again', of, tombstone, rule }, CLOCK)
      if (isRefusal(erased)) return erased
    }
    if (ctx.json) ctx.data({ data: named, size, root, taken, entry: noted.from, known, erasedAgain: again })
    else {
      ctx.out(ctx.say('cli.restore.done', { size, root, taken, entry: noted.from }))
      for (const one of again) ctx.out(ctx.say('cli.restore.again', { ...one }))
    }
    if (ctx.values.keys === undefined) ctx.err(ctx.say('cli.restore.unknown', { taken }))
    if (known !== null) ctx.err(ctx.say('cli.restore.lost', { known, size }))
    ctx.err(ctx.say('cli.restore.key'))
    return 0
  } finally {
    bar.done()
    await upkeep.end()
  }
}

/** How many entries the record is known to have had, where that is more than there are now. Refused where the checkpoint is of others. */
async function knownFrom(register: PgRegister, { size, root }: SignedCheckpoint): Promise<number | null | Refusal> {
  if (size > register.head().size) return size
  const then = await register.reading({ by: CLOCK, purpose: 'restore' }, size)
  if (isRefusal(then)) return then
  await then.close()
  return then.root === Buffer.from(root).toString('hex') ? null : refuse('restore-forked', { found: size }, { field: '--checkpoint' })
}
