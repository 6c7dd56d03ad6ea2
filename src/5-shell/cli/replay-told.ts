/** What replaying comes to, told answer by answer: kept in a file where that is asked, and held against what was kept before. */
import { ENGINE_VERSION } from '#answer/record/asking.ts'
import { FOLD_VERSION } from '#answer/record/fold.ts'
import { type Drift, driftOf, KEPT_FORM, type Kept, keptOf, readKept } from '#answer/record/kept.ts'
import type { ReasonShown } from '#answer/record/projection.ts'
import type { ReplayedAnswer } from '#answer/record/replay-all.ts'
import { isRefusal, at as placed, type Refusal } from '#ground/refusal.ts'
import { readJsonList } from '../files/json-list.ts'
import { type OutFile, openOut } from '../files/out-file.ts'
import type { ExitCode } from './command.ts'
import type { Replay } from './replay-options.ts'

/** How many answers came out how. */
interface Tally {
  same: number
  drift: number
  erased: number
}

export class ReplayTold {
  readonly #ctx: Replay
  readonly #tally: Tally = { same: 0, drift: 0, erased: 0 }
  readonly #answers: object[] = []
  readonly #drifts: Drift[] = []
  readonly #before: ReadonlyMap<number, Kept> | null
  readonly #heard = new Set<number>()
  readonly #keep: OutFile | null
  #lines: string[] = []
  #fresh = 0

  private constructor(ctx: Replay, before: ReadonlyMap<number, Kept> | null, keep: OutFile | null) {
    this.#ctx = ctx
    this.#before = before
    this.#keep = keep
  }

  /** Opens what the command line names. Refused by the option, the file and its line. */
  static async open(ctx: Replay): Promise<ReplayTold | Refusal> {
    const { keep, against } = ctx.values
    const values = against === undefined ? null : await readJsonList(against)
    if (isRefusal(values)) return placed(values, { field: '--against' })
    const before = values === null ? null : readKept(values)
    if (isRefusal(before)) return placed(before, { file: against as string })
    const out = keep === undefined ? null : await openOut(keep)
    if (isRefusal(out)) return placed(out, { field: '--keep' })
    const pins = { engine: ENGINE_VERSION, fold: FOLD_VERSION, tz: process.versions.tz ?? 'unknown' }
    await out?.write(`${JSON.stringify({ form: KEPT_FORM, pins })}\n`)
    return new ReplayTold(ctx, before?.kept ?? null, out)
  }

  heard(answer: ReplayedAnswer): void {
    const ctx = this.#ctx
    this.#tally[outcomeOf(answer)]++
    this.#heard.add(answer.entry)
    if (ctx.json) {
      const { onFile, pins, ...rest } = answer
      this.#answers.push(rest)
    } else if (this.#before === null || outcomeOf(answer) === 'drift') ctx.out(line(ctx, answer))
    const now = keptOf(answer)
    if (this.#keep !== null) this.#lines.push(JSON.stringify(now))
    const before = this.#before?.get(answer.entry)
    if (this.#before === null) return
    if (before === undefined) this.#fresh++
    const drift = before === undefined ? null : driftOf(before, now)
    if (drift !== null) this.#drifts.push(drift)
  }

  /** Writes what is to be kept and waits. */
  async flush(): Promise<void> {
    const lines = this.#lines
    this.#lines = []
    if (lines.length > 0) await this.#keep?.write(`${lines.join('\n')}\n`)
  }

  /** It came to no end: nothing is kept. */
  async drop(): Promise<void> {
    await this.#keep?.drop()
  }

  /** Tells the rest. `more` is told under --json too; `faults` are those of whoever replays, beside drift. */
  async end(more: object = {}, faults = 0): Promise<ExitCode> {
    await this.flush()
    await this.#keep?.keep()
    const ctx = this.#ctx
    const { docket } = ctx.values
    const gone = [...(this.#before?.values() ?? [])].filter(
      (one) => !this.#heard.has(one.entry) && (docket === undefined || one.docket === docket),
    )
    const against = { drifts: this.#drifts, gone: gone.map(({ docket, entry }) => ({ docket, entry })), fresh: this.#fresh }
    if (ctx.json) ctx.data({ answers: this.#answers, ...this.#tally, ...(this.#before === null ? {} : { against }), ...more })
    else {
      this.#tellDrifts(gone)
      ctx.out(ctx.say('cli.replay.tally', { ...this.#tally }))
    }
    return this.#tally.drift + this.#drifts.length + gone.length + faults === 0 ? 0 : 1
  }

  #tellDrifts(gone: readonly Kept[]): void {
    const ctx = this.#ctx
    if (this.#before === null) return
    for (const { docket, entry, was, now, what, gone, come } of [...this.#drifts].sort(byDocket)) {
      const values = { docket, entry, was: verdictSaid(ctx, was), now: verdictSaid(ctx, now), what: what.join(', ') }
      ctx.out(ctx.say('cli.replay.against-drift', values))
      for (const reason of gone) ctx.out(ctx.say('cli.replay.against-gone', { reason: reasonSaid(reason) }))
      for (const reason of come) ctx.out(ctx.say('cli.replay.against-come', { reason: reasonSaid(reason) }))
    }
    for (const { docket, entry } of gone) ctx.out(ctx.say('cli.replay.against-missing', { docket, entry }))
    const values = { drifted: this.#drifts.length, gone: gone.length, fresh: this.#fresh, compared: this.#before.size - gone.length }
    ctx.out(ctx.say('cli.replay.against-tally', values))
  }
}

const byDocket = (a: Drift, b: Drift): number => (a.docket === b.docket ? a.entry - b.entry : a.docket < b.docket ? -1 : 1)

const verdictSaid = (ctx: Replay, verdict: Drift['was']): string =>
  verdict === 'erased' ? ctx.say('cli.replay.nothing') : ctx.say(`verdict.${verdict}`)

/** A reason in the words of the projection: code, clause, version, cause. */
const reasonSaid = ({ code, ref, version, cause }: ReasonShown): string =>
  [code, ref, version === null || version === undefined ? null : `v${version}`, cause === null ? null : `(${cause})`]
    .filter((one) => one !== null)
    .join(' ')

/** An answer whose own logic no longer holds has drifted, whatever was erased. */
const outcomeOf = ({ replayed }: ReplayedAnswer): keyof Tally =>
  replayed.outcome === 'erased' && !replayed.residue ? 'drift' : replayed.outcome

function line(ctx: Replay, { docket, entry, verdict, replayed }: ReplayedAnswer): string {
  const spot = { docket, entry: String(entry) }
  const told = ctx.say(`verdict.${verdict}`)
  switch (replayed.outcome) {
    case 'same':
      return ctx.say('cli.replay.same', { ...spot, verdict: told })
    case 'drift': {
      const now = ctx.say(`verdict.${replayed.now.verdict}`)
      const values = { ...spot, verdict: told, now, what: replayed.what.join(', ') }
      return replayed.pins.length === 0
        ? ctx.say('cli.replay.drift', values)
        : ctx.say('cli.replay.drift-pins', { ...values, pins: replayed.pins.join(', ') })
    }
    case 'erased':
      return ctx.say(replayed.residue ? 'cli.replay.erased' : 'cli.replay.erased-drift', {
        ...{ ...spot, verdict: told },
        tombstones: replayed.tombstones.join(', '),
      })
  }
}
