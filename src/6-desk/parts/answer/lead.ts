import type { Say } from '../../words/words.tsx'
import type { Read } from './read.ts'

/**
 * The answer in one breath: "Yes.", "Not yet." or "No.", in the reader's language, and the sentence of what decides, as the server tells
 * it. `more` says how many other things stand in the way, empty where none do.
 */
export interface Lead {
  readonly word: string
  readonly sentence: string
  readonly more: string
}

/** A permit leads with what authorises it; anything else with the first of what stands in the way, in the order of the law. */
export function leadOf({ verdict, reasons }: Read, say: Say): Lead {
  const first = (verdict === 'permit' ? reasons.find(({ code }) => code === 'authorised') : undefined) ?? reasons[0]
  const others = reasons.filter((one) => one !== first && one.verdict !== 'permit').length
  return {
    word: say(`desk.part.lead-${verdict}`),
    sentence: first?.sentence ?? '',
    more: verdict === 'permit' || others === 0 ? '' : say('desk.part.lead-more', { n: others }),
  }
}
