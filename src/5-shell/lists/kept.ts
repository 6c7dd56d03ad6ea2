/** What a store keeps of an edition beside its entries and files, and how it is told from one that was changed since. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonical } from '#ground/canonical.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import { type Edition, type EditionHead, headOf } from '#know/lists/edition.ts'
import type { EntryKind, Measure } from '#know/lists/entry.ts'
import type { Success } from '#know/lists/standing.ts'

/** A file of an edition as it came, unpacked. It is kept as `raw/NAME.gz`. */
export interface RawFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

/** An edition as it is kept: written once and never changed. */
export interface Kept extends EditionHead {
  readonly version: 1
  readonly files: readonly RawFile[]
  /** SHA-256 of the file of entries. */
  readonly snapshot: string
  readonly kinds: Readonly<Partial<Record<EntryKind, number>>>
  /** How many entries have a designation that brings a measure. */
  readonly measures: Readonly<Partial<Record<Measure, number>>>
  /** How it came first. */
  readonly first: Success
}

/** The same with the SHA-256 of its canonical text (RFC 8785), by which a change of any of it is noticed. */
interface Sealed {
  readonly kept: Kept
  readonly seal: string
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** The facts of an edition. `undefined` is nowhere in them, since JSON would lose it. */
export function keptOf(edition: Edition, files: readonly RawFile[], snapshot: string, first: Success): Kept {
  const kinds: Partial<Record<EntryKind, number>> = {}
  const measures: Partial<Record<Measure, number>> = {}
  for (const { kind, designations } of edition.entries) {
    kinds[kind] = (kinds[kind] ?? 0) + 1
    for (const one of new Set(designations.flatMap((each) => each.measures))) measures[one] = (measures[one] ?? 0) + 1
  }
  return { version: 1, ...headOf(edition), files, snapshot, kinds, measures, first }
}

function textOf(value: unknown): string {
  const text = canonical(value)
  sure(!isRefusal(text), 'what is kept of a list has a canonical text')
  return text
}

/** A value as a text that tells whether it was changed. */
export function seal(kept: unknown): string {
  return `${JSON.stringify({ kept, seal: sha256(textOf(kept)) }, null, 1)}\n`
}

const sealed = z.object({ kept: z.record(z.string(), z.unknown()), seal: z.string() })

/** What was sealed, or null where it is not as it was written. */
export function unseal<T>(text: string): T | null {
  try {
    const read = sealed.safeParse(JSON.parse(text))
    if (!read.success || sha256(textOf(read.data.kept)) !== read.data.seal) return null
    return (read.data as unknown as Sealed).kept as T
  } catch {
    return null
  }
}
