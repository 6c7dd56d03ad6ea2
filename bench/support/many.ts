/** A record of many dockets and as many parties, made through the register as an office would make it. */
import type { Command, Filing } from '#answer/record/command.ts'
import { isRefusal } from '#ground/refusal.ts'
import type { Register } from '#shell/record/register.ts'

/** As many dockets as are made unless told. */
export const DOCKETS = 100_000
/** Ticks of progress that making takes. */
export const STEPS = 200

const AT_ONCE = 256
const FILED_AT_ONCE = 500
const DAY = 86_400_000

const PLACES = ['Quibdó', 'Río Sucio', 'San Vicente', 'El Charco', 'Tibú', 'Bojayá', 'Cartagena del Chairá', 'La Macarena'] as const
const FIRST = ['María', 'José', 'Łucja', 'Søren', 'Ngozi', 'Chidi', 'Олена', 'Дмитро', 'أحمد', 'فاطمة', 'محمد', 'عائشة'] as const
const LAST = ['Gómez', 'Müller', 'Okonkwo', 'Шевченко', 'الحسيني', 'Quispe', 'Castaño', 'Ramírez', 'حداد', 'Іваненко', 'Ortiz'] as const
/** Visits are permitted, meetings referred, training refused. */
const KINDS = ['visit', 'visit', 'visit', 'meeting', 'meeting', 'training'] as const

const of = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

const party = (n: number): Filing => ({
  party: {
    id: `PERSON-${n}`,
    kind: 'person',
    names: [{ text: `${of(FIRST, n)} ${of(LAST, Math.floor(n / 12))} ${n}` }, { text: `${of(FIRST, n + 5)} ${of(LAST, n + 3)}` }],
  },
})

const OFFICES: readonly Filing[] = Array.from({ length: 20 }, (_, n) => ({
  office: { id: `DESK-${n}`, name: `Desk of ${of(PLACES, n)} ${n}` },
}))
const LAW: Filing = {
  instrument: {
    ...{ id: 'M', title: 'Mandate of the council', kind: 'mandate', issuer: 'COUNCIL', term: ['2020-01-01', '2040-01-01'], attested: true },
    clauses: [
      { id: '1', effect: 'permit', about: { kind: ['visit', 'meeting'] } },
      { id: '2', effect: 'require', about: { kind: ['meeting'] }, any: [{ approved: { role: 'LEGAL' } }] },
    ],
  },
}

/** What docket `n` proposes, and by which office: acts begin from half a year ago to half a year ahead of `now`. */
function proposal(n: number, now: number): readonly [Command, string] {
  const begins = now + (((n * 7_919) % 365) - 182) * DAY + (n % 24) * 3_600_000
  const when = [begins, begins + 7_200_000].map((at) => new Date(at).toISOString().replace(/:\d\d\.\d+Z$/, 'Z'))
  const kind = of(KINDS, Math.floor(n / 3))
  const act = { kind, actor: 'HOUSE', counterpart: `PERSON-${n}`, purpose: 'talks', place: { in: ['NORTH'] }, when }
  const title = `May ${of(FIRST, n)} ${of(LAST, n)} be met at ${of(PLACES, n)}, road ${n}?`
  return [{ verb: 'propose', title, act, docket: undefined }, `DESK-${n % 20}`]
}

async function must(register: Register, command: Command, by: string): Promise<void> {
  const answer = await register.submit(command, by)
  if (isRefusal(answer)) throw new TypeError(JSON.stringify(answer))
}

/** Runs the numbers from 0 up, many at once, and ticks `steps` times on the way. */
async function many(count: number, atOnce: number, run: (n: number) => Promise<void>, steps: number, tick: () => void): Promise<void> {
  let next = 0
  let done = 0
  const one = async () => {
    for (let n = next++; n < count; n = next++) {
      await run(n)
      const ticks = Math.floor((++done * steps) / count) - Math.floor(((done - 1) * steps) / count)
      for (let i = 0; i < ticks; i++) tick()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
}

/** Fills a record that is still empty. Every seventh docket that is permitted is performed or withdrawn, so that states differ. */
export async function makeMany(register: Register, count: number, tick: () => void): Promise<void> {
  await must(register, { verb: 'open', store: 'office', house: 'HOUSE', zone: 'UTC' }, 'clock')
  await must(register, { verb: 'file', items: [...OFFICES, LAW] }, 'DESK-0')
  const file = (n: number) => {
    const items = Array.from({ length: FILED_AT_ONCE }, (_, i) => party(n * FILED_AT_ONCE + i))
    return must(register, { verb: 'file', items }, 'DESK-0')
  }
  await many(Math.ceil(count / FILED_AT_ONCE), 4, file, 40, tick)
  const now = Date.now()
  const propose = async (n: number) => {
    const [command, by] = proposal(n, now)
    const answer = await register.submit(command, by)
    if (isRefusal(answer)) throw new TypeError(JSON.stringify(answer))
    const { docket = '', verdict } = answer.told
    if (n % 7 === 0 && verdict !== 'permit') await must(register, { verb: 'withdraw', docket, why: 'no longer needed' }, by)
    else if (n % 7 === 1 && verdict === 'permit') await register.submit({ verb: 'perform', docket }, by)
  }
  await many(count, AT_ONCE, propose, STEPS - 40, tick)
}
