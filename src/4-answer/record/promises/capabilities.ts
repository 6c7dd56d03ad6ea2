/** Who may do what with commitments, words, plans, signs and harm, and by which rule: the one table that is enforced and that tests read. */
import type { Command } from '../command.ts'
import type { PromisesCommand, PromisesVerb } from './command.ts'

export interface PromisesRule {
  /**
   * `anyone`; `recorder`, who recorded what is taken back or corrected; `creditor`, whom it is owed to or who may exempt from its instrument,
   * and never who may owe it; `proposer`, who proposed the docket; `ower`, the office or body that owes the steps.
   */
  readonly who: 'anyone' | 'recorder' | 'creditor' | 'proposer' | 'ower'
  /** The rule it follows, by page and sentence. */
  readonly cites: string
}

export const PROMISES_CAPABILITIES: Readonly<Record<PromisesVerb, PromisesRule>> = {
  'show-commitment': { who: 'anyone', cites: 'Commitments: anybody may bring evidence; who says it decides what it is worth' },
  'withdraw-showing': { who: 'recorder', cites: 'Taking back: what somebody else says is never struck out' },
  'release-commitment': { who: 'creditor', cites: 'Commitments: released by whom it is owed to, or by who may exempt from the instrument' },
  'file-glossary': { who: 'anyone', cites: 'Careful words: the glossary is data beside the agreement' },
  'draft-words': { who: 'proposer', cites: 'Careful words: whoever proposes says what is to be said, until it is said' },
  'read-back': { who: 'anyone', cites: 'Careful words: what the counterpart understood stands beside what was said' },
  'close-clarification': { who: 'proposer', cites: 'Careful words: a difference that stays is recorded as one' },
  'plan-patrol': { who: 'anyone', cites: 'Plans: where somebody means to go' },
  'end-patrol': { who: 'recorder', cites: 'Plans: what came of it, corrected by whoever said it' },
  'note-sign': { who: 'anyone', cites: 'Signs: in a series of their own' },
  'withdraw-sign': { who: 'recorder', cites: 'Taking back: what somebody else says is never struck out' },
  'receive-harm': { who: 'anyone', cites: 'Harm: nobody who receives an allegation may keep it' },
  'acknowledge-harm': { who: 'ower', cites: 'Harm: each step is done by who owes it' },
  'assess-harm': { who: 'ower', cites: 'Harm: each step is done by who owes it' },
  'answer-harm': { who: 'ower', cites: 'Harm: each step is done by who owes it' },
  'log-call': { who: 'anyone', cites: 'Hotline: every call is kept, in the order they came' },
  'follow-call': { who: 'recorder', cites: 'Hotline: what became of it, corrected by whoever said it' },
}

export const isOfPromises = (command: Command): command is PromisesCommand => Object.hasOwn(PROMISES_CAPABILITIES, command.verb)
