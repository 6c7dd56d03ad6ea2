import { z } from 'zod'
import { LIMITS } from './limits.ts'

/** Parts that several document schemas share, for `shaped` in `schema.ts`. */

/** Whether a text is well-formed Unicode on one line: no lone surrogates, no control characters, no blanks at its ends. */
function isOneLine(text: string): boolean {
  if (!text.isWellFormed() || text.trim() !== text) return false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x20 || (code >= 0x7f && code <= 0x9f) || code === 0x2028 || code === 0x2029) return false
  }
  return true
}

/** A short name by which things are referred to, such as a party's id or an origin. */
export const label = z.string().min(1).max(LIMITS.id_characters_max).refine(isOneLine)

/** A name as people and registers write it, on one line. */
export const nameText = z.string().min(1).max(LIMITS.name_characters_max).refine(isOneLine)

/** A set of labels: given back sorted by UTF-16 code units and without repeats, so that equal sets are equal lists. */
export const labelSet = z
  .array(label)
  .max(LIMITS.list_items_max)
  .transform((labels) => [...new Set(labels)].sort())
