import { Link } from '@tanstack/react-router'
import type { Duty, Office } from '../../client/shapes.ts'
import { Panel } from '../../parts/panel.tsx'
import { Rows } from '../../parts/rows.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import css from './home.module.css'
import { spanOf } from './span.ts'
import { owes } from './waits.ts'

const SHOWN_MAX = 8

/** Duties that are overdue, whoever owes them: the reader's own are named as such. */
export function Late({ duties, office, now }: { duties: readonly Duty[]; office: Office; now: string }) {
  const say = useSay()
  if (duties.length === 0)
    return (
      <Panel title={say('desk.home.late')}>
        <p className={css.note}>{say('desk.home.late-none')}</p>
      </Panel>
    )
  return (
    <Panel title={say('desk.home.late')} aside={<span className={css.count}>{duties.length}</span>} flush>
      <Rows items={duties.slice(0, SHOWN_MAX)} keyOf={({ name }) => name}>
        {({ duty, name, by, due, docket }) => (
          <Link to="/dockets/$docket" params={{ docket }} className={css.late}>
            <b>
              <Typed text={duty || name} />
            </b>
            <em>{say('desk.home.late-by', { span: spanOf(due ?? now, now, say) })}</em>
            <span>
              <Typed text={by} />
              {owes(office, by) && ` (${say('desk.home.yours')})`}
            </span>
          </Link>
        )}
      </Rows>
      {duties.length > SHOWN_MAX && <p className={css.more}>{say('desk.home.late-more', { n: duties.length - SHOWN_MAX })}</p>}
    </Panel>
  )
}
