/**
 * Colombia 2016 to 2017 as the record of its mechanism: reports taken through the four steps, weapons and caches moved under two keys, zones
 * drawn version by version. Read in the case file: how many incidents were of each class, staff, weapons by category, caches, zones, phases,
 * and the six incidents that are told. Drafted: which day each of the others came in, what it was, who reported it, and the hours.
 */
import { CLOCK, type Command, type Filing } from '#answer/record/command.ts'
import { MemoryRecord } from '#answer/record/memory.ts'
import { record } from '#answer/record/recording.ts'
import { DAY_MILLISECONDS } from '#ground/calendar.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import { isRefusal, sure } from '#ground/refusal.ts'

export const TALLY = { 'not-an-incident': 331, relevant: 78, minor: 54, serious: 10, pending: 18 } as const
export type Class = keyof typeof TALLY
export const WEAPONS: Readonly<Record<string, number>> = {
  ...{ pistol: 1817, revolver: 170, 'assault-rifle': 6177, 'precision-rifle': 28, shotgun: 6, 'submachine-gun': 13 },
  ...{ 'machine-gun': 274, 'rocket-launcher': 12, launcher: 229, mortar: 268 },
}
const WEIGHTS = { 'not-an-incident': 'none', relevant: 'none', minor: 'minor', serious: 'serious', pending: 'pending' } as const
const ZONE = 'America/Bogota'
const EVIDENCE = 'a'.repeat(64)

const MECHANISM = {
  ...{ id: 'MVM', title: 'tripartite monitoring and verification mechanism', zone: ZONE, instrument: 'PROTOCOL', presides: 'INT' },
  components: [
    { id: 'INT', party: 'UN', international: true },
    { id: 'GOV', party: 'GOC' },
    { id: 'FARC', party: 'FARC-EP' },
  ],
  ladder: Object.entries(WEIGHTS).map(([id, weight]) => ({ id, weight })),
  ...{ decides: { by: 'consensus', deadlock: 'INT' }, comments: 'P3D' },
}

const party = (id: string, kind: string, text: string) => ({ party: { id, kind, names: [{ text, lang: 'en' }] } })
const office = (id: string, of: string) => ({ office: { id, name: `office of ${of}`, of } })

const FILINGS: readonly Filing[] = [
  office('UN-NATIONAL', 'UN'),
  office('GOV-LIAISON', 'GOC'),
  office('FARC-LIAISON', 'FARC-EP'),
  party('UN', 'international_organisation', 'United Nations mission'),
  party('GOC', 'state_body', 'Government of Colombia'),
  party('FARC-EP', 'armed_group', 'FARC-EP'),
  {
    instrument: {
      ...{ id: 'PROTOCOL', title: 'ceasefire protocols', kind: 'agreement', issuer: 'GOC-FARC', zone: ZONE, attested: 'scenario' },
      term: ['2016-11-07', '2017-09-26'],
      clauses: [
        { id: '1', effect: 'forbid', about: { kind: ['armed-contact'] }, words: 'There is no armed contact between the parties.' },
        { id: '2', effect: 'forbid', about: { kind: ['operation'] }, words: 'An operation keeps 3,000 m from a camp.' },
        { id: '3', effect: 'forbid', about: { kind: ['movement'] }, words: 'Members do not leave the zones under arms.' },
      ],
    },
  },
  // D-Day plus 180 by plain count; the roadmap of 29 May 2017 moves the phases to June.
  {
    instrument: {
      ...{ id: 'LAYING-DOWN', title: 'laying down of arms', kind: 'agreement', issuer: 'GOC-FARC', zone: ZONE, attested: 'scenario' },
      ...{ term: ['2016-12-01', '2017-09-26'], clauses: phasesDue(['2017-05-30', '2017-05-30', '2017-05-30']) },
    },
  },
]

/** Three phases of storing arms, of 30, 30 and 40 in a hundred, each with the day it is due. */
function phasesDue(days: readonly string[]): readonly object[] {
  return days.map((due, i) => ({
    id: String(i + 1),
    effect: 'oblige',
    duty: `store phase ${i + 1}`,
    by: 'FARC-EP',
    to: 'GOC',
    due,
    verified_by: ['UN'],
  }))
}

/** The six incidents that the case file tells, with the clause each may break. */
const TOLD: readonly { day: string; place: string; against: string; class: Class; clause: string; kind: string }[] = [
  { day: '2016-12-31', place: 'Cesar', against: 'GOC', class: 'minor', clause: 'PROTOCOL/2', kind: 'operation' },
  { day: '2016-12-28', place: 'Norte de Santander', against: 'GOC', class: 'pending', clause: 'PROTOCOL/1', kind: 'abuse' },
  { day: '2017-01-10', place: 'Caquetá', against: 'FARC-EP', class: 'serious', clause: 'PROTOCOL/1', kind: 'attack' },
  { day: '2017-01-16', place: 'Guaviare', against: 'FARC-EP', class: 'minor', clause: 'PROTOCOL/3', kind: 'movement' },
  { day: '2017-01-18', place: 'Valle del Cauca', against: 'FARC-EP', class: 'minor', clause: 'PROTOCOL/3', kind: 'movement' },
  { day: '2017-01-24', place: 'Cesar', against: 'GOC', class: 'minor', clause: 'PROTOCOL/2', kind: 'operation' },
]

/** A record in memory, driven command by command at moments of the case. */
export class Case {
  readonly memory = new MemoryRecord()

  does(by: string, command: Command, at: Instant): void {
    const done = record(this.memory, command, { by, at, tz: '2026a' })
    sure(!isRefusal(done), `${command.verb}: ${JSON.stringify(done)}`)
  }
}

const at = (day: string, hours = 12): Instant => Date.parse(`${day}T00:00Z`) + hours * 3_600_000

/** The record as it stands after the mechanism's last day. */
export function colombia(): Case {
  const made = new Case()
  made.does(CLOCK, { verb: 'open', store: 'demonstration', house: 'mechanism', zone: ZONE }, at('2016-08-01'))
  made.does('UN-NATIONAL', { verb: 'file', items: FILINGS }, at('2016-08-01'))
  made.does('UN-NATIONAL', { verb: 'file-mechanism', mechanism: MECHANISM }, at('2016-08-01'))
  drawZones(made)
  openLedgers(made)
  const steps = [...incidentSteps(), ...ledgerSteps(), roadmap()].sort((a, b) => a.at - b.at)
  for (const step of steps) made.does(step.by, step.command, step.at)
  return made
}

interface Step {
  readonly at: Instant
  readonly by: string
  readonly command: Command
}

/** Joint communique 19: the phases are due on 7, 14 and 20 June 2017. */
const roadmap = (): Step => ({
  at: at('2017-05-29'),
  by: 'UN-NATIONAL',
  command: {
    verb: 'file',
    items: [{ of: 'LAYING-DOWN', version: { v: 2, from: '2017-05-29', clauses: phasesDue(['2017-06-07', '2017-06-14', '2017-06-20']) } }],
  },
})

/** 23 zones and 8 points in the protocols, 27 by 7 December 2016, 26 at last: the names and the day of the third are drafted. */
function drawZones(made: Case): void {
  const named = (kind: string, count: number) => Array.from({ length: count }, (_, i) => ({ id: `${kind}-${i + 1}`, kind }))
  const versions = [
    { v: 1, from: '2016-08-05', zones: [...named('ZVTN', 23), ...named('PTN', 8)] },
    { v: 2, from: '2016-12-07', zones: [...named('ZVTN', 19), ...named('PTN', 8)] },
    { v: 3, from: '2017-02-01', zones: [...named('ZVTN', 19), ...named('PTN', 7)] },
  ]
  for (const one of versions) made.does('UN-NATIONAL', { verb: 'draw-zones', zones: { of: 'MVM', zone: ZONE, ...one } }, at('2016-08-06'))
}

function openLedgers(made: Case): void {
  const ledger = (id: string, title: string, categories: readonly string[], places: readonly string[], states: readonly string[]) =>
    made.does(
      'UN-NATIONAL',
      {
        verb: 'open-count-ledger',
        ledger: {
          ...{ id, title, zone: ZONE, instrument: 'PROTOCOL', keys: ['UN', 'FARC-EP', 'GOC'] },
          ...{ categories: categories.map((one) => ({ id: one })), places: places.map((one) => ({ id: one })) },
          states: states.map((one) => ({ id: one })),
        },
      },
      at('2016-08-06'),
    )
  ledger('ARMS', 'weapons', [...Object.keys(WEAPONS), 'unsorted'], ['CAMPS', 'CONTAINERS', 'WAREHOUSE'], ['held', 'stored', 'extracted'])
  ledger('CACHES', 'caches', ['cache'], ['COUNTRY'], ['known', 'cleared', 'handed-over'])
  ledger('STAFF', 'staff of the mechanism', ['government', 'farc', 'un'], ['MVM'], ['deployed'])
}

/** A movement with both its keys, an hour apart. What rests on another movement of the day comes after that one's second key. */
function moved(
  ledger: string,
  id: string,
  day: string,
  from: object | null,
  to: object | null,
  lines: readonly object[],
  hour = 12,
): Step[] {
  const movement = { id, on: day, from, to, lines, why: 'counted by the mechanism', source: 'CASE' }
  return [
    { at: at(day, hour), by: 'FARC-LIAISON', command: { verb: 'move-counted', ledger, movement } },
    { at: at(day, hour + 1), by: 'UN-NATIONAL', command: { verb: 'key-movement', movement: id } },
  ]
}
const stated = (ledger: string, id: string, day: string, of: object, count: number, source: string): Step => ({
  at: at(day, 14),
  by: 'UN-NATIONAL',
  command: { verb: 'state-total', ledger, total: { id, on: day, measure: 'stock', of, count, source, origin: source, grade: 'B2' } },
})

const CAMPS = { place: 'CAMPS', state: 'held' }
const BOXES = { place: 'CONTAINERS', state: 'stored' }
const TAKEN = { place: 'WAREHOUSE', state: 'extracted' }
const arms = (count: number) => [{ category: 'unsorted', count }]
const caches = (state: string) => ({ place: 'COUNTRY', state })

/**
 * Weapons: 7,132 stored by 26 June in three phases of 30, 30 and 40 in a hundred (how many are in each is computed), 8,112 extracted by
 * 15 August, 8,994 at the last count by category. Caches: 998, of which 750 cleared; 1,027 known at last, the other 277 handed over.
 */
function ledgerSteps(): Step[] {
  const phases = [2140, 2140, 2852]
  const sorted = Object.entries(WEAPONS).map(([as, count]) => ({ category: 'unsorted', as, count }))
  return [
    ...moved('STAFF', 'staff', '2016-12-07', null, { place: 'MVM', state: 'deployed' }, [
      { category: 'government', count: 407 },
      { category: 'farc', count: 97 },
      { category: 'un', count: 280 },
    ]),
    stated('STAFF', 'staff-stated', '2016-12-07', {}, 784, 'UN report of 7 December 2016'),
    ...moved('ARMS', 'registered', '2017-03-01', null, CAMPS, arms(7132)),
    ...moved('ARMS', 'phase-1', '2017-06-07', CAMPS, BOXES, arms(phases[0] ?? 0)),
    ...moved('ARMS', 'phase-2', '2017-06-14', CAMPS, BOXES, arms(phases[1] ?? 0)),
    ...moved('ARMS', 'phase-3', '2017-06-26', CAMPS, BOXES, arms(phases[2] ?? 0)),
    stated('ARMS', 'stored-stated', '2017-06-26', { place: 'CONTAINERS' }, 7132, 'UN mission'),
    ...moved('ARMS', 'camp-guard', '2017-08-01', null, BOXES, arms(980)),
    ...moved('ARMS', 'extracted', '2017-08-15', BOXES, TAKEN, arms(8112)),
    ...moved('ARMS', 'from-caches', '2017-09-22', null, TAKEN, arms(882)),
    ...moved('ARMS', 'sorted', '2017-09-22', TAKEN, TAKEN, sorted, 15),
    stated('ARMS', 'final-stated', '2017-09-22', {}, 8994, 'closing count of 22 September 2017'),
    ...moved('CACHES', 'known', '2017-06-01', null, caches('known'), [{ category: 'cache', count: 998 }]),
    ...moved('CACHES', 'cleared', '2017-09-15', caches('known'), caches('cleared'), [{ category: 'cache', count: 750 }]),
    stated('CACHES', 'press', '2017-09-15', {}, 988, 'a news site'),
    stated('CACHES', 'mission', '2017-09-15', {}, 998, 'UN mission'),
    ...moved('CACHES', 'more-known', '2017-09-22', null, caches('known'), [{ category: 'cache', count: 29 }]),
    ...moved('CACHES', 'handed-over', '2017-09-22', caches('known'), caches('handed-over'), [{ category: 'cache', count: 277 }], 15),
    stated('CACHES', 'final-caches', '2017-09-22', {}, 1027, 'closing count of 22 September 2017'),
  ]
}

/** Every incident from its report to its class: the six that are told on their days, the others spread over the mechanism's time. */
function incidentSteps(): Step[] {
  const left = new Map<Class, number>(Object.entries(TALLY) as [Class, number][])
  for (const one of TOLD) left.set(one.class, (left.get(one.class) ?? 0) - 1)
  const sorted = [...left].flatMap(([name, count]) => Array.from({ length: count }, () => name))
  // A step that shares no factor with how many there are goes through all of them, and mixes the classes over the time.
  const rest = sorted.map((_, i) => sorted[(i * 173) % sorted.length] as Class)
  const all = [
    ...TOLD,
    ...rest.map((name, i) => ({
      ...{
        day: writeInstant(at('2016-11-08') + Math.floor((i * 300) / rest.length) * DAY_MILLISECONDS).slice(0, 10),
        place: `zone ${1 + (i % 26)}`,
      },
      ...{ against: i % 2 === 0 ? 'GOC' : 'FARC-EP', class: name, clause: 'PROTOCOL/1', kind: 'armed-contact' },
    })),
  ]
  return all.flatMap((one, i) => stepsOf(`R-${String(i + 1).padStart(3, '0')}`, one))
}

function stepsOf(id: string, told: (typeof TOLD)[number]): Step[] {
  const { day, place, against, clause, kind } = told
  const by = against === 'GOC' ? 'FARC-EP' : 'GOC'
  const report = {
    ...{ id, mechanism: 'MVM', reporter: { as: 'party', party: by }, channel: 'hotline', what: kind, grade: 'C3', origin: by },
    ...{ occurred: { from: `${day}T06:00-05:00`, precision: 1 }, place: { name: place, precision: 4 } },
    ...{ alleged: { by, against }, clauses: [clause], title: `${kind}, ${place}, ${id}` },
  }
  const incident = `I-${id}`
  const un = (days: number, command: Command): Step => ({ at: at(day, 24 * days + 15), by: 'UN-NATIONAL', command })
  const step = (days: number, says: Record<string, unknown>): Step => un(days, { verb: 'incident-step', incident, step: says })
  return [
    un(0, { verb: 'receive', reports: [report] }),
    un(0, { verb: 'report-step', report: id, step: { admit: { incident } } }),
    step(1, { access: { obtained: 'yes' } }),
    step(2, { verify: { outcome: 'holds', grade: 'B2', origin: 'INT', evidence: [EVIDENCE] } }),
    // The parties said nothing, and the three days to comment are over.
    step(6, { classify: { views: [{ component: 'INT', class: told.class }] } }),
  ]
}
