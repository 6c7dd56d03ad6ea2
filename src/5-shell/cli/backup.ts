import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { CLOCK } from '#answer/record/command.ts'
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import { BESIDE, KEYS, MANIFEST, type Manifest, RECORD } from '../backup/form.ts'
import { ringFor } from '../backup/read.ts'
import { tryBackup } from '../backup/restore.ts'
import { ERASED_MEANWHILE, writeBackup } from '../backup/write.ts'
import { replaceFile } from '../files/disk.ts'
import { openKeyReader } from '../keys/key-reader.ts'
import { type OpenDoor, openDoor } from '../office/door.ts'
import { repository } from '../office/office.ts'
import { type Place, placeOf } from '../office/wish.ts'
import { problemExit, problemOf, problemSentence, StartProblem } from '../postgres/problem.ts'
import { FolderContents } from '../watch/contents/contents.ts'
import { CONTENTS } from '../watch/stores.ts'
import { type Context, defineCommand, type ExitCode, type OptionValues } from './command.ts'
import { passphraseIn } from './passphrase.ts'

const options = {
  data: { type: 'string', takes: 'DIR', help: 'cli.backup.option.data' },
  'passphrase-file': { type: 'string', takes: 'FILE', required: true, help: 'cli.backup.option.passphrase-file' },
} as const
type Backing = Context<OptionValues<typeof options>>

/** How often a copy is taken anew because something was erased meanwhile. */
const TRIES = 3

/** `parley backup OUT`: exit 0 when the copy was restored and came out the same; 1 when it did not, or the machine stood in the way. */
export const command = defineCommand({
  name: 'backup',
  args: [{ name: 'OUT', help: 'cli.backup.arg.out' }],
  options,
  async run(ctx) {
    const [out = ''] = ctx.args
    try {
      return await backedUp(ctx, path.resolve(out))
    } catch (error) {
      const problem = problemOf(error, out)
      if (!(problem instanceof StartProblem)) throw error
      ctx.err(problemSentence(problem, ctx.locale))
      return problemExit(problem)
    }
  },
})

async function backedUp(ctx: Backing, out: string): Promise<ExitCode> {
  const passphrase = await passphraseIn(ctx.values['passphrase-file'])
  if (isRefusal(passphrase)) return ctx.refused(passphrase)
  const there = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (there.length > 0) return ctx.refused(refuse('folder-taken', {}, { file: out }))
  const place = placeOf({ data: ctx.values.data, url: process.env.DATABASE_URL || undefined, demonstration: false }, repository)
  const door = await openDoor(place, (id, values) => ctx.err(ctx.say(id, values)))
  let made: Manifest | Refusal | typeof ERASED_MEANWHILE = ERASED_MEANWHILE
  try {
    await mkdir(out, { recursive: true, mode: 0o700 })
    for (let tries = 0; made === ERASED_MEANWHILE; tries++) {
      if (tries > 0) ctx.err(ctx.say('cli.backup.again'))
      await clear(out)
      made = tries < TRIES ? await one(ctx, door, place, out, passphrase) : refuse('backup-unequal', { what: 'erasures' })
    }
  } finally {
    // What was not tried is no backup, and says too much to be left about.
    if (made === ERASED_MEANWHILE || isRefusal(made)) await clear(out)
    await door.close()
  }
  if (isRefusal(made)) {
    const code = ctx.refused(made)
    return made.code === 'backup-unequal' ? 1 : code
  }
  tell(ctx, out, made)
  return 0
}

const clear = async (out: string): Promise<void> => {
  for (const name of [MANIFEST, RECORD, KEYS, BESIDE]) await rm(path.join(out, name), { force: true })
}

/** One attempt: written, tried, and only then said to be a backup. */
async function one(
  ctx: Backing,
  door: OpenDoor,
  place: Place,
  out: string,
  passphrase: string,
): Promise<Manifest | Refusal | typeof ERASED_MEANWHILE> {
  const keys = await openKeyReader(place.keys)
  if (isRefusal(keys)) return keys
  const snapshot = await door.snapshot()
  const { size, keys: id } = snapshot.head
  const writing = ctx.progress('cli.backup.writing', size * 2)
  const checking = () => ctx.progress('cli.backup.checking', size * 2)
  try {
    await door.noteRead({ by: CLOCK, purpose: 'backup', what: 'backup', asOf: size })
    if (id !== keys.id) return refuse('register-other-keys', { found: keys.id, accepted: id ?? '∅' })
    const beside = { events: door.events, contents: new FolderContents(path.join(place.data, CONTENTS)) }
    const steps = { written: (n: number) => writing.tick(n), replayed: (n: number) => writing.tick(n) }
    const manifest = await writeBackup({ snapshot, door, keys, beside }, out, passphrase, new Date().toISOString(), steps)
    writing.done()
    if (isRefusal(manifest) || manifest === ERASED_MEANWHILE) return manifest
    const backup = { folder: out, manifest }
    const ring = await ringFor(backup, passphrase)
    if (isRefusal(ring)) return ring
    const bar = checking()
    const wrong = await tryBackup(backup, ring, { placed: (n) => bar.tick(n), replayed: (n) => bar.tick(n) }).finally(() => bar.done())
    if (wrong !== null) return (await erasedSince(door, manifest)) ? ERASED_MEANWHILE : wrong
    await replaceFile(path.join(out, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`)
    return manifest
  } finally {
    writing.done()
    await snapshot.close()
    await keys.close()
  }
}

/** Whether something was erased since the snapshot: then the source was replayed without it. */
async function erasedSince(door: OpenDoor, { erased, size }: Manifest): Promise<boolean> {
  const now = await door.snapshot()
  try {
    let count = 0
    for (let from = 0; from < size; from += 1_000)
      for (const { tombstone } of await now.entries(from, Math.min(1_000, size - from))) if (tombstone !== null) count++
    return count > erased
  } finally {
    await now.close()
  }
}

function tell(ctx: Backing, out: string, manifest: Manifest): void {
  if (ctx.json) {
    ctx.data(manifest)
    return
  }
  const { size, root, files, erased, replayed, beside } = manifest
  const bytes = files[RECORD].bytes + files[KEYS].bytes + (files[BESIDE]?.bytes ?? 0)
  ctx.out(ctx.say('cli.backup.done', { size, out, bytes, root, erased, answers: replayed.same + replayed.drift + replayed.erased }))
  if (beside !== undefined) {
    ctx.out(ctx.say('cli.backup.beside', { contents: beside.contents, rows: beside.rows }))
    for (const { of, part, state } of beside.wanting) ctx.err(ctx.say('cli.backup.wanting', { of, part, state }))
  }
  ctx.out(ctx.say('cli.backup.earlier-keys'))
}
