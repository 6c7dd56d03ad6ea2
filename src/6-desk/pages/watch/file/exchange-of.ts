/** From what the form for an exchange holds to the document: docs/formats/counted.md, "Exchange". */
import type { Written } from '../../../client/shapes.ts'
import { writtenOf } from '../../ask/local.ts'
import { namesIn } from '../parts/names-typed.ts'
import { numberTyped, type RowTyped, saidAt, saidRows } from './rows-said.ts'

export interface ExchangeDraft {
  readonly id: string
  readonly title: string
  readonly zone: string
  readonly instrument: string
  readonly parties: string
  readonly first: string
  readonly lasts: string
  readonly source: string
  readonly ratios: readonly RowTyped[]
  readonly totals: readonly RowTyped[]
  readonly gives: readonly RowTyped[]
  readonly lists: readonly RowTyped[]
  readonly talks: readonly RowTyped[]
}
export const NO_EXCHANGE: ExchangeDraft = {
  ...{ id: '', title: '', zone: 'UTC', instrument: '', parties: '', first: '', lasts: '', source: '' },
  ...{ ratios: [{}], totals: [], gives: [{}], lists: [], talks: [] },
}

/** `42`: the 42nd day, the first being day 1; `+16`: sixteen days after the first; else a date. Which of them it is is never guessed. */
export function dayTyped(text: string | undefined): unknown {
  const typed = (text ?? '').trim()
  if (/^\d{1,5}$/.test(typed)) return { day: Number(typed) }
  if (/^\+\d{1,5}$/.test(typed)) return { after: Number(typed.slice(1)) }
  return { on: typed }
}

const givesOf = ({ by, what, count }: RowTyped) => ({ by, what, count: numberTyped(count) })

export type RowsName = 'ratios' | 'gives' | 'lists' | 'totals' | 'talks'

/** The tranches that rows name, in the order in which they are filed. */
const tranchesIn = ({ gives, lists }: ExchangeDraft): readonly string[] => [
  ...new Set([...saidRows(gives), ...saidRows(lists)].flatMap(({ tranche }) => tranche ?? [])),
]

/**
 * Where in the document what was typed in a row stands. What several rows say of one tranche stands at the first that says it; elsewhere
 * it has a place that nothing is filed at, so that no two fields are at one place.
 */
export function placeOf(form: ExchangeDraft, rows: RowsName, n: number, key: string): string {
  const typed = form[rows]
  const at = saidAt(typed, n)
  if (rows === 'ratios') return `ratios[${at}].${PER[key] ?? `gives.${key}`}`
  if (rows === 'totals') return `totals[${at}].${key}`
  if (rows === 'talks') return `talks[${at}].${key === 'day' ? 'due' : key}`
  const tranche = typed[n]?.tranche?.trim() ?? ''
  const place = `tranches[${tranche === '' ? -1 - n : tranchesIn(form).indexOf(tranche)}]`
  const before = saidRows(typed.slice(0, n)).filter((row) => row.tranche === tranche)
  if (rows === 'lists') {
    const named = tranche === '' || saidRows(form.gives).some((row) => row.tranche === tranche)
    return key === 'tranche' && !named && before.length === 0 ? `${place}.id` : `${place}.list${before.length === 0 ? '' : `[${n}]`}.${key}`
  }
  if (key === 'tranche' && before.length === 0) return `${place}.id`
  if (key === 'day' && !before.some(({ day }) => day !== undefined)) return `${place}.due`
  return `${place}.gives[${before.length}].${key}`
}
const PER: Readonly<Record<string, string>> = { perBy: 'per.by', perWhat: 'per.what' }

/** Rows of one tranche, wherever they stand, are that tranche; its day is that of the first row that says one. */
export function exchangeOf(form: ExchangeDraft): Written {
  const { ratios, totals, gives, lists, talks, parties, first, lasts, instrument, source } = form
  const zone = form.zone.trim()
  const [given, listed] = [saidRows(gives), saidRows(lists)]
  const tranches = tranchesIn(form).map((id) => {
    const own = given.filter(({ tranche }) => tranche === id)
    const list = listed.find(({ tranche }) => tranche === id)
    return {
      ...{ id, due: dayTyped(own.find(({ day }) => day !== undefined)?.day), gives: own.map(givesOf) },
      ...(list === undefined ? {} : { list: { by: list.by, due: writtenOf(list.due ?? '', zone) ?? list.due } }),
    }
  })
  const [fixed, all, held] = [saidRows(ratios), saidRows(totals), saidRows(talks)]
  return {
    ...{ id: form.id.trim(), title: form.title.trim(), zone, parties: namesIn(parties), first: first.trim(), lasts: dayTyped(lasts) },
    ...(instrument.trim() === '' ? {} : { instrument: instrument.trim() }),
    ...(fixed.length === 0 ? {} : { ratios: fixed.map((row) => ({ per: { by: row.perBy, what: row.perWhat }, gives: givesOf(row) })) }),
    ...(all.length === 0 ? {} : { totals: all.map(givesOf) }),
    tranches,
    ...(held.length === 0 ? {} : { talks: held.map(({ id, title, day }) => ({ id, title, due: dayTyped(day) })) }),
    ...(source.trim() === '' ? {} : { source: source.trim() }),
  }
}
