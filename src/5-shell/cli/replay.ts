import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import { openDoor } from '../office/door.ts'
import { repository } from '../office/office.ts'
import { type Hearing, replayDocket, replayRecord } from '../office/replaying.ts'
import { placeOf } from '../office/wish.ts'
import { problemExit, problemOf, problemSentence, StartProblem } from '../postgres/problem.ts'
import { defineCommand, type ExitCode, type Progress } from './command.ts'
import { replayFromKit } from './replay-kit.ts'
import { options, type Replay } from './replay-options.ts'
import { ReplayTold } from './replay-told.ts'

/**
 * `parley replay`: exit 0 when every answer comes out the same or rests on what was erased, and as it was kept before; 1 when one drifts, or a
 * kit does not hold.
 */
export const command = defineCommand({
  name: 'replay',
  args: [],
  options,
  async run(ctx) {
    const wrong = wrongTogether(ctx)
    if (wrong !== null) return ctx.refused(wrong)
    const told = await ReplayTold.open(ctx)
    if (isRefusal(told)) return ctx.refused(told)
    try {
      const { kit } = ctx.values
      return kit === undefined ? await replayed(ctx, told) : await replayFromKit(ctx, kit, told)
    } catch (error) {
      await told.drop()
      const problem = problemOf(error, ctx.values.kit ?? ctx.values.keep ?? '')
      if (!(problem instanceof StartProblem)) throw error
      ctx.err(problemSentence(problem, ctx.locale))
      return problemExit(problem)
    }
  },
})

/** What cannot be asked together. */
function wrongTogether({ values }: Replay): Refusal | null {
  const { all, docket, kit, data, key, policy } = values
  const not = (found: string, accepted: string) => refuse('shape-not-one-of', { found, accepted })
  if (all && docket !== undefined) return not('--all --docket', '--all, --docket ID')
  if (kit !== undefined && data !== undefined) return not('--kit --data', '--kit DIR, --data DIR')
  if (kit !== undefined && (all || docket !== undefined)) return not('--kit --all|--docket', '--kit DIR')
  if (kit === undefined && (key.length > 0 || policy !== undefined)) return not('--key|--policy', '--kit DIR --key FILE')
  return null
}

async function replayed(ctx: Replay, told: ReplayTold): Promise<ExitCode> {
  const { data, docket } = ctx.values
  const place = placeOf({ data, url: process.env.DATABASE_URL || undefined, demonstration: false }, repository)
  const door = await openDoor(place, (id, values) => ctx.err(ctx.say(id, values)))
  let bar: Progress | null = null
  const hearing: Hearing = {
    begun: (entries) => {
      bar = ctx.progress('cli.replay.progress', entries)
    },
    async through(entries) {
      bar?.tick(entries)
      await told.flush()
    },
    heard: (answer) => told.heard(answer),
  }
  try {
    const refused = docket === undefined ? await replayRecord(door, hearing) : await replayDocket(door, docket, hearing)
    if (isRefusal(refused)) {
      await told.drop()
      return ctx.refused(refused)
    }
  } finally {
    ;(bar as Progress | null)?.done()
    await door.close()
  }
  return told.end()
}
