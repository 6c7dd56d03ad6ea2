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
import { useSay } from '../../words/words.tsx'
import { Clauses } from './clauses.tsx'
import { Dates } from './dates.tsx'
import { InForce } from './in-force.tsx'
import css from './instrument.module.css'
import { Notes } from './notes.tsx'

export function Page() {
  const { instrument: id = '' } = useParams({ strict: false })
  const query = useInstrument(id)
  return query.data === undefined ? <NotYet id={id} query={query} /> : <Whole key={id} id={id} found={query.data} />
}

function NotYet({ id, query }: { id: string; query: ReturnType<typeof useInstrument> }) {
  return (
    <>
      <PageTitle title={id} typed />
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
            <Phase phase={standing.phase} /> · {instrumentKind(say, textOf(instrument.kind))} · {say('desk.instrument.issued-by')}{' '}
            <bdi>{textOf(instrument.issuer)}</bdi>
            {textOf(instrument.order) !== '' && (
              <>
                {' · '}
                {say('desk.instrument.of-order')} <bdi>{textOf(instrument.order)}</bdi>
              </>
            )}
          </>
        }
        acts={
          <Link to="/write/$what" params={{ what: 'version' }} search={{ of: id }} className={css.button}>
            {say('desk.write.version.title')}
          </Link>
        }
      />
      <div className={css.page}>
        <InForce id={id} found={found} />
        <Dates id={id} found={found} />
        <Clauses id={id} found={found} />
        <Notes id={id} />
      </div>
    </>
  )
}
