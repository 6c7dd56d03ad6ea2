import { LIMITS } from '#ground/limits.ts'
import type { FateCode, FlagCode, RefusedCode, Why } from './fates.ts'

const SHOWN_MAX = 60

/** What is wrong or doubtful about a row, gathered while it is read. */
export class Doubts {
  readonly refused: Why[] = []
  readonly flagged: Why[] = []

  refuse(code: RefusedCode, field: string, found: string): void {
    this.refused.push(why(code, field, found))
  }
  flag(code: FlagCode, field: string, found: string): void {
    if (!this.flagged.some((one) => one.code === code)) this.flagged.push(why(code, field, found))
  }
}

const why = (code: FateCode, field: string, found: string): Why => ({
  code,
  field,
  found: found.length > SHOWN_MAX ? `${found.slice(0, SHOWN_MAX)}…`.toWellFormed() : found,
})

/** A cell of a row by the name of its column, '' where there is none. */
export type Cell = (column: string) => string

/** What stands for bytes that were no letter; and U+0000, which no text of the database holds. */
const LOST = /[\ufffd\0]/

/** A cell that is judged: broken letters in it refuse the row. Blanks around it are taken off. */
export function judged(cell: Cell, column: string, doubts: Doubts): string {
  const text = cell(column).trim()
  if (LOST.test(text)) doubts.refuse('letters-lost', column, text)
  else if (text.length > LIMITS.name_characters_max) doubts.refuse('too-long', column, text)
  return text
}

/** A cell that is only kept: broken letters in it are flagged. Null where it is empty. */
export function kept(cell: Cell, column: string, doubts: Doubts): string | null {
  const text = cell(column).trim()
  if (text === '') return null
  if (LOST.test(text)) doubts.flag('letters-doubtful', column, text)
  if (text.length > LIMITS.text_characters_max) doubts.refuse('too-long', column, text)
  return text
}

/** A count: a whole number from nought on, `3` or `3.0`; null where the cell is empty. */
export function count(cell: Cell, column: string, doubts: Doubts): number | null {
  const text = cell(column).trim()
  if (text === '') return null
  if (/^\d{1,9}(?:\.0+)?$/.test(text)) return Number(text)
  doubts.refuse('number-unreadable', column, text)
  return null
}

/** A step of a scale from 1 to `most`; null, and flagged, where it is none of them. */
export function step<N extends number>(cell: Cell, column: string, most: N, doubts: Doubts): number | null {
  const text = cell(column).trim()
  const value = /^\d(?:\.0+)?$/.test(text) ? Number(text) : 0
  if (value >= 1 && value <= most) return value
  doubts.flag('precision-unknown', column, text)
  return null
}
