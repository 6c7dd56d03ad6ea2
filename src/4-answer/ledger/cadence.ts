/**
 * When a log is published, and how large: at fixed moments, and in fixed steps, so that neither tells when or how much an office works.
 * What is missing to a step is filled up with leaves that stand for nothing.
 */
import type { Instant } from '#ground/instant.ts'
import { isRefusal, at as placed, type Refusal, refuse, shown } from '#ground/refusal.ts'

export interface Cadence {
  /** Minutes between moments. It divides a day, so that the moments are the same every day; they are counted from midnight UTC. */
  readonly every: number
  /** By how many leaves the log grows each time; 0: by what was recorded, which hides nothing. */
  readonly leaves: number
}

const DAY_MINUTES = 1_440
const MINUTE = 60_000
const LEAVES_MAX = 4_096

/** An office that says nothing else: each hour by sixteen. */
export const USUAL: Cadence = { every: 60, leaves: 16 }

/** Reads a cadence by its parts, or which of them will not do. */
export function cadenceOf(every: unknown, leaves: unknown): Cadence | Refusal {
  const wrong = (found: unknown, accepted: string, field: string): Refusal =>
    placed(refuse('shape-not-one-of', { found: shown(found), accepted }), { field })
  if (typeof every !== 'number' || !Number.isInteger(every) || every < 1 || DAY_MINUTES % every !== 0)
    return wrong(every, '1, 2, 3, 4, 5, 6, 8, 10, … 1440', 'every_minutes')
  if (typeof leaves !== 'number' || !Number.isInteger(leaves) || leaves < 0 || leaves > LEAVES_MAX)
    return wrong(leaves, `0 … ${LEAVES_MAX}`, 'leaves')
  return { every, leaves }
}

/** The first moment after `now`. */
export const nextMoment = ({ every }: Cadence, now: Instant): Instant => (Math.floor(now / (every * MINUTE)) + 1) * every * MINUTE

/**
 * How large the log is published next: `leaves` more than before, whatever was recorded; where that does not hold it all, twice as many, four
 * times, and so on. So an onlooker learns that an office was busier than usual, and by which power of two, and nothing else.
 */
export function nextSize({ leaves }: Cadence, before: number, recorded: number): number {
  if (leaves === 0) return Math.max(before, recorded)
  let growth = leaves
  while (before + growth < recorded) growth *= 2
  return before + growth
}

const FORM = 'parley/publishing/1'
const KEYS = ['form', 'every_minutes', 'leaves', 'stamps'] as const

/** What an office is told about publishing: `publishing.json`. */
export interface Settings extends Cadence {
  /** Where checkpoints are stamped with a time (RFC 3161), and a file with the certificate of that service. */
  readonly stamps: { readonly url: string; readonly certificate: string } | null
}

/** Reads settings from what stood in their file; what is left out is `usual`. The key that cannot be taken is named. */
export function readSettings(raw: unknown, usual: Cadence): Settings | Refusal {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return refuse('shape-wrong-type', { found: shown(raw), accepted: '{…}' })
  const stray = Object.keys(raw).find((key) => !(KEYS as readonly string[]).includes(key))
  if (stray !== undefined) return refuse('shape-unknown-key', { found: stray, accepted: KEYS.join(', ') })
  const { form, every_minutes: every = usual.every, leaves = usual.leaves, stamps } = raw as Partial<Record<(typeof KEYS)[number], unknown>>
  if (form !== FORM) return refuse('shape-not-one-of', { found: shown(form), accepted: FORM }, { field: 'form' })
  const cadence = cadenceOf(every, leaves)
  if (isRefusal(cadence)) return cadence
  if (stamps === undefined) return { ...cadence, stamps: null }
  const { url, certificate, ...more } = (stamps ?? {}) as Readonly<Record<string, unknown>>
  if (typeof url !== 'string' || !/^https?:\/\/\S+$/.test(url) || typeof certificate !== 'string' || Object.keys(more).length > 0)
    return refuse('shape-wrong', { found: shown(stamps), accepted: '{url, certificate}' }, { field: 'stamps' })
  return { ...cadence, stamps: { url, certificate } }
}
