import { useEffect, useRef } from 'react'
import { Icon } from '../../parts/icon.tsx'
import { useSay } from '../../words/words.tsx'
import type { Trouble } from './act-of.ts'
import css from './wrongs.module.css'

/** Everything that is still wanted, first thing in the form: each says what is accepted and leads to its field. Takes the focus when asked. */
export function Wrongs({ troubles, asked }: { troubles: readonly Trouble[]; asked: number }) {
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (asked > 0) box.current?.focus()
  }, [asked])
  if (asked === 0 || troubles.length === 0) return null
  return (
    <div className={css.wrongs} role="alert" tabIndex={-1} ref={box}>
      <p>
        <Icon name="warning" /> <b>{say('desk.ask.summary', { count: troubles.length })}</b>
      </p>
      <WrongLinks troubles={troubles} />
    </div>
  )
}

/** The same without a frame, as the answer shows them while it waits. */
export function WrongLinks({ troubles }: { troubles: readonly Trouble[] }) {
  const say = useSay()
  return (
    <ul className={css.links}>
      {troubles.map(({ field, wrong }) => (
        <li key={`${field} ${wrong}`}>
          <a
            href={`#${field}`}
            onClick={(event) => {
              event.preventDefault()
              document.getElementById(field)?.focus()
            }}
          >
            {say(`desk.ask.wrong-${wrong}`)}
          </a>
        </li>
      ))}
    </ul>
  )
}
