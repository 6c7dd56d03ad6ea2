/** Times as people type them, by the clock of the house, and moments as the record writes them. */
import { type Instant, writeInstant, writeInZone } from '#ground/instant.ts'

const FORM = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/

/**
 * `2026-02-01T10:00` by the clock of `zone` as a moment; null for what is no time, and for one that the clock there leaps over. Of a time
 * that it strikes twice the earlier is meant.
 */
export function instantOf(local: string, zone: string): Instant | null {
  if (!FORM.test(local)) return null
  const utc = Date.parse(`${local}:00Z`)
  if (Number.isNaN(utc)) return null
  const offsets = [utc - DAY, utc + DAY].map((near) => utcOf(near, zone) - near)
  const found = offsets.map((offset) => utc - offset).filter((at) => localOf(at, zone) === local)
  return found.length === 0 ? null : Math.min(...found)
}
const DAY = 86_400_000
const utcOf = (at: Instant, zone: string): number => Date.parse(`${localOf(at, zone)}:00Z`) + (at % 60_000)

/** A moment as the clock of `zone` shows it, to the minute. */
export const localOf = (at: Instant, zone: string): string => writeInZone(at, zone).slice(0, 16)

/** The same, as the record writes it; null as above. */
export function writtenOf(local: string, zone: string): string | null {
  const at = instantOf(local, zone)
  return at === null ? null : writeInstant(at)
}
