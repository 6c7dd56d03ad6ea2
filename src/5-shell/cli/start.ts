import { isZone } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import { faultNumber } from '../http/problem.ts'
import { beginOffice, type Office, repository } from '../office/office.ts'
import { type Place, placeOf } from '../office/wish.ts'
import { problemExit, problemSentence, StartProblem } from '../postgres/problem.ts'
import { tellRefusal } from '../tell/refusal.ts'
import { type Context, defineCommand, type ExitCode, type OptionValues } from './command.ts'
import { aborted, untilTold } from './until-told.ts'

const options = {
  port: { type: 'string', takes: 'N', help: 'cli.start.option.port', default: '4700' },
  data: { type: 'string', takes: 'DIR', help: 'cli.start.option.data' },
  demonstration: { type: 'boolean', help: 'cli.start.option.demonstration' },
  house: { type: 'string', takes: 'NAME', help: 'cli.start.option.house' },
  zone: { type: 'string', takes: 'ZONE', help: 'cli.start.option.zone' },
} as const
type Start = Context<OptionValues<typeof options>>

/** `parley start`: an office, until it is told to stop. Exit 0 when it was told to, 1 when the machine stood in the way, 2 for bad usage. */
export const command = defineCommand({
  name: 'start',
  args: [],
  options,
  async run(ctx) {
    const asked = read(ctx)
    if (isRefusal(asked)) return ctx.refused(asked)
    try {
      return await untilTold((stopped) => runOffice(ctx, asked, stopped))
    } catch (error) {
      if (!(error instanceof StartProblem)) throw error
      ctx.err(problemSentence(error, ctx.locale))
      return problemExit(error)
    }
  },
})

interface Asked {
  readonly port: number
  readonly house: string | undefined
  readonly zone: string
}

function read({ values }: Start): Asked | Refusal {
  const { house, zone = systemZone() } = values
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535)
    return refuse('shape-not-one-of', { found: values.port, accepted: '0 … 65535' }, { field: '--port' })
  if (!isZone(zone)) return refuse('zone-unknown', { found: zone }, { field: '--zone' })
  if (house !== undefined && house.length > LIMITS.name_characters_max)
    return refuse('shape-too-big', { found: String(house.length), max: String(LIMITS.name_characters_max) }, { field: '--house' })
  return { port: Number(values.port), house, zone }
}

function systemZone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return isZone(timeZone) ? timeZone : 'UTC'
}

async function runOffice(ctx: Start, { port, house, zone }: Asked, stopped: AbortSignal): Promise<ExitCode> {
  const { data, demonstration } = ctx.values
  const place = placeOf({ data, url: process.env.DATABASE_URL || undefined, demonstration }, repository)
  const office = await beginOffice({
    ...{ place, port, house: house ?? place.name, zone, cancelled: stopped },
    note: (id, values) => ctx.err(ctx.say(id, values)),
    heard: (id, values) => ctx.err(ctx.say(id, values)),
    loading: (total) => ctx.progress('cli.start.loading', total),
    log: (line) => ctx.err(line),
    logTrouble: (refusal) => ctx.err(ctx.say('cli.start.log-trouble', { reason: tellRefusal(refusal, ctx.locale) })),
    jobFailed(task, error) {
      const number = faultNumber()
      ctx.err(ctx.say('cli.start.job-failed', { task, number }))
      ctx.err(error instanceof Error ? (error.stack ?? error.message) : String(error))
    },
  })
  if (office === null) return 0
  if (isRefusal(office)) return ctx.refused(office)
  tell(ctx, place, office, house)
  const lost = await Promise.race([office.lost, aborted(stopped)])
  await office.stop()
  if (lost === null) return 0
  ctx.err(ctx.say('cli.start.lost', { why: lost instanceof StartProblem ? problemSentence(lost, ctx.locale) : lost.message }))
  return 1
}

/** Says where it is and what it is. Under `--json` that is one line. */
function tell(ctx: Start, place: Place, { address, store, entries, database }: Office, house: string | undefined): void {
  const { store: kind, zone } = store
  if (ctx.json) ctx.out(JSON.stringify({ address, store: kind, house: store.house, zone, entries, database }))
  else ctx.out(ctx.say(`cli.start.ready-${kind}`, { address, house: store.house, entries }))
  if (house !== undefined && house !== store.house) ctx.err(ctx.say('cli.start.house-kept', { house: store.house }))
  const where = place.url === undefined ? place.data : place.name
  ctx.err(ctx.say('cli.start.where', { address, where, keys: place.keys }))
}
