/** One ceasefire: what its clauses ask and whether that is kept, what each side says of the other, and what was seen, reached and counted. */
import { Link, useParams } from '@tanstack/react-router'
import type { CeasefireWhole } from '../../../client/watch-shapes.ts'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { Opened, ToSituation } from '../parts/opened.tsx'
import { useCeasefire } from '../reading.ts'
import { Allegations } from './allegations.tsx'
import css from './ceasefire.module.css'
import { Clauses } from './clauses.tsx'
import { Exchanges, Ledgers } from './counted.tsx'
import { Reached, Response, Zones } from './reached.tsx'
import { Violations } from './violations.tsx'

export function Page() {
  const { instrument: id = '' } = useParams({ strict: false })
  return (
    <Opened query={useCeasefire(id)} name={id}>
      {(one) => <Whole one={one} />}
    </Opened>
  )
}

function Whole({ one }: { one: CeasefireWhole }) {
  const say = useSay()
  const { instrument, index, title, mechanism, parties, from, until, broken, open } = one
  return (
    <>
      <PageTitle
        title={title || instrument}
        typed
        above={
          <>
            <ToSituation />{' '}
            <Link to="/instruments/$instrument" params={{ instrument }}>
              <Mono>{instrument}</Mono>
            </Link>{' '}
            {mechanism !== null && <Mono>{mechanism}</Mono>} <EntryNumber index={index} />
          </>
        }
        sub={
          <>
            {say('desk.watch.ceasefire-counts', { broken, open })}{' '}
            {parties.map((party) => (
              <span key={party} className={css.party}>
                <Typed text={party} />
              </span>
            ))}{' '}
            {from !== null && <Moment at={from} form="day" />}
            {until !== null && (
              <>
                {' – '}
                <Moment at={until} form="day" />
              </>
            )}
          </>
        }
      />
      <div className={css.columns}>
        <div className={css.main}>
          <Clauses one={one} />
          <Allegations one={one} />
          <Violations one={one} />
          <Ledgers one={one} />
        </div>
        <div className={css.side}>
          <Reached one={one} />
          <Response one={one} />
          <Zones one={one} />
          <Exchanges one={one} />
        </div>
      </div>
    </>
  )
}
