/** What a report does not know, said in the report itself: whoever reads only the numbers would take each gap for calm. */
import type { Situation } from '#answer/record/counted/situation.ts'
import { isLate } from '#watch/incidents/clock.ts'
import { momentOf } from '#watch/incidents/moments.ts'
import { type Making, table } from './making.ts'
import { type Cell, type Section, words } from './paper.ts'

interface Gap {
  readonly what: string
  readonly of: readonly string[]
  readonly entries: readonly number[]
}

export function missingOf(situation: Situation, making: Making): Section {
  const { tell, sources } = making
  const rows = gapsOf(situation, making).map(({ what, of, entries }): Cell[] => [
    words(what),
    [sources.number(of.length, what, { of, entries })],
    words(of.join(', ')),
  ])
  const cut = situation.field.cut.map((one) => ({
    kind: 'words' as const,
    parts: words(tell('paper.missing.cut', { what: tell(`paper.cut.${one}`) })),
  }))
  return {
    heading: tell('paper.section.missing'),
    blocks: [
      { kind: 'words', parts: words(tell('paper.missing-note')) },
      ...cut,
      rows.length === 0
        ? { kind: 'words', parts: words(tell('paper.missing.none')) }
        : table(making, ['paper.head.what', 'paper.head.number', 'paper.head.records'], rows),
    ],
  }
}

/** Each kind of gap with what it is about; kinds with nothing in them are left out. */
function gapsOf({ now, soFar, field, zones, period }: Situation, { tell }: Making): readonly Gap[] {
  const standing = soFar.incidents.filter(({ joinedInto, steps }) => joinedInto === null && momentOf(steps.monitored.at) < period.until)
  const unclassified = standing.filter(({ steps }) => steps.classified === null)
  const late = standing.filter(
    (one) => one.late.some(({ due }) => isLate({ stage: 'decision', due }, field.at)) && one.steps.classified === null,
  )
  const nowhere = standing.filter(({ place }) => place.lat === null && place.zone === null)
  const silent = field.visits.filter(({ data }) => data.outcome === null && momentOf(data.from) <= field.at)
  const untold = field.exchanges.flatMap(({ exchange, course, entry }) =>
    course.tranches.flatMap(({ id, gives }) =>
      gives.some(({ state }) => state === 'unknown') ? [{ id: `${exchange.id} ${id}`, entry }] : [],
    ),
  )
  const overdue = field.harm.filter(({ standing: { overdue: steps } }) => steps.length > 0)
  const unseen = field.coverage.zones.filter((one) => one.zone !== null && one.planned === 0)
  const unwatched = now.compliance.filter(({ state }) => state === 'not-monitored')
  const incidents = (what: string, some: typeof standing): Gap => ({
    ...{ what, of: some.map(({ id }) => id), entries: some.map(({ steps }) => steps.monitored.entry) },
  })
  const rows = (what: string, some: readonly { readonly key: string; readonly from: number }[]): Gap => ({
    ...{ what, of: some.map(({ key }) => key), entries: some.map(({ from }) => from) },
  })
  return [
    rows(tell('paper.missing.no-word'), silent),
    { what: tell('paper.missing.zones'), of: unseen.map(({ zone }) => zone ?? ''), entries: zones === null ? [] : [zones.entry] },
    { what: tell('paper.missing.clauses'), of: unwatched.map(({ clause }) => clause), entries: [] },
    incidents(tell('paper.missing.unclassified'), unclassified),
    incidents(tell('paper.missing.late'), late),
    incidents(tell('paper.missing.nowhere'), nowhere),
    { what: tell('paper.missing.harm'), of: overdue.map(({ id }) => id), entries: overdue.map(({ entry }) => entry) },
    { what: tell('paper.missing.exchanges'), of: untold.map(({ id }) => id), entries: untold.map(({ entry }) => entry) },
    rows(tell('paper.missing.signs-unnamed'), field.signsUnnamed),
  ].filter(({ of }) => of.length > 0)
}
