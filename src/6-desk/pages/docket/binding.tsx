/** What binds whoever does it: what will be owed, what must go on being so while it is done, and what is held under limits until when. */
import type { DocketWhole } from '../../client/shapes.ts'
import type { Read } from '../../parts/answer/read.ts'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { Moment } from '../../parts/moment.tsx'
import { placed } from '../../parts/placed.ts'
import { Told } from '../../parts/told.tsx'
import { useSay } from '../../words/words.tsx'
import css from './page.module.css'

/** Conditions and limits bind while the act runs; what authorises it is told with the reasons. */
const KEEPS = new Set(['requirement-met', 'requirement-deferred', 'within-limit'])

export function Binding({ whole: { docket, usage }, read }: { whole: DocketWhole; read: Read }) {
  const say = useSay()
  const keeps = read.orders.flatMap(({ carrying }) => carrying.filter(({ code }) => KEEPS.has(code)))
  const held = usage.filter(({ state }) => state !== 'released')
  if (read.verdict !== 'permit' || read.duties.length + keeps.length + held.length === 0) return null
  const over = docket.performed !== null
  return (
    <section className={css.binds} aria-labelledby="binds">
      <h2 id="binds">{say(over ? 'desk.docket.bound' : 'desk.docket.binds')}</h2>
      <ul>
        {placed(read.duties).map(({ key, item: one }) => (
          <li key={`duty ${key}`}>
            <Told>{one.sentence}</Told>
            <span>{one.due !== null && <Moment at={one.due} />}</span>
          </li>
        ))}
        {keeps.map((one) => (
          <li key={`${one.order} ${one.code} ${one.ref}`}>
            <Told>{one.sentence}</Told>
            <span>{say('desk.docket.throughout')}</span>
          </li>
        ))}
        {held.map((one) => (
          <li key={`${one.limit} ${one.charge.of} ${one.charge.unit}`}>
            <span>
              {say(`desk.docket.held.${one.state === 'reserved' ? 'reserved' : 'performed'}`, {
                amount: one.charge.amount,
                unit: one.charge.of === 'count' ? '' : one.charge.of === 'qty' ? one.charge.unit : one.charge.of,
                limit: one.limit,
              })}{' '}
              <EntryNumber index={one.index} />
            </span>
            <span>{one.expires !== null && <Moment at={one.expires} />}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
