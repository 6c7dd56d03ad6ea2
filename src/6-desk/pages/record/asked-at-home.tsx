/** Requests for access that this office received and that wait for an answer, the earliest due first; for pages about everything. */
import { Link } from '@tanstack/react-router'
import { useNow } from '../../data/now.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useReader } from '../../frame/reader.tsx'
import { Answered } from '../../parts/answered.tsx'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useMoments } from '../../words/moments.ts'
import { useSay } from '../../words/words.tsx'
import { ListPanel } from '../watch/parts/list-panel.tsx'
import { dayIn } from '../watch/parts/week.ts'
import { useAll } from '../watch/reading.ts'
import { casesOf, daysLate, stateOf } from './cases.ts'
import css from './keep.module.css'
import { useAccessRequests } from './reading.ts'

/** Nothing where nobody waits. */
export default function AskedForHome() {
  const say = useSay()
  const { office } = useReader()
  const now = useNow()
  const { zone } = useMoments()
  const called = usePartyNames()
  const { list, items } = useAll(useAccessRequests())
  // What could not be read must not look like nobody waiting.
  if (list.isError && list.data === undefined) return <Answered<unknown> query={list}>{() => null}</Answered>
  const open = casesOf(items, []).filter((one) => stateOf(one) === 'open' && one.request?.by === office)
  return (
    <ListPanel title={say('desk.home.asked')} aside={open.length} items={open} keyOf={({ key }) => key}>
      {(one) =>
        one.request !== null && (
          <>
            <Link to="/record/access/$party" params={{ party: one.party }}>
              <Typed text={called(one.party)} />
            </Link>{' '}
            <EntryNumber index={one.request.asked} />
            <span className={now !== null && daysLate(one, dayIn(now, zone)) > 0 ? css.late : css.more}>
              {say('desk.home.asked-due')} <Moment at={one.request.due} form="day" />
            </span>
          </>
        )
      }
    </ListPanel>
  )
}
