/**
 * How goods are named in a clause other than by a plain name: `LIST:CODE`, an entry of a control list in the edition of the day, or
 * `HS:DIGITS`, a heading of the Harmonized System and all that lies within it.
 */

/** A code of a control list, and the name of an edition: anything without blanks and without the marks that part names. */
export const CODE = /^[^\s:,@]+$/
/** The id of a control list. `HS` is no list: it is known by its digits. */
export const LIST_ID = /^(?!HS$)[^\s:,@]+$/
/** Chapter, heading, subheading and what nations add, two digits each. */
export const HS_DIGITS = /^(?:\d{2}){1,5}$/
export const HS = 'HS'

/** `HS` as the list stands for the Harmonized System. */
export interface ItemCode {
  readonly list: string
  readonly code: string
}

const CODED = /^([^\s:,@]+):([^\s:,@]+)$/

/** The code a name stands for; null where it is a plain name. */
export function itemCode(name: string): ItemCode | null {
  const [, list, code] = CODED.exec(name) ?? []
  return list === undefined || code === undefined ? null : { list, code }
}

/** Whether a name that is written with a colon can be read: what looks like a code and is none would match nothing in silence. */
export function codeReadable(name: string): boolean {
  if (!name.includes(':')) return true
  const coded = itemCode(name)
  return coded !== null && (coded.list !== HS || HS_DIGITS.test(coded.code))
}

/** Whether a heading of the Harmonized System contains another: `8413` contains `841350`. */
export const hsContains = (outer: string, inner: string): boolean => inner.startsWith(outer)
