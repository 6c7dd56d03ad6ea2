/** Nothing is watched yet: what the page will show, and what makes it show it. */
import { Link } from '@tanstack/react-router'
import { BeginList } from '../../../parts/begin-list.tsx'
import { useSay } from '../../../words/words.tsx'
import { MechanismForm } from './mechanism-form.tsx'
import css from './situation.module.css'

const STEPS = ['mechanism', 'report', 'steps', 'import'] as const

export function Begin() {
  const say = useSay()
  const steps = STEPS.map((name) => ({
    name,
    what: name === 'report' ? <Link to="/watch/report">{say('desk.watch.begin-report')}</Link> : say(`desk.watch.begin-${name}`),
    note: say(`desk.watch.begin-${name}-note`),
  }))
  return (
    <div className={css.start}>
      <BeginList label={say('desk.watch.begin')} steps={steps} />
      <MechanismForm />
    </div>
  )
}
