/** Names for what people need not name: made when the first thing is written, so that what is sent again after a lost answer is the same. */
import type { Written } from '../../../client/shapes.ts'
import { textOf } from '../../../parts/law/written.ts'
import { freshName } from '../../write/kit/filing.ts'

/** What a form holds after a change; `made` is the name that it is given unless somebody types one. */
export const begun = (before: Written, patch: Written, letter: string): Written => ({
  ...{ ...before, made: textOf(before.made) || freshName(letter) },
  ...patch,
})

/** The document with its id: what was typed, else what was made. */
export function named({ made, id, ...rest }: Written): Written {
  return { ...rest, id: textOf(id).trim() || textOf(made) }
}
