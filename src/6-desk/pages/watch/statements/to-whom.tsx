import { placed } from '../../../parts/placed.ts'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'

/** Parties, with commas between. */
export function Names({ of }: { of: readonly string[] }) {
  const say = useSay()
  return placed(of).map(({ key, item }) => (
    <span key={key}>
      {key !== '0' && `${say('desk.watch.comma')} `}
      <Typed text={item} />
    </span>
  ))
}

/** To whom something is said; a public statement may be to nobody in particular. */
export function ToWhom({ to }: { to: readonly string[] }) {
  const say = useSay()
  return (
    <>
      {say(to.length === 0 ? 'desk.said.to-all' : 'desk.said.to')}
      {to.length > 0 && ' '}
      <Names of={to} />
    </>
  )
}
