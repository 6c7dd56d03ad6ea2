/** What an office decides on each entry about somebody, and what is recorded of it. Nothing here depends on a page. */
import type { About, AccessAnswer } from '../../client/shapes.ts'

/** As it is kept while it is made: the choices that differ from what the program proposes, and the grounds, by the number of the entry. */
export interface Deciding {
  /** The number of the request that is answered, empty for none on file. */
  readonly asked: string
  readonly rule: string
  /** Under which rule everything is withheld that has no ground of its own. */
  readonly ground: string
  readonly turned: Readonly<Record<string, boolean>>
  readonly grounds: Readonly<Record<string, string>>
}

/** Whether an entry is shown: as it was decided, else as the program proposes, on the side of others in danger. */
export const isShown = ({ index, withheld }: About, { turned }: Deciding): boolean => turned[`${index}`] ?? withheld === null

/** The ground on which an entry is withheld; empty where none is given. */
export const groundOf = ({ index }: About, { ground, grounds }: Deciding): string => (grounds[`${index}`] ?? '').trim() || ground.trim()

/** The answer as it is sent. */
export function answerOf(party: string, about: readonly About[], deciding: Deciding): AccessAnswer {
  const { asked, rule } = deciding
  return {
    ...{ party, rule: rule.trim() },
    shown: about.filter((one) => isShown(one, deciding)).map(({ index }) => index),
    withheld: about.filter((one) => !isShown(one, deciding)).map((one) => ({ entry: one.index, rule: groundOf(one, deciding) })),
    ...(asked === '' ? {} : { asked: Number(asked) }),
  }
}
