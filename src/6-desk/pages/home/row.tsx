import { Link } from '@tanstack/react-router'
import { Icon } from '../../parts/icon.tsx'
import { Mark } from '../../parts/mark.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Mono } from '../../parts/mono.tsx'
import { useQuestion } from '../../parts/question.ts'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import { useOfficeNames } from '../docket/names.ts'
import css from './home.module.css'
import { urgent } from './span.ts'
import { waitTold } from './told-of.ts'
import { docketOf, type Wait } from './waits.ts'

/** One thing that waits, as a line that leads to its docket. */
export function Row({ wait, now }: { wait: Wait; now: string }) {
  const say = useSay()
  const { verdict, title, why } = waitTold(wait, say, useQuestion(), useOfficeNames().name)
  const docket = docketOf(wait)
  return (
    <Link to="/dockets/$docket" params={{ docket }} className={css.row}>
      <Mark verdict={verdict} size={18} />
      <span className={css.rowWhat}>
        <b>
          <Typed text={title} />
        </b>
        <span>
          {verdict !== 'none' && <strong data-verdict={verdict}>{say(`desk.part.verdict-${verdict}`)}. </strong>}
          {why}
        </span>
      </span>
      <span className={css.rowWhen}>
        {wait.by !== null && (
          <span className={css.due} data-urgent={urgent(now, wait.by) || undefined}>
            {say('desk.home.by')} <Moment at={wait.by} />
          </span>
        )}
        <Mono>{docket}</Mono>
      </span>
      <Icon name="onward" flips />
    </Link>
  )
}
