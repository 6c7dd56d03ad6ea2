import { isRefusal, type Refusal } from '#ground/refusal.ts'
import type { Bounds } from '../lists/download.ts'
import { type Pulled, pullList } from '../lists/pull.ts'
import type { ListSource } from '../lists/sources.ts'
import type { ListStore } from '../lists/store.ts'
import type { Imported } from '../lists/take.ts'
import type { Context, Progress } from './command.ts'
import { short } from './lists-show.ts'
import { refusalLine, refusalSentence } from './refusal-line.ts'

/** What is told of a list as data. */
export type Told = Readonly<Record<string, unknown>>

const KB = 1_024

/** Pulls one list and tells what came of it. `done` is false where the list was not had whole. */
export async function pullOne(
  ctx: Context,
  store: ListStore,
  source: ListSource,
  from: readonly string[],
  bounds: Bounds,
): Promise<{ done: boolean; told: Told } | Refusal> {
  let bar: Progress | null = null
  let rest = 0
  const pulled = await pullList(store, {
    ...{ source, from, bounds, now: () => Date.now(), fewer: ctx.values.fewer === true },
    onStart(_file, bytes) {
      bar?.done()
      rest = 0
      bar = bytes === null ? null : ctx.progress('cli.lists.progress', Math.ceil(bytes / KB))
    },
    onBytes(bytes) {
      rest += bytes
      bar?.tick(Math.floor(rest / KB))
      rest %= KB
    },
    onAgain(file, refusal) {
      ctx.err(ctx.say('cli.lists.again', { file, why: refusalSentence(refusal, ctx.locale) }))
    },
  })
  ;(bar as Progress | null)?.done()
  return isRefusal(pulled) ? pulled : tellPulled(ctx, store, source, pulled)
}

async function tellPulled(
  ctx: Context,
  store: ListStore,
  { list }: ListSource,
  { attempt, standing, refusal }: Pulled,
): Promise<{ done: boolean; told: Told }> {
  const told = { list, ...attempt, standing, ...(refusal === null ? {} : { where: refusal.where }) }
  const say = (line: string): void => {
    if (!ctx.json) ctx.out(line)
  }
  if (refusal !== null || !('edition' in attempt)) {
    if (refusal !== null) ctx.err(refusalLine(refusal, ctx.locale))
    const { edition, stale } = standing
    const day = standing.day ?? '?'
    if (edition === null) ctx.err(ctx.say('cli.lists.none-in-force', { list }))
    else ctx.err(ctx.say('cli.lists.stays', { list, id: short(edition), day, stale: stale ? 'yes' : 'no' }))
    return { done: false, told }
  }
  const kept = (await store.editions(list)).find(({ id }) => id === attempt.edition)?.kept
  say(ctx.say('cli.lists.pulled', { list, outcome: attempt.outcome, id: short(attempt.edition), entries: kept?.counts.entries ?? 0 }))
  if (!attempt.complete) ctx.err(ctx.say('cli.lists.partial', { list, missing: kept?.missing.join(', ') ?? '?' }))
  return { done: attempt.complete, told }
}

/** Tells what became of an edition that was imported. */
export function tellImported(ctx: Context, { success, edition }: Imported): Told {
  const { list, counts, missing } = edition
  if (!ctx.json)
    ctx.out(ctx.say('cli.lists.imported', { list, outcome: success.outcome, id: short(success.edition), entries: counts.entries }))
  if (!success.complete) ctx.err(ctx.say('cli.lists.partial', { list, missing: missing.join(', ') }))
  return { list, ...success, counts, missing }
}
