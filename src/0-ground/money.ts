import { z } from 'zod'
import { type Decimal, readDecimal } from './decimal.ts'
import { at, isRefusal, type Refusal, refuse, shown, sure } from './refusal.ts'
import { shaped } from './schema.ts'

/** An amount, never below nought, in a currency written as three capitals (the shape of ISO 4217; the code list itself changes). */
export interface Money {
  readonly amount: Decimal
  readonly currency: string
}

/** Digits after the point where they are not two (ISO 4217, list one, column "minor unit"). */
const MINOR_DIGITS: Readonly<Record<string, number>> = Object.fromEntries([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0]),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3]),
  ...'CLF UYW'.split(' ').map((code) => [code, 4]),
])

/** How many digits after the point the smallest unit of a currency has. */
export const minorDigits = (currency: string): number => MINOR_DIGITS[currency] ?? 2

/** Reads a currency code: three capitals. */
function readCurrency(raw: unknown): string | Refusal {
  return typeof raw === 'string' && /^[A-Z]{3}$/.test(raw)
    ? raw
    : refuse('currency-unreadable', { found: shown(raw) }, { field: 'currency' })
}

const schema = z.strictObject({ amount: z.union([z.number(), z.string()]), currency: z.string() })

/** Reads `{amount: "1250.50", currency: EUR}` or the text `1250.50 EUR`. Amounts below nought are refused, as with quantities. */
export function readMoney(raw: unknown): Money | Refusal {
  if (typeof raw === 'string') {
    const [amount, currency, more] = raw.split(' ')
    return more === undefined && currency !== undefined
      ? readMoney({ amount, currency })
      : refuse('money-unreadable', { found: shown(raw) })
  }
  const written = shaped(schema, raw)
  if (isRefusal(written)) return written
  const amount = readDecimal(written.amount)
  if (isRefusal(amount)) return at(amount, { field: 'amount' })
  if (amount.isNegative()) return refuse('money-unreadable', { found: shown(written.amount) }, { field: 'amount' })
  const currency = readCurrency(written.currency)
  return isRefusal(currency) ? currency : { amount, currency }
}

/** Reads an exchange rate: a decimal above nought. */
export function readRate(raw: unknown): Decimal | Refusal {
  const rate = readDecimal(raw)
  return isRefusal(rate) || rate.gt(0) ? rate : refuse('rate-not-positive', { found: shown(raw) })
}

/**
 * The same money in another currency, at `rate` units of it for one of the old, rounded to its minor unit. What counts against a
 * limit is rounded up, what is given to someone down, so that rounding never makes room. The rate must have been read.
 */
export function exchange(money: Money, currency: string, rate: Decimal, rounding: 'up' | 'down'): Money {
  sure(rate.isFinite() && rate.gt(0), 'a rate is above nought')
  const amount = money.amount.times(rate).toDecimalPlaces(minorDigits(currency), rounding === 'up' ? 0 : 1)
  return { amount, currency }
}

/** The sum of two amounts in one currency. Different currencies are refused: a rate is a dated fact and not ours to assume. */
export function addMoney(a: Money, b: Money): Money | Refusal {
  if (a.currency !== b.currency) return refuse('currencies-differ', { found: b.currency, accepted: a.currency })
  return { amount: a.amount.plus(b.amount), currency: a.currency }
}
