/**
 * Who really speaks in several reports. The same story relayed twice is one origin, and everything that comes from one party is that party's
 * word, however many of its people say it: so they are counted as voices, and what is confirmed needs two that do not depend on each other.
 */
import { atLeast, type Grade, SUPPORT } from '#know/grade.ts'
import type { Mechanism } from './mechanism.ts'
import type { Report } from './report.ts'

/** One origin however it is written: case, accents, blanks and points do not make two witnesses. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')

/** The voice behind an origin: that of the party whose component or id it names, otherwise its own. */
export function voiceOf(origin: string, { components }: Pick<Mechanism, 'components'>): string {
  const name = folded(origin)
  const own = components.find(({ id, party, international }) => !international && (folded(party) === name || folded(id) === name))
  return own === undefined ? `origin ${name}` : `party ${own.party}`
}

/** The voice of a report: a party's word is that party's, wherever it says it has it from. */
export const voiceOfReport = (
  { reporter, origin }: Pick<Report, 'reporter' | 'origin'>,
  mechanism: Pick<Mechanism, 'components'>,
): string => (reporter.party === null ? voiceOf(origin, mechanism) : `party ${reporter.party}`)

export interface Voice {
  readonly voice: string
  readonly grade: Grade
}

/** How many voices speak that are graded well enough to support anything (C3). */
export const independent = (voices: readonly Voice[]): number =>
  new Set(voices.flatMap(({ voice, grade }) => (atLeast(grade, SUPPORT) && voice !== 'origin ' ? [voice] : []))).size
