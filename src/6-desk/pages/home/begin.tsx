import { Link } from '@tanstack/react-router'
import { useSay } from '../../words/words.tsx'
import css from './home.module.css'

const STEPS = ['instrument', 'party', 'claim', 'office'] as const

/** An office in which no law and no docket is on file yet: what to do first, in order. */
export function Begin() {
  const say = useSay()
  return (
    <ol className={css.begin} aria-label={say('desk.home.begin')}>
      {STEPS.map((what) => (
        <li key={what}>
          <Link to="/write/$what" params={{ what }}>
            {say(`desk.home.begin-${what}`)}
          </Link>
          <span>{say(`desk.home.begin-${what}-note`)}</span>
        </li>
      ))}
      <li>
        <Link to="/ask">{say('desk.home.begin-ask')}</Link>
        <span>{say('desk.home.begin-ask-note')}</span>
      </li>
    </ol>
  )
}
