import type { Say } from '../../words/words.tsx'
import { isKnownKind } from '../ask/kinds.ts'

/** What a kind of act is called; a word that instruments of an office use and Parley does not know is its own name. */
export const actName = (say: Say, kind: string): string => (isKnownKind(kind) ? say(`desk.ask.kind-${kind}`) : kind)
