/** One ceasefire: what its clauses ask and whether that is kept, what each side says of the other, and what was seen, reached and counted. */
import { Link, useParams } from '@tanstack/react-router'
import type { CeasefireWhole } from '../../../client/watch-shapes.ts'
import { useNow } from '../../../data/now.ts'
import { Columns } from '../../../parts/columns.tsx'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useMoments } from '../../../words/moments.ts'
import { useSay } from '../../../words/words.tsx'
import { Opened, ToSituation } from '../parts/opened.tsx'
import { PrintButton } from '../parts/print-button.tsx'
import { dayIn, mondayOf } from '../parts/week.ts'
import { CoverageTold } from '../patrols/coverage.tsx'
import { useCeasefire } from '../reading.ts'
import { Allegations } from './allegations.tsx'
import css from './ceasefire.module.css'
import { Clauses } from './clauses.tsx'
import { Exchanges, Ledgers } from './counted.tsx'
import pictures from './pictures.module.css'
import { Reached, Response, Zones } from './reached.tsx'
import { Reports } from './reports.tsx'
import { Tallies } from './tally.tsx'
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
  const now = useNow()
  const { zone } = useMoments()
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
        acts={<PrintButton />}
      />
      <Columns
        side={
          <>
            <Reports instrument={instrument} />
            <Reached one={one} />
            <Response one={one} />
            <Zones one={one} />
            <Exchanges one={one} />
            <FileMore one={one} />
          </>
        }
      >
        <Clauses one={one} />
        <Tallies one={one} />
        <Allegations one={one} />
        <Violations one={one} />
        {now !== null && <CoverageTold week={mondayOf(dayIn(now, zone))} now={now} agreement={instrument} />}
        <Ledgers one={one} />
      </Columns>
    </>
  )
}

/** What else can be put on file under this agreement. */
function FileMore({ one: { instrument, mechanism } }: { one: CeasefireWhole }) {
  const say = useSay()
  return (
    <Panel title={say('desk.watch.file-more')}>
      <ul>
        {(['exchange', 'ledger'] as const).map((what) => (
          <li key={what} className={pictures.filing}>
            <Link to="/watch/file/$what" params={{ what }} search={{ under: instrument }}>
              {say(`desk.watch.file-${what}`)}
            </Link>
          </li>
        ))}
        <li className={pictures.filing}>
          <Link to="/watch/file/$what" params={{ what: 'zones' }} search={{ of: mechanism ?? instrument }}>
            {say('desk.watch.file-zones')}
          </Link>
        </li>
      </ul>
    </Panel>
  )
}
