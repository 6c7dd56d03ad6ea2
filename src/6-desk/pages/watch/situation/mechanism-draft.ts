/** What the form for a mechanism holds, and the document that is made of it: docs/formats/watch.md, "Mechanism". */
import type { Written } from '../../../client/shapes.ts'

export interface ComponentDraft {
  readonly key: string
  readonly id: string
  readonly party: string
  readonly international: boolean
}
export interface MechanismDraft {
  readonly id: string
  readonly title: string
  readonly zone: string
  readonly instrument: string
  readonly parts: readonly ComponentDraft[]
  readonly by: string
  readonly ladder: string
  /** Days that each party has to comment; empty: it is waited for without end. */
  readonly days: string
}

/** Two sides and somebody from outside: how such mechanisms mostly are. */
export const FIRST: MechanismDraft = {
  ...{ id: '', title: '', zone: 'UTC', instrument: '', by: 'consensus', ladder: 'five', days: '3' },
  parts: [
    { key: 'a', id: 'A', party: '', international: false },
    { key: 'b', id: 'B', party: '', international: false },
    { key: 'c', id: 'INTERNATIONAL', party: '', international: true },
  ],
}

/** Ladders that mechanisms have used: `five` as in Colombia 2016, `two` as in Mindanao, with acts that are hostile or provocative. */
export const LADDERS: Readonly<Record<string, readonly (readonly [id: string, weight: string])[]>> = {
  five: [
    ['not-an-incident', 'none'],
    ['relevant', 'none'],
    ['minor', 'minor'],
    ['serious', 'serious'],
    ['pending', 'pending'],
  ],
  two: [
    ['not-an-incident', 'none'],
    ['provocative', 'minor'],
    ['hostile', 'serious'],
    ['pending', 'pending'],
  ],
}

/** The document. Who presides, and decides where the others cannot agree, is the first component from outside, else the first. */
export function mechanismOf({ id, title, zone, instrument, parts, by, ladder, days }: MechanismDraft): Written {
  const presides = (parts.find(({ international }) => international) ?? parts[0])?.id.trim() ?? ''
  return {
    ...{ id: id.trim(), title: title.trim(), zone: zone.trim() },
    ...(instrument.trim() === '' ? {} : { instrument: instrument.trim() }),
    components: parts.map((one) => ({
      ...{ id: one.id.trim(), party: one.party.trim() },
      ...(one.international ? { international: true } : {}),
    })),
    presides,
    ladder: (LADDERS[ladder] ?? []).map(([rung, weight]) => ({ id: rung, weight })),
    decides: { by, deadlock: presides },
    ...(/^\d+$/.test(days.trim()) ? { comments: `P${days.trim()}D` } : {}),
  }
}
