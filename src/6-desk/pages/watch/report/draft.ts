/** What the form for a report holds, and the report that is made of it: docs/formats/watch.md, "Report". */
import type { Written } from '../../../client/shapes.ts'
import { momentIn } from '../parts/moment-in.ts'

export interface Harm {
  readonly key: string
  readonly side: string
  readonly harm: string
  readonly low: string
  readonly best: string
  readonly high: string
}
export interface ReportDraft {
  readonly mechanism: string
  readonly what: string
  readonly title: string
  /** By the clock of this device, such as `2026-01-12T08:00`; empty for none. */
  readonly from: string
  readonly to: string
  readonly precision: string
  readonly place: string
  readonly lat: string
  readonly lon: string
  readonly near: string
  readonly zone: string
  readonly by: string
  readonly against: string
  readonly actors: string
  readonly harmed: readonly Harm[]
  readonly means: string
  readonly as: string
  readonly name: string
  readonly party: string
  readonly channel: string
  readonly grade: string
  readonly origin: string
  readonly access: string
  readonly accessBy: string
  readonly accessWhy: string
  readonly guarded: boolean
  readonly words: string
  /** Under which name its photos are kept (`photos.ts`); empty where it has none. */
  readonly photos: string
}

export const EMPTY: ReportDraft = {
  ...{ mechanism: '', what: '', title: '', from: '', to: '', precision: '1', place: '', lat: '', lon: '', near: '', zone: '' },
  ...{ by: '', against: '', actors: '', harmed: [], means: '', as: 'team', name: '', party: '', channel: 'form', grade: '', origin: '' },
  ...{ access: '', accessBy: '', accessWhy: '', guarded: false, words: '', photos: '' },
}

/** A draft of an earlier version of the form is read with what it lacked as empty; what is no draft is none. */
export function readReportDraft(found: unknown): ReportDraft | null {
  if (typeof found !== 'object' || found === null) return null
  const told = found as Readonly<Record<string, unknown>>
  const fitting = Object.entries(EMPTY).filter(
    ([key, value]) => typeof told[key] === typeof value && Array.isArray(told[key]) === Array.isArray(value),
  )
  return { ...EMPTY, ...Object.fromEntries(fitting.map(([key]) => [key, told[key]])) }
}

/** A number as a number. What is none is sent as it was typed, for the same reason. */
const numberOf = (typed: string): number | string => {
  const text = typed.trim().replace(',', '.')
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : typed
}
/** Without what is empty. */
const said = (of: Written): Written =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== '' && value !== undefined && value !== false && !isBare(value)))
const isBare = (value: unknown): boolean => typeof value === 'object' && value !== null && Object.keys(value).length === 0
const named = (typed: string): readonly string[] => typed.split(/[,;\n]/).flatMap((one) => (one.trim() === '' ? [] : [one.trim()]))

/**
 * The report as it is sent. `id` is the sender's own name for it, which stays the same however often it is sent. When it was written is not in
 * it: that would be by the clock of a device which nobody has looked at.
 */
export function reportOf(draft: ReportDraft, id: string): Written {
  const number = (typed: string) => (typed === '' ? undefined : numberOf(typed))
  return said({
    ...{ id, mechanism: draft.mechanism.trim(), what: draft.what.trim(), title: draft.title.trim() },
    reporter: said({ as: draft.as, name: draft.name.trim(), party: draft.party.trim() }),
    channel: draft.channel,
    occurred: said({ from: momentIn(draft.from), to: draft.to === '' ? '' : momentIn(draft.to), precision: Number(draft.precision) }),
    place: said({
      ...{ name: draft.place.trim(), lat: number(draft.lat), lon: number(draft.lon) },
      // Where nobody said how well it is known: exactly with a position, and otherwise no better than the district.
      ...{ precision: Number(draft.near || (draft.lat === '' ? 3 : 1)), zone: draft.zone.trim() },
    }),
    means: draft.means.trim(),
    casualties: draft.harmed.map(({ side, harm, low, best, high }) =>
      said({ side, harm, low: number(low || best), best: number(best), high: number(high || best) }),
    ),
    alleged: said({ by: draft.by.trim(), against: draft.against.trim() }),
    actors: named(draft.actors),
    grade: draft.grade,
    origin: draft.origin.trim(),
    access: draft.access === '' ? '' : said({ obtained: draft.access, by: draft.accessBy.trim(), why: draft.accessWhy.trim() }),
    protected: draft.guarded,
    words: draft.words.trim(),
  })
}

/** What the form itself sees to be wrong, without a line: the server looks at everything again. */
export type Wanting =
  | 'mechanism'
  | 'what'
  | 'from'
  | 'ends-first'
  | 'future'
  | 'place'
  | 'lat'
  | 'lon'
  | 'grade'
  | 'origin'
  | 'words'
  | 'harmed'

/** `now` is the clock of this device in epoch milliseconds. The field each is about has its name, but for `ends-first` and `future`. */
export function wantingIn(draft: ReportDraft, now: number): readonly Wanting[] {
  const blank = (text: string) => text.trim() === ''
  const at = (typed: string) => new Date(typed).getTime()
  const off = (typed: string, most: number) => !blank(typed) && !(Math.abs(Number(numberOf(typed))) <= most)
  const positioned = !blank(draft.lat) && !blank(draft.lon)
  const wrong: readonly (readonly [Wanting, boolean])[] = [
    ['mechanism', blank(draft.mechanism)],
    ['what', blank(draft.what)],
    ['from', blank(draft.from)],
    ['ends-first', !blank(draft.to) && at(draft.to) < at(draft.from)],
    ['future', Math.max(at(draft.from) || 0, at(draft.to) || 0) > now],
    ['place', blank(draft.place) && blank(draft.zone) && !positioned],
    ['lat', off(draft.lat, 90) || (blank(draft.lat) && !blank(draft.lon))],
    ['lon', off(draft.lon, 180) || (blank(draft.lon) && !blank(draft.lat))],
    ['harmed', draft.harmed.some((one) => !counted(one))],
    ['grade', !/^[A-F][1-6]$/.test(draft.grade)],
    ['origin', blank(draft.origin)],
    ['words', blank(draft.words)],
  ]
  return wrong.flatMap(([what, is]) => (is ? [what] : []))
}

/** Whether the numbers of people harmed are whole and in order: at least, best guess, at most. */
function counted({ low, best, high }: Harm): boolean {
  if (!/^\d+$/.test(best.trim())) return false
  const [least, most] = [low || best, high || best].map((text) => Number(text))
  return Number.isInteger(least) && Number.isInteger(most) && Number(least) <= Number(best) && Number(best) <= Number(most)
}
