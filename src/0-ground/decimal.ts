import { Decimal as Library } from 'decimal.js'
import { LIMITS } from './limits.ts'
import { type Refusal, refuse, shown } from './refusal.ts'

/**
 * Exact decimals, over decimal.js in a configuration of our own that no other module can change. A read decimal has at most 40
 * digits, so the sum or product of any two is exact within 100. A quotient is rounded half to even at the hundredth digit.
 */
const Exact = Library.clone({ precision: 100, rounding: Library.ROUND_HALF_EVEN, toExpNeg: -9e15, toExpPos: 9e15, defaults: true })

export type Decimal = Library

export const ZERO: Decimal = new Exact(0)

const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/

/**
 * Reads a decimal from text such as `"1250.50"`, or from a number that JSON or YAML made, through its shortest text. Refused:
 * exponents, hex, signs of plus, leading noughts, blanks, numbers beyond 2^53 (they may have lost digits already), and over 40 digits.
 */
export function readDecimal(raw: unknown): Decimal | Refusal {
  const text = typeof raw === 'number' && Math.abs(raw) <= Number.MAX_SAFE_INTEGER ? String(raw) : raw
  if (typeof text !== 'string' || text.length > LIMITS.text_characters_max || !DECIMAL.test(text)) {
    return refuse('decimal-unreadable', { found: shown(raw) })
  }
  // A number keeps about 15 digits: what has more may have lost some on the way, and must be written as text.
  const digits = text.replace(/^-?0*\.?0*|\D/g, '').length
  if (typeof raw === 'number' && !Number.isInteger(raw) && digits > 15) return refuse('decimal-unreadable', { found: shown(raw) })
  const count = text.length - (text.startsWith('-') ? 1 : 0) - (text.includes('.') ? 1 : 0)
  if (count > LIMITS.decimal_digits_max) return refuse('decimal-too-long', { found: count, max: LIMITS.decimal_digits_max })
  const value = new Exact(text)
  return value.isZero() ? ZERO : value // There is one nought: minus nought is not kept.
}

/** Writes a decimal as plain digits without an exponent or needless noughts: `1250.5`. */
export const writeDecimal = (value: Decimal): string => (value.isZero() ? '0' : value.toFixed())

/**
 * Writes a decimal from nought on so that it can be read again: what was worked out may have more digits than a read one, and those
 * beyond 40 are rounded up. What has more than 40 digits before its point keeps them, and is not read again.
 */
export function writeDecimalUp(value: Decimal): string {
  const text = writeDecimal(value)
  const [whole = ''] = text.split('.')
  const room = LIMITS.decimal_digits_max - whole.length
  return text.length <= LIMITS.decimal_digits_max + 1 || room < 0 ? text : writeDecimal(value.toDecimalPlaces(room, Library.ROUND_UP))
}
