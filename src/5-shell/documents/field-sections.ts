/** The sections of a report about what teams brought home: incidents one by one, visits, signs of tension, allegations of harm, exchanges. */
import type { ExchangeTold } from '#answer/record/counted/field-situation.ts'
import type { Situation } from '#answer/record/counted/situation.ts'
import type { Row } from '#answer/record/row.ts'
import { type Incident, stepOf, weightOf } from '#watch/incidents/incident.ts'
import { momentOf } from '#watch/incidents/moments.ts'
import type { Coverage } from '#watch/plans/coverage.ts'
import { tellMoment } from '../tell/figures.ts'
import { type Making, table } from './making.ts'
import { type Block, type Cell, type Part, type Section, words } from './paper.ts'

const moment = ({ asked }: Making, text: string): Cell => words(tellMoment(momentOf(text), asked.zone, asked.locale))
const at = ({ asked }: Making, instant: number): Cell => words(tellMoment(instant, asked.zone, asked.locale))

/** Every incident that came in: nobody should have to ask what a number of the day was about. */
export function incidentsOf({ now, period }: Situation, making: Making): Section {
  const { tell, sources } = making
  const came = now.incidents.filter(({ joinedInto, steps: { monitored } }) => {
    const on = momentOf(monitored.at)
    return joinedInto === null && on >= period.from && on < period.until
  })
  const inTime = came.toSorted((a, b) => momentOf(a.occurred.from) - momentOf(b.occurred.from))
  const rows = inTime.map((one): Cell[] => {
    const { id, kind, title, place, occurred, against, accounts, steps } = one
    const entries = [steps.monitored.entry]
    const named: Part = sources.number(accounts.length, tell('paper.reports-of', { incident: id }), {
      ...{ of: accounts.map(({ report }) => report), entries },
    })
    return [
      words(`${id}: ${title || kind}`),
      moment(making, occurred.from),
      words(place.name ?? place.zone ?? '–'),
      words(against.join(', ') || '–'),
      words(tell(`paper.step.${stepOf(one)}`)),
      words(weightTold(one, making)),
      [named],
    ]
  })
  const head = ['paper.head.incident', 'paper.head.when', 'paper.head.place', 'paper.head.against', 'paper.head.step'] as const
  return {
    heading: tell('paper.section.incidents'),
    blocks: [table(making, [...head, 'paper.head.weight', 'paper.head.reports'], rows)],
  }
}

const weightTold = (one: Incident, { tell }: Making): string => tell(`paper.weighed.${weightOf(one)}`)

const COLUMNS = ['planned', 'reached', 'partly', 'denied', 'notTried', 'noWord'] as const
const OUTCOMES = { reached: 'reached', partly: 'partly', denied: 'denied', notTried: 'not-tried', noWord: null } as const

/** What was planned and reached, by zone: every number leads to the visits it counts. A zone where nobody planned to look says so. */
export function visitsOf({ field: { visits, coverage, at: now } }: Situation, making: Making): Section {
  const { tell, sources } = making
  const byId = new Map(visits.map((row) => [row.key, row]))
  const cell = (line: Coverage, column: (typeof COLUMNS)[number], zone: string): Cell => {
    const of = line.of.filter((id) => column === 'planned' || (byId.get(id)?.data.outcome?.outcome ?? null) === OUTCOMES[column])
    const what = tell('paper.visits-of', { column: tell(`paper.visit.${column}`), zone })
    return [sources.number(line[column], what, { of, entries: of.flatMap((id) => byId.get(id)?.from ?? []) })]
  }
  const zones = coverage.zones.map((line) => {
    const zone = line.zone ?? tell('paper.no-zone')
    if (line.planned === 0) return [words(zone), words(tell('paper.nobody-planned')), ...COLUMNS.slice(1).map(() => words('–'))]
    return [words(zone), ...COLUMNS.map((column) => cell(line, column, zone))]
  })
  const all = tell('paper.all-zones')
  const total = [words(all), ...COLUMNS.map((column) => cell(coverage.total, column, all))]
  const heads = ['paper.head.zone', ...COLUMNS.map((column) => `paper.visit.${column}` as const)] as const
  const list = visits.map((row) => visitRow(row, now, making))
  const named = ['paper.head.place', 'paper.head.when', 'paper.head.team-of', 'paper.head.purpose', 'paper.head.came-of-it'] as const
  return {
    heading: tell('paper.section.visits'),
    blocks: [
      { kind: 'words', parts: words(tell('paper.visits-note')) },
      table(making, heads, visits.length === 0 && zones.length === 0 ? [] : [...zones, total]),
      ...(list.length === 0 ? [] : [table(making, [...named, 'paper.head.entry'], list)]),
    ],
  }
}

function visitRow({ key, from, data: { patrol, from: begins, outcome } }: Row<'patrol'>, now: number, making: Making): Cell[] {
  const { tell, sources } = making
  const unsaid = momentOf(begins) > now ? 'ahead' : 'noWord'
  const came = tell(`paper.visit.${outcome === null ? unsaid : CAME[outcome.outcome]}`)
  const more = [outcome?.denied_by === undefined ? '' : tell('paper.denied-by', { by: outcome.denied_by }), outcome?.why ?? '']
  return [
    words([patrol.place, patrol.zone ?? ''].filter((one) => one !== '').join(', ')),
    moment(making, begins),
    words(patrol.by),
    words(patrol.purpose),
    words([came, ...more].filter((one) => one !== '').join('. ')),
    [sources.entry(from, tell('paper.visit-of', { visit: key }), key)],
  ]
}
const CAME = { reached: 'reached', partly: 'partly', denied: 'denied', 'not-tried': 'notTried' } as const

/** Signs short of violence, in a table of their own: they are in no sum of violations. */
export function signsOf({ field: { signs, signKinds } }: Situation, making: Making): Section {
  const { tell, sources } = making
  const rows = signKinds.map(({ kind, ...figures }): Cell[] => [
    words(tell(`paper.sign.${kind}`)),
    ...(['now', 'firm', 'before'] as const).map(
      (which): Cell => [
        sources.number(figures[which].n, tell(`paper.signs-${which}`, { kind: tell(`paper.sign.${kind}`) }), figures[which]),
      ],
    ),
  ])
  const list = signs.map(({ key, from, data: { sign, from: on } }): Cell[] => [
    moment(making, on),
    words(tell(`paper.sign.${sign.kind}`)),
    words(sign.place),
    words(sign.text),
    words(`${sign.source}, ${sign.grade}`),
    [sources.entry(from, tell('paper.sign-of', { sign: key }), key)],
  ])
  const head = ['paper.head.kind', 'paper.head.number', 'paper.head.firm', 'paper.head.before'] as const
  const each = [
    'paper.head.when',
    'paper.head.kind',
    'paper.head.place',
    'paper.head.words',
    'paper.head.source',
    'paper.head.entry',
  ] as const
  return {
    heading: tell('paper.section.signs'),
    blocks: [
      { kind: 'words', parts: words(tell('paper.signs-note')) },
      table(making, head, rows),
      ...(list.length === 0 ? [] : [table(making, each, list)]),
    ],
  }
}

/** Allegations by id alone: neither what was told nor where is in a paper that leaves the house. */
export function harmOf({ field: { harm } }: Situation, making: Making): Section {
  const { tell, sources } = making
  const rows = harm.map(({ id, entry, against, received, owes, standing }): Cell[] => {
    const next = standing.steps.find(({ done }) => done === null)
    return [
      [{ text: id }, sources.entry(entry, tell('paper.harm-of', { harm: id }), id)],
      at(making, received),
      words(against.join(', ')),
      words(tell(`paper.harm.${standing.stage}`)),
      words(next === undefined ? tell('paper.harm.done') : owes),
      next === undefined ? words('–') : at(making, next.due),
      words(standing.overdue.length > 0 ? tell('paper.harm.late', { n: standing.overdue.length }) : '–'),
    ]
  })
  const head = ['paper.head.allegation', 'paper.head.received', 'paper.head.against', 'paper.head.stage', 'paper.head.owes'] as const
  return {
    heading: tell('paper.section.harm'),
    blocks: [
      { kind: 'words', parts: words(tell('paper.harm-note')) },
      table(making, [...head, 'paper.head.due', 'paper.head.late-steps'], rows),
    ],
  }
}

/** Each exchange tranche by tranche up to the end of the period: what was due, what each source says was given, and what nothing regulates. */
export function exchangesOf({ field: { exchanges }, period }: Situation, making: Making): readonly Section[] {
  return exchanges.map((one) => exchangeSection(one, period.until, making))
}

function exchangeSection({ exchange, course, entry, events }: ExchangeTold, until: number, making: Making): Section {
  const { tell, sources } = making
  const entriesOf = (ids: readonly string[]) => ids.flatMap((id) => events.get(id) ?? [])
  const listed = (event: string): Part => sources.entry(events.get(event) ?? entry, tell('paper.list-of', { event }), event)
  const rows = course.tranches.flatMap(({ id, day, list, gives }): Cell[][] => [
    ...(list === null
      ? []
      : [
          [
            words(`${id}, ${day}`),
            words(tell('paper.exchange.list')),
            at(making, list.due),
            list.at === null ? words('–') : [...at(making, list.at), { text: ' ' }, ...list.events.map((event) => listed(event))],
            words(tell(`paper.due.${list.state}`)),
          ],
        ]),
    ...gives.map((line): Cell[] => {
      const told = line.views.flatMap(({ source, count, events: of }): Part[] => [
        { text: `${source}: ` },
        sources.number(count, tell('paper.given-of', { source, tranche: id }), { of, entries: entriesOf(of) }),
        { text: ' ' },
      ])
      const due = sources.number(line.count, tell('paper.agreed-of', { tranche: id }), { of: [exchange.id], entries: [entry] })
      return [
        words(`${id}, ${day}`),
        words(`${line.by}: ${line.what}`),
        [due],
        told.length === 0 ? words('–') : told,
        words(tell(`paper.given.${line.state}`)),
      ]
    }),
  ])
  const head = ['paper.head.tranche', 'paper.head.gives', 'paper.head.due-count', 'paper.head.told', 'paper.head.state'] as const
  const gap = course.unregulated
  const unregulated: Block[] =
    gap === null || gap.from >= until
      ? []
      : [
          {
            kind: 'words',
            parts: words(tell('paper.unregulated', { from: tellMoment(gap.from, making.asked.zone, making.asked.locale), days: gap.days })),
          },
        ]
  return { heading: tell('paper.section.exchange', { title: exchange.title }), blocks: [table(making, head, rows), ...unregulated] }
}
