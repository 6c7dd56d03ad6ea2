/** The holds that stand over an entry, a docket or a party, and the ways to place one and to see who read it: beside whatever they are over. */
import { Link } from '@tanstack/react-router'
import { useItems } from '../../data/read.ts'
import { Moment } from '../../parts/moment.tsx'
import { Panel } from '../../parts/panel.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import css from './keep.module.css'
import { useHolds } from './reading.ts'

export function Held({ of, id }: { of: 'entry' | 'docket' | 'party'; id: string }) {
  const say = useSay()
  const standing = useItems(useHolds()).filter(
    ({ over, lifted }) => lifted === null && Object.entries(over).some(([what, one]) => what === of && String(one) === id),
  )
  return (
    <div className={standing.length === 0 ? css.unheld : undefined}>
      <Panel title={say('desk.keep.hold.here')}>
        <div className={css.stack}>
          {standing.length === 0 ? (
            <p className={css.note}>{say(`desk.keep.hold.none-${of}`)}</p>
          ) : (
            <ul>
              {standing.map(({ hold, rule, at }) => (
                <li key={hold}>
                  <Link to="/record/holds/$hold" params={{ hold: `${hold}` }}>
                    <Typed text={rule} />
                  </Link>
                  <span className={css.more}>
                    {say('desk.keep.hold.since')} <Moment at={at} />
                  </span>
                </li>
              ))}
            </ul>
          )}
          <p>
            <Link to="/write/$what" params={{ what: 'hold' }} search={{ of, id }}>
              {say('desk.keep.hold.place')}
            </Link>
          </p>
          <p>
            <Link to="/record/reads" search={{ of: `${of}=${id}` }}>
              {say('desk.keep.reads.who')}
            </Link>
          </p>
        </div>
      </Panel>
    </div>
  )
}
