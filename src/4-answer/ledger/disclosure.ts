/**
 * Showing some portions of a record and proving that they are what was committed to, while the others stay hidden. Whoever verifies
 * learns how many portions there are, and nothing else of those not shown. The form is in `docs/formats/commitment.md`.
 */
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { equalBytes } from './bytes.ts'
import { joinCommitments } from './commitment.ts'
import type { Hashing } from './hashing.ts'
import { type Portion, portionCommitment, portionOf, portionsOf, saltOf } from './portion.ts'

const FORM = 'parley/disclosure/1'

/** A portion that is shown. The salt is 64 lower-case hex digits. */
export interface DisclosedPortion {
  readonly path: string
  readonly value: unknown
  readonly salt: string
}

/** Plain JSON. `others` are the commitments to the portions not shown, 64 lower-case hex digits each, in ascending order. */
export interface Disclosure {
  readonly form: typeof FORM
  readonly portions: readonly DisclosedPortion[]
  readonly others: readonly string[]
}

/** Shows the portions with these paths. A path the content has not got is refused, as is any content that `commit` refuses. */
export function disclose(content: unknown, recordKey: Uint8Array, paths: readonly string[], hashing: Hashing): Disclosure | Refusal {
  const cut = portionsOf(content)
  if (isRefusal(cut)) return cut
  const wanted = new Set(paths)
  for (const path of wanted) {
    if (!cut.some((portion) => portion.path === path)) return refuse('portion-unknown', { found: shown(path) })
  }
  const portions: DisclosedPortion[] = []
  const others: string[] = []
  for (const portion of cut) {
    const salt = saltOf(recordKey, portion.path, hashing)
    if (!wanted.has(portion.path)) others.push(bytesToHex(portionCommitment(portion, salt, hashing)))
    else portions.push({ path: portion.path, value: jsonOf(portion), salt: bytesToHex(salt) })
  }
  return { form: FORM, portions, others: others.sort() }
}

/** A copy of the value, as the canonical text has it. */
const jsonOf = ({ path, member }: Portion): unknown => (JSON.parse(`{${member}}`) as Record<string, unknown>)[path]

/**
 * Why a disclosure proves nothing: it is not of this form; it shows a path twice; a value is none that can be committed to; or it does
 * not lead to the commitment.
 */
export type DisclosureFlaw = 'form' | 'path-repeated' | 'value' | 'commitment-differs'

/** What came of verifying. It is a record and not a yes or no, so that no flaw can be taken for a yes. */
export type DisclosureVerified = { readonly holds: true } | { readonly holds: false; readonly why: DisclosureFlaw }

const flawed = (why: DisclosureFlaw): DisclosureVerified => ({ holds: false, why })

/**
 * Verifies that every portion shown was committed to, under its path, by the record with this commitment (32 bytes, from a source the
 * verifier trusts: a leaf proven to be in the ledger). Takes anything, so that what a stranger sent can be handed in as it is read.
 */
export function verifyDisclosure(disclosure: unknown, commitment: Uint8Array, hashing: Hashing): DisclosureVerified {
  const read = readDisclosure(disclosure)
  if (read === null) return flawed('form')
  if (new Set(read.portions.map(({ path }) => path)).size < read.portions.length) return flawed('path-repeated')
  const commitments: Uint8Array[] = read.others.map(hexToBytes)
  for (const { path, value, salt } of read.portions) {
    const portion = portionOf(path, value)
    if (isRefusal(portion)) return flawed('value')
    commitments.push(portionCommitment(portion, hexToBytes(salt), hashing))
  }
  return equalBytes(joinCommitments(commitments, hashing), commitment) ? { holds: true } : flawed('commitment-differs')
}

const HEX = /^[0-9a-f]{64}$/
const isHex = (x: unknown): x is string => typeof x === 'string' && HEX.test(x)

/** The disclosure, if it is of this form to the letter: no further keys, others ascending and none twice, so that it has one text. */
function readDisclosure(raw: unknown): Disclosure | null {
  if (!hasExactly(raw, ['form', 'portions', 'others']) || raw.form !== FORM) return null
  const { portions, others } = raw
  if (!Array.isArray(portions) || !Array.isArray(others)) return null
  const count = portions.length + others.length
  if (count === 0 || count > LIMITS.list_items_max) return null
  if (!others.every((hex, i) => isHex(hex) && (i === 0 || (others[i - 1] as string) < hex))) return null
  return portions.every(isDisclosed) ? { form: FORM, portions, others: others as string[] } : null
}

function isDisclosed(raw: unknown): raw is DisclosedPortion {
  return hasExactly(raw, ['path', 'value', 'salt']) && typeof raw.path === 'string' && raw.path.isWellFormed() && isHex(raw.salt)
}

function hasExactly(raw: unknown, keys: readonly string[]): raw is Readonly<Record<string, unknown>> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return false
  return Object.keys(raw).length === keys.length && keys.every((key) => Object.hasOwn(raw, key))
}
