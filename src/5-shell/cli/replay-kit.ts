import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { replayKit } from '#answer/kit/replay-kit.ts'
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import { type Demands, LogFault, type Verified } from '#verify'
import { fileRefusal } from '../files/document.ts'
import { logSource } from '../ledger/log-source.ts'
import { readKit } from '../ledger/read-kit.ts'
import { verifyPublished } from '../ledger/verify-published.ts'
import type { ExitCode } from './command.ts'
import { demandsOf } from './ledger-demands.ts'
import type { Replay } from './replay-options.ts'
import type { ReplayTold } from './replay-told.ts'

/**
 * `parley replay --kit DIR`: what is disclosed is held against the log first, and the first fault ends it with exit 1. Then the answers are
 * given again from what is shown. Without a key from elsewhere the folder is held against its own, which is told.
 */
export async function replayFromKit(ctx: Replay, folder: string, told: ReplayTold): Promise<ExitCode> {
  const demands = await broughtOr(ctx, folder)
  const verified = isRefusal(demands) ? demands : await verifiedIn(ctx, folder, demands)
  if (isRefusal(demands) || verified === null || isRefusal(verified)) {
    await told.drop()
    return isRefusal(demands) ? ctx.refused(demands) : 1
  }
  const kit = await readKit(folder, demands.disclosed ?? new Map())
  if (isRefusal(kit)) {
    await told.drop()
    return ctx.refused(kit)
  }
  const { manifest, entries, missing } = kit
  const { done, unshown, loose } = replayKit(entries, new Set(manifest.dockets), verified.size, process.versions.tz ?? 'unknown')
  for (const answer of done) told.heard(answer)
  for (const { docket, entry, hidden } of unshown) ctx.err(ctx.say('cli.replay.kit-unshown', { docket, entry, hidden: hidden.join(', ') }))
  for (const index of missing) ctx.err(ctx.say('cli.replay.kit-missing', { entry: index }))
  for (const index of loose) ctx.err(ctx.say('cli.replay.kit-loose', { entry: index }))
  const heard = new Set([...done, ...unshown].map(({ entry }) => entry))
  const lost = manifest.answers.filter(({ entry }) => !heard.has(entry) && !missing.includes(entry))
  for (const { docket, entry } of lost) ctx.err(ctx.say('cli.replay.kit-lost', { docket, entry }))
  const { size } = verified
  if (!ctx.json) ctx.out(ctx.say('cli.replay.kit', { origin: verified.origin, size, shown: entries.size, hidden: size - entries.size }))
  const kitTold = { origin: verified.origin, size, root: verified.root, shown: entries.size, unshown, missing, loose, lost }
  return told.end({ kit: kitTold }, unshown.length + missing.length + loose.length + lost.length)
}

/** What whoever checks brings along; where that is no key, the folder's own. */
async function broughtOr(ctx: Replay, folder: string): Promise<Demands | Refusal> {
  if (ctx.values.key.length > 0 || ctx.values.policy !== undefined) return demandsOf(ctx.values, folder)
  const file = path.join(folder, 'log.vkey')
  const own = await readFile(file, 'utf8').catch((error: unknown) => fileRefusal(error, file))
  if (isRefusal(own)) return own
  ctx.err(ctx.say('cli.replay.kit-own-key', { file }))
  return demandsOf({ key: [file] }, folder)
}

/** Null where the log or a disclosure does not hold; the fault has been told. */
async function verifiedIn(ctx: Replay, folder: string, demands: Demands): Promise<Verified | null> {
  try {
    return await verifyPublished(logSource(folder), demands)
  } catch (error) {
    if (!(error instanceof LogFault)) throw error
    const { fault, where } = error
    if (ctx.json) ctx.data({ fault, where })
    ctx.err(ctx.say('cli.ledger.fault', { fault, where, what: ctx.say(`ledger.fault.${fault}`) }))
    return null
  }
}
