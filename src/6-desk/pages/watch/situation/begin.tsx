/** Nothing is watched yet: what the page will show, and what makes it show it. */
import { Link } from '@tanstack/react-router'
import { BeginList } from '../../../parts/begin-list.tsx'
import { type Say, useSay } from '../../../words/words.tsx'
import css from './situation.module.css'

const STEPS = ['mechanism', 'report', 'steps', 'import'] as const

function whatOf(name: (typeof STEPS)[number], say: Say) {
  if (name === 'report') return <Link to="/watch/report">{say('desk.watch.begin-report')}</Link>
  if (name !== 'mechanism') return say(`desk.watch.begin-${name}`)
  return (
    <Link to="/write/$what" params={{ what: 'mechanism' }}>
      {say('desk.watch.begin-mechanism')}
    </Link>
  )
}

export function Begin() {
  const say = useSay()
  const steps = STEPS.map((name) => ({
    name,
    what: whatOf(name, say),
    note: say(`desk.watch.begin-${name}-note`),
  }))
  return (
    <div className={css.start}>
      <BeginList label={say('desk.watch.begin')} steps={steps} />
    </div>
  )
}
