import type { Say } from '../../words/words.tsx'

export const INSTRUMENT_KINDS = ['mandate', 'rule', 'licence', 'measure', 'exemption', 'agreement'] as const

/** What a kind of instrument is called; a damaged one may have lost its kind. */
export function instrumentKind(say: Say, kind: string): string {
  const known = INSTRUMENT_KINDS.find((one) => one === kind)
  return say(`desk.law.kind.${known ?? 'unknown'}`)
}
