/** What every part of the form is given. */
import type { Answer } from '../../client/shapes.ts'
import type { AskDraft } from './draft.ts'
import type { Offers } from './offers.ts'

export interface Form {
  readonly draft: AskDraft
  /** Changes some of the draft. */
  put(part: Partial<AskDraft>): void
  readonly offers: Offers
  /** What is wrong with the field of this id, in words; null where nothing is, or where it is merely empty and nothing was sent yet. */
  wrong(field: string): string | null
  /** The answer to what stands in the form; undefined while there is none. */
  readonly answer: Answer | undefined
  /** The house's zone, by whose clock times are typed. */
  readonly zone: string
}
