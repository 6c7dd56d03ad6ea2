/** A revision is written where acts are written; here it is said what becomes of what stands. */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useSay } from '../../words/words.tsx'
import css from './decision.module.css'
import type { StepProps } from './step-props.ts'

export function Revise({ whole, onLeave }: StepProps) {
  const say = useSay()
  return (
    <section className={css.step} aria-labelledby="revise">
      <h3 id="revise" tabIndex={-1}>
        {say('desk.docket.title.revise')}
      </h3>
      <ul className={css.effects} aria-label={say('desk.docket.effects')}>
        <li>{say('desk.docket.will.revise')}</li>
        <li data-not>{say('desk.docket.not.revise', { n: whole.approvals.length })}</li>
      </ul>
      <div className={css.acts}>
        <Button renderRoot={(props) => <Link to="/ask" search={{ revise: whole.docket.id }} {...props} />}>
          {say('desk.docket.toRevise')}
        </Button>
        <Button variant="subtle" onClick={onLeave}>
          {say('desk.docket.leave')}
        </Button>
      </div>
    </section>
  )
}
