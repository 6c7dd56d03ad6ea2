/**
 * What a field of a form is, as data: the form is drawn from it, and a test holds it to what the readers accept, so that nothing that
 * can be said in a file is missing in a form without a reason.
 */
import type { DeskId } from '../../../words/language.ts'

export interface Field {
  /** The key in what the form holds. */
  readonly key: string
  /** The key in what is filed (docs/formats), where that is another. */
  readonly writes?: string
  /** How it is typed; `own` where the form draws it itself. */
  readonly input: InputName
  readonly label: DeskId
  readonly hint?: DeskId
  /** Rare: folded away under “More”. */
  readonly more?: true
  /** As wide as the form. */
  readonly wide?: true
  readonly needed?: true
  /** What is offered while one types. */
  readonly offered?: Offered
  /** What can be chosen, each with its words. */
  readonly choices?: readonly (readonly [value: string, words: DeskId])[]
  readonly placeholder?: string
}

export type InputName =
  | ('own' | 'text' | 'long' | 'moment' | 'span' | 'number' | 'tick' | 'names' | 'choice' | 'pattern' | 'conditions')
  | ('outside' | 'lifts' | 'trigger' | 'counted' | 'window' | 'verbs' | 'scope' | 'kind' | 'order' | 'depends' | 'objectives')
  | ('several' | 'regime' | 'designations' | 'requests' | 'terms')

export type Offered = 'parties' | 'offices' | 'instruments' | 'clauses' | 'orders' | 'roles' | 'someone' | 'dockets'

/** The keys of what is filed that a table writes. */
export const writtenBy = (table: readonly Field[]): readonly string[] => [...new Set(table.map(({ key, writes }) => writes ?? key))]

/** What no form writes, by place, with the reason. */
export type NotWritten = Readonly<Record<string, string>>
