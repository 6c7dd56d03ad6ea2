import { rename, stat } from 'node:fs/promises'
import { writeVkey } from '#answer/ledger/note.ts'
import { followed, readRotations } from '#answer/ledger/rotation.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { nodeHashing } from '../keys/node-hashing.ts'
import { type LogSigner, signersOf, verifyEd25519 } from '../ledger/log-key.ts'
import { openLogSigner, retireKey, rotateKey, succeedKey } from '../ledger/log-keys.ts'
import { logSource } from '../ledger/log-source.ts'
import { placeAsked } from '../ledger/open-log.ts'
import { logFolder, nameOtherwise } from '../ledger/where.ts'
import type { ExitCode } from './command.ts'
import type { Ledger } from './ledger-options.ts'
import { keysIn } from './ledger-policy.ts'

/** `parley ledger key show`: the verifier keys of the log, which is made where there is none. */
export const showKey = (ctx: Ledger): Promise<ExitCode> => changed(ctx, async (_keys, signer) => signer)
/** `parley ledger key rotate`: makes the next key; both sign from the next publication on. */
export const rotate = (ctx: Ledger): Promise<ExitCode> => changed(ctx, rotateKey)
/** `parley ledger key retire`: ends the overlap; the old key signs no more. */
export const retire = (ctx: Ledger): Promise<ExitCode> => changed(ctx, retireKey)

async function changed(ctx: Ledger, change: (keys: string, signer: LogSigner) => Promise<LogSigner | Refusal>): Promise<ExitCode> {
  const place = placeAsked(ctx.values.data)
  const signer = await openLogSigner(place.keys, { asked: ctx.values.origin, otherwise: nameOtherwise(place) })
  const after = isRefusal(signer) ? signer : await change(place.keys, signer)
  return isRefusal(after) ? ctx.refused(after) : tell(ctx, after)
}

/**
 * `parley ledger key succeed --origin NAME --why lost|compromised`: a new log under another name goes on where this one ended. What was
 * published so far is put aside, beside the new.
 */
export async function succeed(ctx: Ledger): Promise<ExitCode> {
  const { data, origin, why } = ctx.values
  if (origin === undefined) return ctx.refused(refuse('shape-missing', { accepted: 'NAME' }, { field: '--origin' }))
  if (why !== 'lost' && why !== 'compromised')
    return ctx.refused(refuse('shape-not-one-of', { found: why ?? '∅', accepted: 'lost, compromised' }, { field: '--why' }))
  const place = placeAsked(data)
  // A name that none can have is told before anything is moved.
  const wrong = /[\s+]/.test(origin) || origin === '' ? refuse('vkey-unreadable', { found: origin }, { field: '--origin' }) : null
  if (wrong !== null) return ctx.refused(wrong)
  const log = logFolder(place)
  const aside = await freeBeside(log)
  const moved = await rename(log, aside).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )
  const after = await succeedKey(place.keys, origin, why)
  if (!isRefusal(after)) return tell(ctx, after)
  if (moved) await rename(aside, log)
  return ctx.refused(after)
}

/** A name for what is put aside that nothing has yet. */
async function freeBeside(log: string): Promise<string> {
  for (let n = 1; ; n++) {
    const free = await stat(`${log}.before-${n}`).then(
      () => false,
      () => true,
    )
    if (free) return `${log}.before-${n}`
  }
}

function tell(ctx: Ledger, signer: LogSigner): ExitCode {
  const signing = signersOf(signer).map(({ key }) => writeVkey(key))
  const retired = (signer.retired ?? []).map(writeVkey)
  if (ctx.json) ctx.data({ origin: signer.key.name, signing, retired })
  else {
    for (const key of signing) ctx.out(ctx.say('cli.ledger.key-signs', { key }))
    for (const key of retired) ctx.out(ctx.say('cli.ledger.key-retired', { key }))
  }
  return 0
}

/**
 * `parley ledger key follow PATH|URL --key FILE`: the keys that the known ones lead to by rotations that both signed, one on each line, as a file
 * for `--key`. What follows a lost or compromised key is told on the side: nobody but the office can say whether it is so.
 */
export async function follow(ctx: Ledger, place: string): Promise<ExitCode> {
  const known = await keysIn(ctx.values.key)
  if (isRefusal(known)) return ctx.refused(known)
  const file = 'rotations.json'
  const bytes = await logSource(place)(file).catch((error: Error) => refuse('log-unreached', { found: error.message }))
  if (bytes !== null && isRefusal(bytes)) return ctx.refused(bytes)
  const rotations = bytes === null ? [] : readRotations(Buffer.from(bytes).toString('utf8'), nodeHashing)
  const keys = isRefusal(rotations) ? rotations : followed(known, rotations, verifyEd25519)
  if (isRefusal(rotations) || isRefusal(keys)) return ctx.refused(placed(keys as Refusal, { file }))
  const successions = rotations.flatMap(({ change }) => (change.what === 'succession' ? [change] : []))
  if (ctx.json) {
    const told = successions.map(({ origin, to, why }) => ({ origin, to: writeVkey(to), why }))
    ctx.data({ keys: keys.map(writeVkey), successions: told })
    return 0
  }
  for (const key of keys) ctx.out(writeVkey(key))
  for (const { origin, to, why } of successions) ctx.err(ctx.say('cli.ledger.key-succeeds', { origin, key: writeVkey(to), why }))
  return 0
}
