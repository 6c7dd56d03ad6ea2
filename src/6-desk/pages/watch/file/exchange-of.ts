/** From what the form for an exchange holds to the document: docs/formats/counted.md, "Exchange". */
import type { Written } from '../../../client/shapes.ts'
import { writtenOf } from '../../ask/local.ts'
import { namesIn } from '../parts/names-typed.ts'
import { numberTyped, type RowTyped, saidRows } from './rows-said.ts'

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

/** Rows of one tranche, wherever they stand, are that tranche; its day is that of the first row that says one. */
export function exchangeOf(form: ExchangeDraft): Written {
  const { ratios, totals, gives, lists, talks, parties, first, lasts, instrument, source } = form
  const zone = form.zone.trim()
  const [given, listed] = [saidRows(gives), saidRows(lists)]
  const tranches = [...new Set([...given, ...listed].flatMap(({ tranche }) => tranche ?? []))].map((id) => {
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
