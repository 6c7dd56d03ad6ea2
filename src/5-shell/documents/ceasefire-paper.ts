/** The daily situation report, the tripartite monthly report and the minutes of the joint committee, as papers. */
import type { Situation } from '#answer/record/counted/situation.ts'
import { say } from '#ground/say.ts'
import type { Figure } from '#watch/ceasefires/figures.ts'
import { tellMoment } from '../tell/figures.ts'
import { exchangesOf, harmOf, incidentsOf, signsOf, visitsOf } from './field-sections.ts'
import { type Making, type PaperAsked, table } from './making.ts'
import { minutesOf } from './minutes.ts'
import { missingOf } from './missing.ts'
import { type Block, type Cell, type Paper, type Section, Sources, words } from './paper.ts'

export function paperOf(situation: Situation, asked: PaperAsked): Paper {
  const { kind, locale, tlp, zone, size } = asked
  const sources = new Sources()
  const tell: Making['tell'] = (id, values = {}) => say(locale, id, values)
  const making: Making = { asked, sources, tell }
  const { instrument } = situation.now
  const moment = (at: number) => tellMoment(at, zone, locale)
  const { from, until } = situation.period
  const sections = kind === 'minutes' ? minutesOf(situation, making) : reportOf(situation, making)
  return {
    ...{ locale, sections, sources: sources.list, made: asked.made },
    title: tell(`paper.kind.${kind}`, { title: instrument.title ?? instrument.id }),
    lines: [
      tell('paper.period', { from: moment(from), until: moment(until), zone }),
      tell('paper.record', { size }),
      tell('paper.marking', { tlp }),
    ],
    sourceWords: {
      heading: tell('paper.sources'),
      head: [tell('paper.source.number'), tell('paper.source.what'), tell('paper.source.records'), tell('paper.source.entries')],
    },
  }
}

const reportOf = (situation: Situation, making: Making): readonly Section[] => [
  tallies(situation, making),
  incidentsOf(situation, making),
  violations(situation, making),
  alleged(situation, making),
  clauses(situation, making),
  visitsOf(situation, making),
  access(situation, making),
  signsOf(situation, making),
  harmOf(situation, making),
  response(situation, making),
  ...exchangesOf(situation, making),
  ...(situation.ledgers.length === 0 ? [] : [counted(situation, making)]),
  ...(situation.zones === null ? [] : [zones(situation.zones, making)]),
  missingOf(situation, making),
]

const section = (heading: string, ...blocks: readonly Block[]): Section => ({ heading, blocks })
const number = ({ sources }: Making, what: string, figure: Figure): Cell => [sources.number(figure.n, what, figure)]

/** What came in and what was decided: in this period, in the one before, and so far. */
function tallies({ now, before, soFar }: Situation, making: Making): Section {
  const { tell } = making
  const blocks = now.figures.flatMap(({ mechanism, figures }, i): Block[] => {
    const [earlier, all] = [before.figures[i]?.figures, soFar.figures[i]?.figures]
    const row = (what: string, ...figures_: readonly (Figure | undefined)[]): Cell[] => [
      words(what),
      ...figures_.map((one) => (one === undefined ? words('–') : number(making, what, one))),
    ]
    const decided = figures.decided.map((line, k) =>
      row(tell('paper.decided', { class: line.title ?? line.class }), line, earlier?.decided[k], all?.decided[k]),
    )
    const open = (set: typeof figures | undefined) => set?.tally.find((line) => line.weight === 'open')
    const rows = [
      row(tell('paper.received'), figures.received, earlier?.received, all?.received),
      ...decided,
      row(tell('paper.undecided'), open(figures), open(earlier), open(all)),
    ]
    return [
      { kind: 'words', parts: words(mechanism) },
      table(making, ['paper.head.what', 'paper.head.now', 'paper.head.before', 'paper.head.so-far'], rows),
    ]
  })
  return section(tell('paper.section.tallies'), ...blocks)
}

function violations({ now }: Situation, making: Making): Section {
  const { tell } = making
  const rows = now.figures.flatMap(({ figures }) =>
    figures.violations.map((line) => {
      const what = tell('paper.violations-of', { kind: line.kind, place: line.place ?? '–', week: line.week })
      return [
        words(line.week),
        words(line.kind),
        words(line.place ?? '–'),
        words(tell(`paper.weight.${line.weight}`)),
        number(making, what, line),
      ]
    }),
  )
  const head = ['paper.head.week', 'paper.head.kind', 'paper.head.place', 'paper.head.weight', 'paper.head.number'] as const
  return section(tell('paper.section.violations'), table(making, head, rows))
}

/** Side by side: what each says of the other, and what became of it. */
function alleged({ now }: Situation, making: Making): Section {
  const { tell } = making
  const rows = now.figures.flatMap(({ figures }) =>
    figures.alleged.map((line) => {
      const by = line.by.replace(/^(party|origin) /, '')
      const what = tell('paper.alleged-by', { by, against: line.against })
      return [words(by), words(line.against), words(tell(`paper.allegation.${line.state}`)), number(making, what, line)]
    }),
  )
  const head = ['paper.head.by', 'paper.head.against', 'paper.head.state', 'paper.head.number'] as const
  return section(tell('paper.section.alleged'), table(making, head, rows))
}

function clauses({ now }: Situation, making: Making): Section {
  const { tell, sources } = making
  const rows = now.compliance.map((line, i) => {
    const of = [...line.breached, ...line.alleged, ...line.denied, ...line.seen]
    const what = tell('paper.clause-shown', { clause: line.clause })
    const shown = { of: [...new Set(of)].sort(), entries: line.entries }
    return [
      words(line.clause),
      words(now.clauses[i]?.words ?? '–'),
      words(tell(`paper.clause.${line.state}`)),
      words(line.against.join(', ') || '–'),
      [sources.number(shown.of.length, what, shown)],
    ]
  })
  const head = ['paper.head.clause', 'paper.head.words', 'paper.head.state', 'paper.head.against', 'paper.head.records'] as const
  return section(tell('paper.section.clauses'), { kind: 'words', parts: words(tell('paper.clauses-note')) }, table(making, head, rows))
}

function access({ now }: Situation, making: Making): Section {
  const { tell } = making
  const rows = now.figures.flatMap(({ figures }) =>
    figures.access.map((line) => {
      const what = tell('paper.access-of', { week: line.week })
      const obtained = line.obtained as 'yes' | 'partial' | 'denied' | 'not-tried'
      return [words(line.week), words(tell(`paper.access.${obtained}`)), words(line.deniedBy ?? '–'), number(making, what, line)]
    }),
  )
  const head = ['paper.head.week', 'paper.head.access', 'paper.head.denied-by', 'paper.head.number'] as const
  return section(tell('paper.section.access'), table(making, head, rows))
}

/** Minutes from the admission of a report to each later step, and what the clock found late. */
function response({ now }: Situation, making: Making): Section {
  const { tell, sources } = making
  const rows = now.figures.flatMap(({ figures }) =>
    figures.response.map(({ incident, team, verified, classified, entries }) => {
      const what = tell('paper.response-of', { incident })
      const minutes = (n: number | null): Cell => (n === null ? words('–') : [sources.number(n, what, { of: [incident], entries })])
      return [words(incident), minutes(team), minutes(verified), minutes(classified)]
    }),
  )
  const late = now.figures.flatMap(({ figures }) =>
    figures.late.map((line) => [words(line.stage), number(making, tell('paper.late-of', { stage: line.stage }), line)]),
  )
  return section(
    tell('paper.section.response'),
    table(making, ['paper.head.incident', 'paper.head.team', 'paper.head.verified', 'paper.head.classified'], rows),
    ...(late.length === 0 ? [] : [table(making, ['paper.head.late', 'paper.head.number'], late)]),
  )
}

/** Stock by category and place, and totals that sources state, beside what is counted. */
function counted({ ledgers }: Situation, making: Making): Section {
  const { tell, sources } = making
  const stock = ledgers.flatMap(({ ledger, lines }) =>
    lines.map((line) => {
      const what = tell('paper.stock-of', { category: line.category, place: line.place, state: line.state })
      const records = { of: line.movements, entries: line.entries }
      const cell = (n: number): Cell => [sources.number(n, what, records)]
      return [
        words(String(ledger.title)),
        words(line.category),
        words(`${line.place}, ${line.state}`),
        cell(line.in),
        cell(line.out),
        cell(line.stock),
      ]
    }),
  )
  const totals = ledgers.flatMap((ledger) =>
    ledger.totals.map((total) => {
      const what = tell('paper.total-of', { source: total.source })
      const of = [total.of.category, total.of.place, total.of.state].flatMap((one) => one ?? []).join(', ')
      const stated: Cell = [sources.number(total.count, what, { of: [total.id], entries: [total.entry] })]
      return [
        words(`${String(ledger.ledger.title)} ${of}`.trim()),
        words(total.source),
        stated,
        words(String(total.counted)),
        words(String(total.differs)),
      ]
    }),
  )
  const head = [
    'paper.head.ledger',
    'paper.head.category',
    'paper.head.place',
    'paper.head.in',
    'paper.head.out',
    'paper.head.stock',
  ] as const
  const beside = ['paper.head.ledger', 'paper.head.source', 'paper.head.stated', 'paper.head.counted', 'paper.head.differs'] as const
  return section(
    tell('paper.section.counted'),
    table(making, head, stock),
    ...(totals.length === 0 ? [] : [{ kind: 'words' as const, parts: words(tell('paper.totals-note')) }, table(making, beside, totals)]),
  )
}

function zones({ version, entry }: NonNullable<Situation['zones']>, making: Making): Section {
  const { tell, sources } = making
  const kinds = [...new Set(version.zones.map((one) => one.kind))].sort()
  const rows = kinds.map((kind) => {
    const of = version.zones.filter((one) => one.kind === kind).map((one) => one.id)
    return [words(kind), [sources.number(of.length, tell('paper.zones-of', { kind, v: version.v }), { of, entries: [entry] })]]
  })
  return section(tell('paper.section.zones', { v: version.v }), table(making, ['paper.head.kind', 'paper.head.number'], rows))
}
