/** Where one goes on after something was filed. */
import { Link } from '@tanstack/react-router'
import { useSay } from '../../words/words.tsx'

export type NextThing = 'office' | 'party' | 'claim' | 'order' | 'instrument'

export function Next({ things, ask = false }: { things: readonly NextThing[]; ask?: boolean }) {
  const say = useSay()
  return (
    <>
      {ask && (
        <li>
          <Link to="/ask">{say('desk.write.then-ask')}</Link>
        </li>
      )}
      {things.map((what) => (
        <li key={what}>
          <Link to="/write/$what" params={{ what }}>
            {say(`desk.write.${what}.title`)}
          </Link>
        </li>
      ))}
    </>
  )
}
