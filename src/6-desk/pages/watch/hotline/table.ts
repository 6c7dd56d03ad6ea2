/** The log of the hotline as a table for other programs: moments as the record writes them. */
import type { HotlineLine } from '../../../client/promises-shapes.ts'
import type { Say } from '../../../words/words.tsx'

export const csvHead = (say: Say, zone: string): readonly string[] => [
  `${say('desk.calls.col-came')} (${zone})`,
  ...(['id', 'about', 'caller', 'party', 'line', 'taken', 'became', 'report', 'incident', 'to', 'why', 'entry'] as const).map((one) =>
    say(`desk.calls.csv-${one}`),
  ),
]

export const csvLine = (one: HotlineLine, say: Say): readonly (string | number | null)[] => [
  ...[one.received, one.id, one.about, say(`desk.calls.caller-${one.caller}`), one.party, one.line, one.taken_by],
  ...[say(`desk.calls.became-${one.became ?? 'open'}`), one.report, one.incident, one.to, one.why, one.index],
]
