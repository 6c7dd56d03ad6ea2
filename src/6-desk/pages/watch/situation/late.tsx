/** What is late of what is watched, and by how many days. */
import type { Situation } from '../../../client/watch-shapes.ts'
import { useNow } from '../../../data/now.ts'
import { Way } from '../../../frame/way.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Rows } from '../../../parts/rows.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import css from './situation.module.css'
import { wayTo } from './way-to.ts'

const SHOWN_MAX = 8
const DAY = 86_400_000

/** `title` where the page tells of other things that are late as well. */
export function Late({ late, title }: { late: Situation['late']; title?: string }) {
  const say = useSay()
  const now = useNow()
  if (late.length === 0)
    return (
      <Panel title={say('desk.watch.late')}>
        <p className={css.note}>{say('desk.watch.late-none')}</p>
      </Panel>
    )
  return (
    <Panel title={title ?? say('desk.watch.late')} aside={<b className={css.count}>{late.length}</b>} flush>
      <Rows
        items={late.slice(0, SHOWN_MAX)}
        keyOf={({ incident, report, review, of, what, who, due }) => `${incident} ${report} ${review} ${of?.id} ${what} ${who} ${due}`}
      >
        {({ incident, report, review, of, what, who, due }) => (
          <Way to={wayTo(incident, report, of)} className={css.late}>
            <b>
              {say('desk.watch.late-what', {
                what: review === null ? what.replaceAll('-', '_') : 'owed_review',
                id: of?.id ?? report ?? review ?? incident ?? '',
              })}
            </b>
            {now !== null && <em>{say('desk.watch.late-days', { n: Math.max(0, Math.floor((now - Date.parse(due)) / DAY)) })}</em>}
            <span>
              {who !== null && <Typed text={who} />} {say('desk.watch.due')} <Moment at={due} />
            </span>
          </Way>
        )}
      </Rows>
      {late.length > SHOWN_MAX && <p className={css.more}>{say('desk.watch.more', { n: late.length - SHOWN_MAX })}</p>}
    </Panel>
  )
}
