/** Acts that have no effect for outsiders before witnesses have cosigned the log: of which kinds, which wait now, and which were let go. */
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Entry, Ledger } from '../../client/shapes.ts'
import { useItems } from '../../data/read.ts'
import { useDockets, useEntries, useLedger } from '../../data/reading.ts'
import { Answered } from '../../parts/answered.tsx'
import { Columns } from '../../parts/columns.tsx'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { textsOf } from '../../parts/law/written.ts'
import { Moment } from '../../parts/moment.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { Panel } from '../../parts/panel.tsx'
import { useQuestion } from '../../parts/question.ts'
import { SaveCsv } from '../../parts/save-csv.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import { useOfficeNames } from '../docket/names.ts'
import { ListPanel } from '../watch/parts/list-panel.tsx'
import { PrintButton } from '../watch/parts/print-button.tsx'
import { useAll } from '../watch/reading.ts'
import { actName } from './act-name.ts'
import { RecordAreas } from './areas.tsx'
import { SayFinal } from './final-form.tsx'
import css from './keep.module.css'
import { Witnesses } from './witnesses.tsx'

const PAGE = { limit: 500 }

export function Page() {
  const say = useSay()
  const ledger = useLedger()
  const { items: said } = useAll(useEntries({ kind: 'final-acts-said', order: 'newest' }, PAGE))
  const { items: released } = useAll(useEntries({ kind: 'checkpoint-witnessed', order: 'newest' }, PAGE))
  return (
    <>
      <PageTitle
        title={say('desk.keep.final.title')}
        sub={say('desk.keep.final.sub')}
        acts={
          <>
            <PrintButton />
            <SaveCsv name="final-acts" rows={() => tableOf(ledger.data, released)} />
          </>
        }
      />
      <RecordAreas />
      <Answered query={ledger}>
        {(found) => (
          <Columns side={<Witnesses publishing={found.publishing} />}>
            <Waiting ledger={found} />
            <Kinds kinds={found.finalActs} said={said} />
            <Released entries={released} />
          </Columns>
        )}
      </Answered>
    </>
  )
}

const tableOf = (ledger: Ledger | undefined, released: readonly Entry[]) => [
  ['docket', 'performed_entry', 'performed', 'cosigned_entry', 'cosigned', 'size'],
  ...(ledger?.awaiting ?? []).map(({ docket, performed, since }) => [docket, performed, since, null, null, null]),
  ...released.flatMap(({ index, at, body }) =>
    textsOf(body?.dockets).map((docket) => [docket, null, null, index, at, typeof body?.size === 'number' ? body.size : null]),
  ),
]

/** Which dockets are called what, among the five hundred newest; the others by their names in the record. */
function useCalled(): (docket: string) => string {
  const items = useItems(useDockets({}, PAGE))
  const question = useQuestion()
  return useMemo(() => {
    const found = new Map(items.map((one) => [one.id, one]))
    return (id) => {
      const one = found.get(id)
      return one === undefined ? id : question(one)
    }
  }, [items, question])
}

function DocketLink({ id, called }: { id: string; called: (docket: string) => string }) {
  return (
    <Link to="/dockets/$docket" params={{ docket: id }}>
      <Typed text={called(id)} />
    </Link>
  )
}

/** Performed, and without effect for outsiders so far; and what stands in the way. */
function Waiting({ ledger: { awaiting, publishing, finalActs } }: { ledger: Ledger }) {
  const say = useSay()
  const called = useCalled()
  const why = publishing?.waiting?.detail
  return (
    <>
      <ListPanel
        title={say('desk.keep.final.waiting', { n: awaiting.length })}
        items={awaiting}
        keyOf={({ docket }) => docket}
        none={say(finalActs.length === 0 ? 'desk.keep.final.waiting-never' : 'desk.keep.final.waiting-none')}
      >
        {({ docket, performed, since }) => (
          <div className={css.row}>
            <DocketLink id={docket} called={called} />
            <EntryNumber index={performed} />
            <span className={css.more}>
              {say('desk.keep.final.since')} <Moment at={since} />
            </span>
          </div>
        )}
      </ListPanel>
      {awaiting.length > 0 && (
        <p className={css.note}>
          {why === undefined ? say(publishing === null ? 'desk.keep.final.no-log' : 'desk.keep.final.soon') : <Typed text={why} />}
        </p>
      )}
    </>
  )
}

/** Which kinds wait from now on, since when, and what was said before. */
function Kinds({ kinds, said }: { kinds: readonly string[]; said: readonly Entry[] }) {
  const say = useSay()
  const { name } = useOfficeNames()
  const [last] = said
  return (
    <Panel title={say('desk.keep.final.kinds')}>
      <div className={css.stack}>
        {kinds.length === 0 ? (
          <p>{say('desk.keep.final.none')}</p>
        ) : (
          <ul className={css.names}>
            {kinds.map((kind) => (
              <li key={kind}>
                <Typed text={actName(say, kind)} />
              </li>
            ))}
          </ul>
        )}
        {last !== undefined && (
          <p className={css.note}>
            {say('desk.keep.final.said')} <Typed text={name(last.by ?? '')} />, <Moment at={last.at} /> <EntryNumber index={last.index} />
          </p>
        )}
        <SayFinal kinds={kinds} />
        {said.length > 1 && (
          <details>
            <summary>{say('desk.keep.final.before', { n: said.length - 1 })}</summary>
            <ul>
              {said.slice(1).map(({ index, at, by, body }) => (
                <li key={index} className={css.note}>
                  <Typed
                    text={
                      textsOf(body?.kinds)
                        .map((kind) => actName(say, kind))
                        .join(', ') || say('desk.keep.final.no-kind')
                    }
                  />{' '}
                  · <Typed text={name(by ?? '')} />, <Moment at={at} /> <EntryNumber index={index} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Panel>
  )
}

/** Each time the quorum cosigned what acts had waited for. */
function Released({ entries }: { entries: readonly Entry[] }) {
  const say = useSay()
  const called = useCalled()
  return (
    <ListPanel
      title={say('desk.keep.final.released', { n: entries.length })}
      items={entries}
      keyOf={({ index }) => `${index}`}
      none={say('desk.keep.final.released-none')}
    >
      {({ index, at, body }) => (
        <div className={css.row}>
          <span>
            {textsOf(body?.dockets).map((docket) => (
              <span key={docket} className={css.more}>
                <DocketLink id={docket} called={called} />
              </span>
            ))}
          </span>
          <EntryNumber index={index} />
          <span className={css.more}>
            <Moment at={at} /> · {say('desk.keep.final.covered', { n: Number(body?.size ?? 0) })}
          </span>
        </div>
      )}
    </ListPanel>
  )
}
