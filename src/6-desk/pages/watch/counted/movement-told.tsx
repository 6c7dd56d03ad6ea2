/** A movement in one line: how many of what went from where to where. */
import type { Written } from '../../../client/shapes.ts'
import { recordOf, recordsOf, textOf } from '../../../parts/law/written.ts'
import { Typed } from '../../../parts/typed.tsx'
import { useMoments } from '../../../words/moments.ts'
import { useSay } from '../../../words/words.tsx'

export function MovementTold({ movement }: { movement: Written }) {
  const { number } = useMoments()
  const lines = recordsOf(movement.lines).map(({ category, as, count }) => {
    const what = textOf(as) === '' || textOf(as) === textOf(category) ? textOf(category) : `${textOf(category)} = ${textOf(as)}`
    return `${number(Number(count))} ${what}`
  })
  return (
    <>
      <Typed text={lines.join(', ') || '0'} />: <FromTo from={spotOf(movement.from)} to={spotOf(movement.to)} />
    </>
  )
}

/** From where to where, with an arrow that points the way the language is read. */
export function FromTo({ from, to }: { from: string; to: string }) {
  const say = useSay()
  return (
    <>
      <Typed text={from} /> {say('desk.watch.arrow')} <Typed text={to} />
    </>
  )
}

/** A place with its state, a find, or the sign for what lies outside the ledger. */
function spotOf(raw: unknown): string {
  const { category, place, state, find } = recordOf(raw)
  return (
    [category, find, place, state]
      .map(textOf)
      .filter((text) => text !== '')
      .join(' ') || '∅'
  )
}
