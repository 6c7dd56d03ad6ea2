/** Who is designated under an instrument, as it was written, and what a note makes of it. */
import type { Written } from './written.ts'

/**
 * The list with some designations noted: one under a new id is added, one under an id on file takes its place. When it came on file,
 * and when its end did, is said here: `at` for what is new, and as it was for what was there.
 */
export function noted(before: readonly Written[], notes: readonly Written[], at: string): readonly Written[] {
  const list = new Map(before.map((one) => [one.id, one]))
  for (const one of notes) list.set(one.id, dated(one, list.get(one.id), at))
  return [...list.values()]
}

function dated(one: Written, old: Written | undefined, at: string): Written {
  const { recorded: _, ...said } = one
  const since = old === undefined ? at : old.recorded
  const delisted = one.delisted as Written | undefined
  const known = old?.delisted as Written | undefined
  const end = delisted === undefined ? undefined : { on: delisted.on, recorded: known?.on === delisted.on ? known?.recorded : at }
  return {
    ...said,
    ...(since === undefined ? {} : { recorded: since }),
    ...(end === undefined ? {} : { delisted: end.recorded === undefined ? { on: end.on } : end }),
  }
}

/** The designations an instrument on file has; none where it keeps no list, or where nobody can read it any more. */
export const designationsOf = (instrument: Written | undefined): readonly Written[] =>
  Array.isArray(instrument?.designations) ? (instrument.designations as unknown[]).filter(isWritten) : []

const isWritten = (one: unknown): one is Written => typeof one === 'object' && one !== null && !Array.isArray(one)
