/** Taking in what is told: mechanisms, reports, and corrections of reports. Each is whole, or nothing of what came together is taken. */
import { canonical } from '#ground/canonical.ts'
import { digestOf } from '#ground/digest.ts'
import { writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, at as placed, type Refusal, refuse, shown, sure } from '#ground/refusal.ts'
import { writeGrade } from '#know/grade.ts'
import { supports } from '#watch/evidence/standing.ts'
import { dueOf } from '#watch/incidents/clock.ts'
import type { Account } from '#watch/incidents/incident.ts'
import { inArea, type Mechanism, readMechanism } from '#watch/incidents/mechanism.ts'
import { partiesNamed, type Report, readReport } from '#watch/incidents/report.ts'
import { voiceOfReport } from '#watch/incidents/voices.ts'
import type { Asking, Decided } from '../command.ts'
import { type Draft, draft } from '../entry.ts'
import type { Row } from '../row.ts'
import { Staged } from '../staged.ts'
import type { View } from '../view.ts'
import type { Written } from '../written.ts'
import type { Flag } from './bodies.ts'
import { mechanismOf, seatsOf } from './seats.ts'

/** Files a mechanism, or another wording of one on file: what it says counts for the steps taken from then on. */
export function fileMechanism(view: View, raw: Written, by: string): Decided | Refusal {
  const field = 'mechanism'
  const read = readMechanism(raw)
  if (isRefusal(read)) return placed(read, { field })
  const row = view.get('mechanism', read.id)
  const stranger = row === null ? null : mayNotReword(view, row, by)
  if (stranger !== null) return placed(stranger, { field })
  if (read.instrument !== null && view.get('instrument', read.instrument) === null)
    return refuse('instrument-unknown', { found: read.instrument }, { field: `${field}.instrument` })
  for (const [i, { party, offices }] of read.components.entries()) {
    const at = `${field}.components[${i}]`
    if (view.get('party', party) === null) return refuse('party-unknown', { found: party }, { field: `${at}.party` })
    const unknown = offices.find((one) => view.get('office', one) === null)
    if (unknown !== undefined) return refuse('acting-unknown', { found: unknown }, { field: `${at}.offices` })
  }
  for (const [i, { by }] of read.reviews.entries())
    if (view.get('office', by) === null && view.get('party', by) === null)
      return refuse('party-unknown', { found: by }, { field: `${field}.reviews[${i}].by` })
  return { drafts: [draft('mechanism-filed', { mechanism: raw })], told: {} }
}

/**
 * A mechanism on file is reworded by who presides in it, or by whoever filed it and sits for no side of it: otherwise a side could make itself
 * preside over what is said against it. Of a mechanism that can no longer be read nobody presides.
 */
function mayNotReword(view: View, { key, from }: Row<'mechanism'>, by: string): Refusal | null {
  const standing = mechanismOf(view, key)
  const seats = standing === null ? [] : seatsOf(view, standing, by)
  if (seats.some(({ id }) => id === standing?.presides)) return null
  const filed = view.entry(from)
  const filer = filed === null || filed.kind === 'erased-record' ? null : filed.by
  if (filer === by && seats.every(({ international }) => international)) return null
  return refuse('may-not-not-seated', { by, verb: 'file-mechanism', accepted: standing?.presides ?? '∅' }, { field: 'id' })
}

/** Takes reports in, all of them or none. What is odd about one and is taken all the same is flagged. */
export function receive(view: View, reports: readonly Written[], asking: Asking): Decided | Refusal {
  if (reports.length === 0) return refuse('shape-too-small', { found: '0', min: '1' }, { field: 'reports' })
  if (reports.length > LIMITS.http_items_filed_max)
    return refuse('shape-too-big', { found: String(reports.length), max: String(LIMITS.http_items_filed_max) }, { field: 'reports' })
  const staged = new Staged(view)
  const drafts: Draft[] = []
  const told: { report: string; flags: readonly Flag[] }[] = []
  for (const [i, raw] of reports.entries()) {
    const one = received(staged, raw, asking)
    if (isRefusal(one)) return placed(one, { field: `reports[${i}]` })
    for (const made of one.drafts) staged.add({ ...made, index: staged.size, at: asking.at, by: asking.by })
    drafts.push(...one.drafts)
    told.push(one.told)
  }
  return { drafts, told: { reports: told } }
}

function received(view: View, raw: Written, asking: Asking) {
  const checked = checkReport(view, raw, asking)
  if (isRefusal(checked)) return checked
  const { mechanism, report, account, flags, marks, written } = checked
  if (view.get('incident-report', report.id) !== null) return refuse('report-on-file', { found: report.id }, { field: 'id' })
  const first = marks.map((mark) => view.get('report-mark', mark)?.data.report ?? null)
  // One row of an edition is one event: taken up twice, it would look like two reports of it.
  if (report.taken !== null && first[0] != null) return refuse('report-taken-already', { found: first[0] }, { field: 'taken' })
  const twin = first.at(-1)
  const all: readonly Flag[] = twin == null ? flags : [...flags, { flag: 'repeated', found: twin }]
  const waits = dueOf(mechanism, 'review', asking.at)
  const drafts: Draft[] = [draft('incident-reported', { report: written, account, flags: all, marks, waits }), ...spoken(report)]
  return { drafts, told: { report: report.id, flags: all } }
}

/** The words of a report and the name of the reporter, which can be erased without the report. */
export const spoken = ({ id, words, reporter }: Report): Draft[] =>
  words === null && reporter.name === null ? [] : [draft('report-words-filed', { report: id, words, name: reporter.name })]

export interface Checked {
  readonly mechanism: Mechanism
  readonly report: Report
  readonly account: Account
  readonly flags: readonly Flag[]
  readonly marks: readonly string[]
  /** The report without what is kept apart. */
  readonly written: Written
}

/** A report as it was written, read for the mechanism it names, with what is odd about it. */
export function checkReport(view: View, raw: Written, asking: Asking): Checked | Refusal {
  const named: unknown = raw.mechanism
  const mechanism = typeof named === 'string' ? mechanismOf(view, named) : null
  if (mechanism === null) return refuse('mechanism-unknown', { found: shown(named) }, { field: 'mechanism' })
  const report = readReport(raw, mechanism, asking.at)
  if (isRefusal(report)) return report
  const spoilt = wrongEvidence(view, report.evidence, 'evidence')
  if (spoilt) return spoilt
  if (report.taken !== null && view.get('event-edition', report.taken.edition) === null)
    return refuse('report-edition-unknown', { found: report.taken.edition }, { field: 'taken.edition' })
  const { words: _, ...rest } = raw
  const { name: __, ...reporter } = raw.reporter as Written
  return {
    ...{ mechanism, report, account: accountOf(report, mechanism), flags: flagsOf(view, report, mechanism), marks: marksOf(report) },
    written: { ...rest, reporter },
  }
}

/** Evidence is on file and sound, or named by its SHA-256: nothing else can be looked at again. */
export function wrongEvidence(view: View, evidence: readonly string[], field: string): Refusal | null {
  for (const [i, one] of evidence.entries()) {
    if (HASH.test(one)) continue
    const row = view.get('evidence', one)
    if (row === null || !supports(row.data)) return refuse('evidence-unknown', { found: one }, { field: `${field}[${i}]` })
  }
  return null
}
const HASH = /^[0-9a-f]{64}$/

function accountOf(report: Report, mechanism: Mechanism): Account {
  const { id, origin, grade, what, title, from, until, timePrecision, place, actors, allegedAgainst, clauses } = report
  return {
    ...{ report: id, voice: voiceOfReport(report, mechanism), origin, grade: writeGrade(grade), kind: what, title: title ?? what },
    occurred: { from: writeInstant(from), until: writeInstant(until), precision: timePrecision },
    place: { name: place.name, zone: place.zone, lat: place.lat, lon: place.lon, precision: place.precision },
    ...{ protected: report.protected, actors, against: allegedAgainst, clauses },
  }
}

function flagsOf(view: View, report: Report, { area }: Mechanism): readonly Flag[] {
  const { lat, lon } = report.place
  const instrumentOf = (ref: string) => [...ref.matchAll(/\//g)].some(({ index }) => view.get('instrument', ref.slice(0, index)) !== null)
  const strangers = partiesNamed(report).filter(([, party]) => view.get('party', party) === null)
  return [
    ...[...new Set(strangers.map(([, party]) => party))].map((found): Flag => ({ flag: 'party-unknown', found })),
    ...report.clauses.flatMap((found): Flag[] => (instrumentOf(found) ? [] : [{ flag: 'clause-unknown', found }])),
    ...(area !== null && lat !== null && lon !== null && !inArea(area, lat, lon)
      ? [{ flag: 'outside-area', found: `${lat}, ${lon}` } as const]
      : []),
  ]
}

/** What two reports have alike that are one and the same, sent twice under two ids; before it, the row it was taken from. */
function marksOf(report: Report): readonly string[] {
  const { mechanism, reporter, origin, from, until, what, place, allegedAgainst, casualties, taken } = report
  const party = reporter.party ?? reporter.as
  const same = {
    mechanism,
    party,
    origin,
    from,
    until,
    what,
    place: { ...place },
    against: allegedAgainst,
    casualties: [...casualties],
  }
  return [...(taken === null ? [] : [takenMark(mechanism, taken)]), marked(same)]
}

/** The mark of a report to a mechanism that was taken from a row of an edition. */
export const takenMark = (mechanism: string, { edition, row }: { readonly edition: string; readonly row: string }): string =>
  marked({ mechanism, edition, row })

function marked(what: Readonly<Record<string, unknown>>): string {
  const text = canonical(what)
  sure(!isRefusal(text), 'what was read can be written')
  return digestOf(text)
}
