/** Which findings an office has opened in this browser: one that nobody opened waits on Home. */
import { keep, kept } from './keep.ts'

const nameOf = (office: string, docket: string): string => `found.${office}.${docket}`

/** Keeps that the docket was opened with every finding up to the entry at `index`. */
export function noteOpened(office: string, docket: string, index: number): void {
  if (index > openedUpTo(office, docket)) keep(nameOf(office, docket), String(index))
}

/** The index of the last finding with which the docket was opened; -1 for none. */
export function openedUpTo(office: string, docket: string): number {
  const text = kept(nameOf(office, docket))
  return text !== null && /^\d+$/.test(text) ? Number(text) : -1
}
