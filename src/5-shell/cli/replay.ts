import type { ReplayedAnswer } from '#answer/record/replay-all.ts'
import { isRefusal, refuse } from '#ground/refusal.ts'
import { openDoor } from '../office/door.ts'
import { repository } from '../office/office.ts'
import { type Hearing, replayDocket, replayRecord } from '../office/replaying.ts'
import { placeOf } from '../office/wish.ts'
import { problemExit, problemSentence, StartProblem } from '../postgres/problem.ts'
import { type Context, defineCommand, type ExitCode, type OptionValues, type Progress } from './command.ts'

const options = {
  all: { type: 'boolean', help: 'cli.replay.option.all' },
  docket: { type: 'string', takes: 'ID', help: 'cli.replay.option.docket' },
  data: { type: 'string', takes: 'DIR', help: 'cli.replay.option.data' },
} as const
type Replay = Context<OptionValues<typeof options>>

/** How many answers came out how. */
interface Tally {
  same: number
  drift: number
  erased: number
}

/** `parley replay`: exit 0 when every answer comes out the same or rests on what was erased, 1 when one drifts. */
export const command = defineCommand({
  name: 'replay',
  args: [],
  options,
  async run(ctx) {
    const { all, docket } = ctx.values
    if (all && docket !== undefined)
      return ctx.refused(refuse('shape-not-one-of', { found: '--all --docket', accepted: '--all, --docket ID' }))
    try {
      return await replayed(ctx)
    } catch (error) {
      if (!(error instanceof StartProblem)) throw error
      ctx.err(problemSentence(error, ctx.locale))
      return problemExit(error)
    }
  },
})

async function replayed(ctx: Replay): Promise<ExitCode> {
  const { data, docket } = ctx.values
  const place = placeOf({ data, url: process.env.DATABASE_URL || undefined, demonstration: false }, repository)
  const door = await openDoor(place, (id, values) => ctx.err(ctx.say(id, values)))
  const tally: Tally = { same: 0, drift: 0, erased: 0 }
  const answers: ReplayedAnswer[] = []
  let bar: Progress | null = null
  const hearing: Hearing = {
    begun: (entries) => {
      bar = ctx.progress('cli.replay.progress', entries)
    },
    through: (entries) => bar?.tick(entries),
    heard(answer) {
      tally[outcomeOf(answer)]++
      if (ctx.json) answers.push(answer)
      else ctx.out(line(ctx, answer))
    },
  }
  try {
    const refused = docket === undefined ? await replayRecord(door, hearing) : await replayDocket(door, docket, hearing)
    ;(bar as Progress | null)?.done()
    if (isRefusal(refused)) return ctx.refused(refused)
  } finally {
    await door.close()
  }
  if (ctx.json) ctx.data({ answers, ...tally })
  else ctx.out(ctx.say('cli.replay.tally', { ...tally }))
  return tally.drift === 0 ? 0 : 1
}

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
