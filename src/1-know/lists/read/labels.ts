import { countryOf, countryOfEither } from '../country.ts'
import { addIdentifier, addNote, type Draft, line } from '../draft.ts'
import type { IdentifierType } from '../entry.ts'

/**
 * The words that American lists put in front of an identifier, and what it is. Gathered from the lists themselves. The longest that
 * fits is taken. A thing that is told of a party but identifies nobody, such as a date or a kind of business, is not here and is kept
 * as a note.
 */
const LABELS: readonly (readonly [string, IdentifierType])[] = [
  ['passport booklet', 'passport'],
  ['diplomatic passport', 'passport'],
  ['stateless person passport', 'passport'],
  ['travel document number', 'passport'],
  ['passport', 'passport'],
  ['cedula no.', 'national-id'],
  ['cedula de ciudadania', 'national-id'],
  ['cedula de residencia', 'national-id'],
  ['cedula de extranjeria', 'national-id'],
  ['national id no.', 'national-id'],
  ['national foreign id number', 'national-id'],
  ['identification number', 'national-id'],
  ['turkish identification number', 'national-id'],
  ['personal id card', 'national-id'],
  ["citizen's card number", 'national-id'],
  ['d.n.i.', 'national-id'],
  ['c.u.r.p.', 'national-id'],
  ['i.f.e.', 'national-id'],
  ['numero de identidad', 'national-id'],
  ['kenyan id no.', 'national-id'],
  ['residency number', 'national-id'],
  ['ssn', 'national-id'],
  ['electoral registry no.', 'national-id'],
  ['credencial electoral', 'national-id'],
  ['dni', 'national-id'],
  ['tax id no.', 'tax'],
  ['nit #', 'tax'],
  ['r.f.c.', 'tax'],
  ['ruc #', 'tax'],
  ['rif #', 'tax'],
  ['c.u.i.t.', 'tax'],
  ['c.u.i.p.', 'tax'],
  ['c.u.i.', 'tax'],
  ['c.u.i.l.', 'tax'],
  ['c.r. no.', 'registration'],
  ['v.a.t. number', 'tax'],
  ['us fein', 'tax'],
  ['italian fiscal code', 'tax'],
  ['fiscal code', 'tax'],
  ['romanian tax registration', 'tax'],
  ['cnpj', 'tax'],
  ['cpf', 'tax'],
  ['registration id', 'registration'],
  ['registration number', 'registration'],
  ['public registration number', 'registration'],
  ['business registration number', 'registration'],
  ['business registration document #', 'registration'],
  ['business number', 'registration'],
  ['company number', 'registration'],
  ['commercial registry number', 'registration'],
  ['enterprise number', 'registration'],
  ['branch unit number', 'registration'],
  ['chamber of commerce number', 'registration'],
  ['certificate of incorporation number', 'registration'],
  ['government gazette number', 'registration'],
  ['registered charity no.', 'registration'],
  ['trade license no.', 'registration'],
  ['folio mercantil no.', 'registration'],
  ['matricula mercantil no', 'registration'],
  ['unified social credit code (uscc)', 'registration'],
  ['united social credit code certificate (usccc)', 'registration'],
  ['uk company number', 'registration'],
  ['legal entity number', 'registration'],
  ['license', 'registration'],
  ['istanbul chamber of comm. no.', 'registration'],
  ['dubai chamber of commerce membership no.', 'registration'],
  ['d-u-n-s number', 'duns'],
  ['swift/bic', 'swift'],
  ['isin', 'isin'],
  ['lei', 'lei'],
  ['vessel registration identification imo', 'imo'],
  ['vessel registration identification', 'imo'],
  ['vessel registration number', 'imo'],
  ['imo number', 'imo'],
  ['mmsi', 'mmsi'],
  ['maritime mobile service identity', 'mmsi'],
  ['vessel call sign', 'call-sign'],
  ['call sign', 'call-sign'],
  ['aircraft tail number', 'tail-number'],
  ['previous aircraft tail number', 'tail-number'],
  ['digital currency address', 'wallet'],
  ['email address', 'email'],
  ['email', 'email'],
  ['website', 'website'],
  ['phone number', 'phone'],
  ['phone no.', 'phone'],
  ['telephone no.', 'phone'],
  ['telephone', 'phone'],
  ['phone', 'phone'],
  ['fax no.', 'phone'],
  ['fax', 'phone'],
  ['aircraft construction number', 'other'],
  ["aircraft manufacturer's serial number", 'other'],
  ['aircraft serial identification', 'other'],
  ['bik (ru)', 'other'],
  ["driver's license no.", 'other'],
  ['equity ticker', 'other'],
  ['chinese commercial code', 'other'],
  ['birth certificate number', 'other'],
  ['pilot license number', 'other'],
  ['file number', 'other'],
  ['serial no.', 'other'],
  ['paraguay id no', 'national-id'],
]
const LONGEST_FIRST = [...LABELS].sort(([a], [b]) => b.length - a.length)
const BY_LETTER = new Map<string, (readonly [string, IdentifierType])[]>()
for (const label of LONGEST_FIRST) {
  const letter = label[0].charAt(0)
  BY_LETTER.set(letter, [...(BY_LETTER.get(letter) ?? []), label])
}

/** The label a text begins with; undefined where it begins with none, or with one that is only the beginning of a longer word. */
function labelOf(text: string): readonly [string, IdentifierType] | undefined {
  const lower = text.slice(0, 60).toLowerCase()
  return BY_LETTER.get(lower.charAt(0))?.find(([label]) => lower.startsWith(label) && !/^[a-z]/.test(lower.slice(label.length)))
}

/** A longer text is kept whole: the pattern looks at every beginning. */
const BEHIND_MAX = 400
const BEHIND = /^(.*?)(?:\s*\(([^()]{2,60})\))?(?:[;,]?\s+((?:issued|expires|expired|valid|date of issue)\b.*))?$/i

/**
 * Sorts a piece of American remarks that begins with the word for an identifier: `Passport K1234 (Syria) issued 2009 expires 2014`.
 * False where it begins with none, so that the caller keeps it in another way.
 */
export function addLabelled(draft: Draft, piece: string): boolean {
  const label = labelOf(piece)
  if (label === undefined) return false
  const [word, type] = label
  const called = piece.slice(0, word.length)
  const rest = piece.slice(word.length).replace(/^[\s:.#-]+/, '')
  if (!/[\p{L}\p{N}]/u.test(rest)) return false
  const parts = rest.length > BEHIND_MAX ? null : BEHIND.exec(rest)
  const country = parts?.[2] === undefined ? null : countryOf(parts[2])
  // Brackets that name no country belong to the value.
  const value =
    country === null && parts?.[2] !== undefined ? rest.slice(0, rest.length - (parts[3]?.length ?? 0)).trim() : (parts?.[1] ?? rest)
  addSorted(draft, type, value.replace(/[;,]$/, ''), country, [called, parts?.[3] ?? ''].filter((text) => text !== '').join('; '))
  return true
}

/** Sorts an identifier whose word, number and country stand apart. One of an unknown word is kept under `other` with its word. */
export function addNumbered(draft: Draft, word: string, number: string, country: string, more = ''): void {
  const called = line(word)
  const type = labelOf(called.toLowerCase())?.[1]
  const note = [called, line(more)].filter((text) => text !== '').join('; ')
  if (type === undefined) addNote(draft, [number, country && `(${country})`, more].filter((text) => text !== '').join(' '), called)
  else addSorted(draft, type, number, countryOfEither(line(country)), note)
}

function addSorted(draft: Draft, type: IdentifierType, value: string, country: string | null, note: string): void {
  if (type === 'wallet') {
    const coin = /^([A-Z0-9]{2,6}) (\S+)$/.exec(line(value))
    addIdentifier(draft, type, coin?.[2] ?? value, country, coin === null ? note : `${note} ${coin[1]}`)
  } else if (type === 'imo') {
    const imo = /^(?:IMO )?(\d{7})$/.exec(line(value))
    const mmsi = /^MMSI (\d{9})$/.exec(line(value))
    if (mmsi !== null) addIdentifier(draft, 'mmsi', mmsi[1] ?? '', country, note)
    else addIdentifier(draft, imo === null ? 'registration' : 'imo', imo?.[1] ?? value, country, note)
  } else if (type === 'lei' || (type === 'registration' && /legal entity number/i.test(note))) {
    addIdentifier(draft, /^[0-9A-Z]{20}$/.test(value) ? 'lei' : 'registration', value, country, note)
  } else addIdentifier(draft, type, value, country, note)
}
