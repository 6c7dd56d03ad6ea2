import type { Say } from '../../words/words.tsx'
import type { Read } from './read.ts'

/** The answer in one breath: "Yes.", "Not yet." or "No.", in the reader's language, and the sentence of what decides, as the server tells it. */
export interface Lead {
  readonly word: string
  readonly sentence: string
}

export function leadOf(read: Read, say: Say): Lead {
  return { word: say(`desk.part.lead-${read.verdict}`), sentence: read.reasons[0]?.sentence ?? '' }
}
