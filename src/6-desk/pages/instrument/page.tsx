/** An instrument: its words beside how Parley reads them, when it carried and when nothing did, and what became of its clauses. */

import { Link, useParams } from '@tanstack/react-router'
import type { Instrument } from '../../client/shapes.ts'
import { useInstrument } from '../../data/reading.ts'
import { Answered } from '../../parts/answered.tsx'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { instrumentKind } from '../../parts/law/kind.ts'
import { Phase } from '../../parts/law/phase.tsx'
import { textOf } from '../../parts/law/written.ts'
import { Mono } from '../../parts/mono.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import { Clauses } from './clauses.tsx'
import { Commitments } from './commitments.tsx'
import { Damaged } from './damaged.tsx'
import { Dates } from './dates.tsx'
import { Designations } from './designations.tsx'
import { Drawdown } from './drawdown.tsx'
import { Goods } from './goods.tsx'
import { InForce } from './in-force.tsx'
import css from './instrument.module.css'
import { Notes } from './notes.tsx'
import { Objectives } from './objectives.tsx'

export function Page() {
  const { instrument: id = '' } = useParams({ strict: false })
  const query = useInstrument(id)
  return query.data === undefined ? <NotYet id={id} query={query} /> : <Whole key={id} id={id} found={query.data} />
}

function NotYet({ id, query }: { id: string; query: ReturnType<typeof useInstrument> }) {
  const say = useSay()
  return (
    <>
      <PageTitle title={id} typed above={<Link to="/instruments">{say('desk.instruments.title')}</Link>} />
      <Answered query={query} name={id}>
        {() => null}
      </Answered>
    </>
  )
}

function Whole({ id, found }: { id: string; found: Instrument }) {
  const say = useSay()
  const { instrument, standing } = found
  return (
    <>
      <PageTitle
        title={textOf(instrument.title) || id}
        typed
        above={
          <>
            <Link to="/instruments">{say('desk.instruments.title')}</Link> <Mono>{id}</Mono> <EntryNumber index={found.index} />
          </>
        }
        sub={
          <>
            <Phase standing={standing} /> · {instrumentKind(say, textOf(instrument.kind))} · {say('desk.instrument.issued-by')}{' '}
            <Typed text={textOf(instrument.issuer)} />
            {textOf(instrument.order) !== '' && (
              <>
                {' · '}
                {say('desk.instrument.of-order')} <Typed text={textOf(instrument.order)} />
              </>
            )}
          </>
        }
        acts={
          <>
            <Link to="/instruments/$instrument/text" params={{ instrument: id }} className={css.button}>
              {say('desk.instrument.text')}
            </Link>
            <Link to="/write/$what" params={{ what: 'version' }} search={{ of: id }} className={css.button}>
              {say('desk.write.version.title')}
            </Link>
          </>
        }
      />
      <div className={css.page}>
        {standing.damaged && <Damaged instrument={instrument} />}
        <InForce id={id} found={found} />
        <Dates id={id} found={found} />
        <Objectives found={found} />
        <Drawdown id={id} found={found} />
        <Goods found={found} />
        <Designations id={id} found={found} />
        <Commitments id={id} found={found} />
        <Clauses id={id} found={found} />
        <div className={css.notes}>
          <Notes id={id} zone={textOf(instrument.zone) || 'UTC'} />
        </div>
      </div>
    </>
  )
}
