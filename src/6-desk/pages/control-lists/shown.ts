/** What the page of control lists tells of a list: which edition has effect, and which entries a search finds with what they lie within. */

import { readInstant } from '#ground/instant.ts'
import { isRefusal } from '#ground/refusal.ts'
import type { Written } from '../../client/shapes.ts'
import { recordsOf, textOf } from '../../parts/law/written.ts'

const DAY_MILLISECONDS = 86_400_000

const zoneOf = (list: Written): string => textOf(list.zone) || 'UTC'
const moment = (list: Written, written: unknown): number | null => {
  const read = written === undefined ? null : readInstant(written, zoneOf(list))
  return read === null || isRefusal(read) ? null : read
}

/** The editions by when they begin, the latest first. */
export const editionsOf = (list: Written): readonly Written[] =>
  recordsOf(list.editions).toSorted((a, b) => (moment(list, b.from) ?? 0) - (moment(list, a.from) ?? 0))

/** The edition that has effect at a moment (epoch milliseconds): the last that has begun, unless its own end has come. */
export function inEffect(list: Written, now: number): Written | null {
  const last = editionsOf(list).find((one) => (moment(list, one.from) ?? Number.POSITIVE_INFINITY) <= now)
  return last === undefined || now >= (moment(list, last.until) ?? Number.POSITIVE_INFINITY) ? null : last
}

/** Whether our copy of an edition is older than the list says it may be. Without a day on which it was checked nobody knows. */
export function tooOld(list: Written, edition: Written, now: number): boolean {
  const days = Number(textOf(list.max_age_days))
  if (textOf(list.max_age_days) === '') return false
  const checked = moment(list, edition.checked)
  return checked === null || now - checked > days * DAY_MILLISECONDS
}

export interface EntryShown {
  readonly entry: Written
  /** How many entries of the edition it lies within. */
  readonly depth: number
}

/** The code an entry lies directly within: as it says, or what stands before its last full stop. */
function within({ code, parent }: Written): string {
  const cut = textOf(code).lastIndexOf('.')
  return textOf(parent) || (cut > 0 ? textOf(code).slice(0, cut) : '')
}

/** The entries in the order of the edition that a search finds, each below what it lies within, so that a part is never read without its heading. */
export function entriesShown(edition: Written, search: string): readonly EntryShown[] {
  const entries = recordsOf(edition.entries)
  const byCode = new Map(entries.map((entry) => [textOf(entry.code), entry]))
  const above = (entry: Written): Written[] => {
    const line: Written[] = []
    for (let code = within(entry); byCode.has(code) && line.length < byCode.size; code = within(byCode.get(code) as Written))
      line.push(byCode.get(code) as Written)
    return line
  }
  const wanted = search.trim().toLowerCase()
  const found = entries.filter((entry) => textOfEntry(entry).includes(wanted))
  const kept = new Set(wanted === '' ? entries : found.flatMap((entry) => [entry, ...above(entry)]))
  return entries.filter((entry) => kept.has(entry)).map((entry) => ({ entry, depth: above(entry).length }))
}

const textOfEntry = ({ code, heading, hs, regimes }: Written): string =>
  [code, heading, ...[hs, regimes].flat()].map(textOf).join(' ').toLowerCase()
