import type { IdentifierType, ListedIdentifier } from './entry.ts'

/**
 * Check digits and forms of identifiers. Each takes the bare form that `identifierKey` gives. None says that an identifier was
 * issued; it says only whether it can have been written correctly.
 */

const digitAt = (text: string, index: number): number => text.charCodeAt(index) - 48

function weighted(text: string, weights: readonly number[]): number {
  let sum = 0
  for (const [index, weight] of weights.entries()) sum += weight * digitAt(text, index)
  return sum
}

/** A number written in decimal digits of any length, modulo a small one. */
function remainder(text: string, modulus: number): number {
  let rest = 0
  for (let index = 0; index < text.length; index++) rest = (rest * 10 + digitAt(text, index)) % modulus
  return rest
}

/** Letters as numbers from 10 for A, digits as they are, as ISO 7064 and ISO 6166 take them. */
const lettersAsNumbers = (text: string): string => text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))

/** IMO ship number: seven digits, the last being the last digit of the weighted sum of the first six, weights 7 to 2 (IMO resolution A.1117(30)). */
const imoValid = (key: string): boolean => /^\d{7}$/.test(key) && weighted(key, [7, 6, 5, 4, 3, 2]) % 10 === digitAt(key, 6)

/** Legal entity identifier: 18 letters and digits and two check digits, modulo 97 equal to 1 (ISO 17442-1, ISO 7064 MOD 97-10). */
const leiValid = (key: string): boolean => /^[0-9A-Z]{18}\d\d$/.test(key) && remainder(lettersAsNumbers(key), 97) === 1

/** IBAN: country, two check digits, up to 30 more; the first four moved behind, modulo 97 equal to 1 (ISO 13616-1). */
const ibanValid = (key: string): boolean =>
  /^[A-Z]{2}\d\d[0-9A-Z]{11,30}$/.test(key) && remainder(lettersAsNumbers(key.slice(4) + key.slice(0, 4)), 97) === 1

/** Russian taxpayer number: ten digits with one check digit or twelve with two (order MMV-7-6/435 of the Federal Tax Service, 2012). */
function innValid(key: string): boolean {
  if (/^\d{10}$/.test(key)) return (weighted(key, [2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10 === digitAt(key, 9)
  if (!/^\d{12}$/.test(key)) return false
  return (
    (weighted(key, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10 === digitAt(key, 10) &&
    (weighted(key, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10 === digitAt(key, 11)
  )
}

/** Russian register number: the last of 13 digits is the rest of the first 12 by 11, or of 15 digits that of 14 by 13, last digit (order 165n of the Ministry of Finance, 2017). */
function ogrnValid(key: string): boolean {
  if (/^\d{13}$/.test(key)) return remainder(key.slice(0, 12), 11) % 10 === digitAt(key, 12)
  return /^\d{15}$/.test(key) && remainder(key.slice(0, 14), 13) % 10 === digitAt(key, 14)
}

/** International securities number: country, nine letters or digits, and a check digit by doubling every other digit from the right (ISO 6166). */
function isinValid(key: string): boolean {
  if (!/^[A-Z]{2}[0-9A-Z]{9}\d$/.test(key)) return false
  const text = lettersAsNumbers(key)
  let sum = 0
  for (let index = text.length - 1, twice = false; index >= 0; index--, twice = !twice) {
    const value = digitAt(text, index) * (twice ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}

/** SWIFT code: four letters or digits of the institution, country, two of the place, and perhaps three of the branch (ISO 9362). A form, no check digit. */
const swiftValid = (key: string): boolean => /^[0-9A-Z]{4}[A-Z]{2}[0-9A-Z]{2}(?:[0-9A-Z]{3})?$/.test(key)

/** Maritime mobile identity of a ship station: nine digits, the first 2 to 7, being that of a country (ITU-R M.585). A form, no check digit. */
const mmsiValid = (key: string): boolean => /^[2-7]\d{8}$/.test(key)

/** D-U-N-S number: nine digits. Its check digit is no longer kept by the issuer, so this is a form. */
const dunsValid = (key: string): boolean => /^\d{9}$/.test(key)

const CHECKS: Readonly<Partial<Record<IdentifierType, (key: string) => boolean>>> = {
  imo: imoValid,
  lei: leiValid,
  iban: ibanValid,
  inn: innValid,
  ogrn: ogrnValid,
  isin: isinValid,
  swift: swiftValid,
  mmsi: mmsiValid,
  duns: dunsValid,
}

/** Whether check digits or form agree; null where the type has none. */
export const identifierValid = (type: IdentifierType, key: string): boolean | null => CHECKS[type]?.(key) ?? null

/**
 * What is compared of an identifier: its letters and digits in capitals. A wallet address keeps its case, which is part of it, and an
 * e-mail address and a website are compared in small letters, the latter without scheme and `www`.
 */
export function identifierKey(type: IdentifierType, value: string): string {
  if (type === 'wallet') return value.trim()
  if (type === 'email') return value.trim().toLowerCase()
  if (type === 'website')
    return value
      .trim()
      .toLowerCase()
      .replace(/^[a-z]+:\/\//, '')
      .replace(/^www\./, '')
      .replace(/\/+$/, '')
  const bare = value.normalize('NFKC').toUpperCase()
  if (type === 'imo') return bare.replace(/^IMO/, '').replace(/[^\p{L}\p{N}]/gu, '')
  return bare.replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * An identifier in our shape. A tax or registration number with the form and check digits of a Russian INN or OGRN, an LEI, is told
 * as what it is when the country agrees or is not said; the list's own word stays in the note.
 */
export function identifier(type: IdentifierType, value: string, country?: string | null, note?: string): ListedIdentifier {
  const key = identifierKey(type, value)
  const russian = country === 'ru'
  const told: IdentifierType =
    type === 'tax' && russian && innValid(key)
      ? 'inn'
      : (type === 'registration' || type === 'tax') && russian && ogrnValid(key)
        ? 'ogrn'
        : type === 'registration' && leiValid(key) && /[A-Z]/.test(key)
          ? 'lei'
          : type
  return {
    type: told,
    value,
    ...(country ? { country } : {}),
    valid: identifierValid(told, key),
    ...(note ? { note } : {}),
  }
}
