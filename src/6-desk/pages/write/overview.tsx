/** What can be filed, in the order in which an empty office needs it, and how much of each is there. */
import { Link } from '@tanstack/react-router'
import { useItems } from '../../data/read.ts'
import { useControlLists, useInstruments, useOffices, useOrders, useParties } from '../../data/reading.ts'
import { useReader } from '../../frame/reader.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { useSay } from '../../words/words.tsx'
import css from './overview.module.css'

const things = ['office', 'party', 'claim', 'order', 'control-list', 'instrument'] as const

export function Overview() {
  const say = useSay()
  const { office } = useReader()
  const reading = office !== null
  const counts: Readonly<Record<string, number>> = {
    office: useItems(useOffices()).length,
    party: useItems(useParties({ enabled: reading })).length,
    order: useItems(useOrders({ enabled: reading })).length,
    'control-list': useItems(useControlLists({ enabled: reading })).length,
    instrument: useItems(useInstruments({ enabled: reading })).length,
  }
  return (
    <>
      <PageTitle title={say('desk.write.title')} sub={say('desk.write.sub')} />
      <ol className={css.things}>
        {things.map((what) => (
          <li key={what}>
            <div>
              <h2>
                <Link to="/write/$what" params={{ what }}>
                  {say(`desk.write.${what}.title`)}
                </Link>
              </h2>
              <p>{say(`desk.write.${what}.sub`)}</p>
            </div>
            <span className={css.count}>{counts[what] !== undefined && say('desk.write.on-file', { n: counts[what] })}</span>
          </li>
        ))}
        <li>
          <div>
            <h2>
              <Link to="/ask">{say('desk.write.then-ask')}</Link>
            </h2>
            <p>{say('desk.write.then-ask-sub')}</p>
          </div>
        </li>
      </ol>
    </>
  )
}
