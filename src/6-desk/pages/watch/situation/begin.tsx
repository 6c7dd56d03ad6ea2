/** Nothing is watched yet: what the page will show, and what makes it show it. */
import { Link } from '@tanstack/react-router'
import { useSay } from '../../../words/words.tsx'
import { MechanismForm } from './mechanism-form.tsx'
import css from './situation.module.css'

export function Begin() {
  const say = useSay()
  return (
    <>
      <ol className={css.begin} aria-label={say('desk.watch.begin')}>
        {(['mechanism', 'report', 'steps', 'import'] as const).map((what) => (
          <li key={what}>
            <b>{what === 'report' ? <Link to="/watch/report">{say('desk.watch.begin-report')}</Link> : say(`desk.watch.begin-${what}`)}</b>
            <span>{say(`desk.watch.begin-${what}-note`)}</span>
          </li>
        ))}
      </ol>
      <MechanismForm />
    </>
  )
}
