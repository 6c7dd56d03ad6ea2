/** Who asks what is held about them, by when each must be answered, and what was given and withheld. */
import { NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'

import { useNow } from '../../data/now.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useFilter } from '../../frame/filter.ts'
import { Answered } from '../../parts/answered.tsx'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { Moment } from '../../parts/moment.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { Panel } from '../../parts/panel.tsx'
import { SaveCsv } from '../../parts/save-csv.tsx'
import type { Column } from '../../parts/sorted-table.tsx'
import { Empty } from '../../parts/states.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useMoments } from '../../words/moments.ts'
import { useSay } from '../../words/words.tsx'
import { PrintButton } from '../watch/parts/print-button.tsx'
import { ScrolledTable } from '../watch/parts/scrolled-table.tsx'
import { dayIn } from '../watch/parts/week.ts'
import { READ_MAX, useAll } from '../watch/reading.ts'
import { RecordAreas } from './areas.tsx'
import { type Case, casesOf, daysLate, stateOf } from './cases.ts'
import css from './keep.module.css'
import { useAccesses, useAccessRequests } from './reading.ts'

export function Page() {
  const say = useSay()
  const now = useNow()
  const { zone } = useMoments()
  const requests = useAll(useAccessRequests())
  const answers = useAll(useAccesses())
  const cases = useMemo(() => casesOf(requests.items, answers.items), [requests.items, answers.items])
  const today = now === null ? null : dayIn(now, zone)
  const open = cases.filter((one) => stateOf(one) === 'open')
  const late = today === null ? [] : open.filter((one) => daysLate(one, today) > 0)
  return (
    <>
      <PageTitle
        title={say('desk.keep.access.title', { n: open.length, late: late.length })}
        sub={say('desk.keep.access.sub')}
        acts={
          <>
            <PrintButton />
            <SaveCsv name="access" rows={() => tableOf(cases)} />
            <Link to="/write/$what" params={{ what: 'access' }} className={css.act}>
              {say('desk.keep.access.record')}
            </Link>
          </>
        }
      />
      <RecordAreas />
      <Answered query={requests.list}>
        {() => (
          <Answered query={answers.list}>
            {() =>
              cases.length === 0 ? (
                <Empty title={say('desk.keep.access.empty')}>{say('desk.keep.access.empty-note')}</Empty>
              ) : (
                <>
                  {(requests.cut || answers.cut) && <p className={css.note}>{say('desk.watch.situation.cut', { n: READ_MAX })}</p>}
                  <Register cases={cases} today={today} />
                </>
              )
            }
          </Answered>
        )}
      </Answered>
    </>
  )
}

const tableOf = (cases: readonly Case[]) => [
  ['party', 'request', 'text', 'rule', 'received', 'due', 'state', 'answer', 'answered', 'by', 'shown', 'withheld', 'dropped_why'],
  ...cases.map((one) => [
    ...[one.party, one.request?.asked ?? null, one.request?.text ?? null, one.request?.rule ?? one.answer?.rule ?? null],
    ...[one.request?.received ?? null, one.request?.due ?? null, stateOf(one), one.answer?.index ?? null, one.answer?.at ?? null],
    ...[one.answer?.by ?? null, one.answer?.shown.length ?? null, one.answer?.withheld.length ?? null],
    one.request?.dropped?.why ?? null,
  ]),
]

const SHOWN = ['', 'open', 'late', 'over'] as const

function Register({ cases, today }: { cases: readonly Case[]; today: string | null }) {
  const say = useSay()
  const [show, setShow] = useFilter('show')
  const fits = (one: Case) => {
    const open = stateOf(one) === 'open'
    if (show === 'open') return open
    if (show === 'late') return today !== null && daysLate(one, today) > 0
    return show !== 'over' || !open
  }
  const seen = cases.filter(fits)
  const columns = useColumns(today)
  return (
    <>
      <div className={css.filters}>
        <NativeSelect
          label={say('desk.keep.show')}
          value={show}
          data={SHOWN.map((one) => ({ value: one, label: say(`desk.keep.access.show-${one === '' ? 'all' : one}`) }))}
          onChange={(event) => setShow(event.currentTarget.value)}
        />
      </div>
      <Panel title={say('desk.keep.access.list', { n: seen.length })}>
        <ScrolledTable wide label={say('desk.keep.access.name')} items={seen} columns={columns} keyOf={({ key }) => key} />
      </Panel>
    </>
  )
}

function useColumns(today: string | null): readonly Column<Case>[] {
  const say = useSay()
  const called = usePartyNames()
  return useMemo(
    () => [
      {
        ...{ id: 'party', label: say('desk.keep.access.party'), by: ({ party }) => called(party) },
        cell: ({ party, request }) => (
          <>
            <Link to="/record/access/$party" params={{ party }} className={css.stands}>
              <Typed text={called(party)} />
            </Link>
            {request !== null && (
              <span className={css.more}>
                <Typed text={request.text} />
              </span>
            )}
          </>
        ),
      },
      {
        ...{ id: 'received', label: say('desk.keep.access.received'), by: ({ request }) => request?.received ?? null },
        cell: ({ request }) =>
          request === null ? (
            <span className={css.more}>{say('desk.keep.access.unasked')}</span>
          ) : (
            <>
              <Moment at={request.received} form="day" /> <EntryNumber index={request.asked} />
            </>
          ),
      },
      {
        ...{ id: 'due', label: say('desk.keep.access.due'), by: ({ request }) => request?.due ?? null },
        cell: (one) => <Due one={one} today={today} />,
      },
      {
        ...{ id: 'state', label: say('desk.keep.state'), by: (one) => stateOf(one) },
        cell: (one) => <State one={one} />,
      },
      {
        ...{ id: 'given', label: say('desk.keep.access.given'), by: ({ answer }) => answer?.shown.length ?? null },
        cell: ({ answer }) =>
          answer !== null && say('desk.keep.access.given-told', { shown: answer.shown.length, withheld: answer.withheld.length }),
      },
      {
        ...{ id: 'rule', label: say('desk.keep.rule'), by: ({ request, answer }) => request?.rule ?? answer?.rule ?? null },
        cell: ({ request, answer }) => <Typed text={request?.rule ?? answer?.rule ?? ''} />,
      },
    ],
    [say, called, today],
  )
}

function Due({ one, today }: { one: Case; today: string | null }) {
  const say = useSay()
  if (one.request === null) return null
  const late = today === null ? 0 : daysLate(one, today)
  return (
    <>
      <Moment at={one.request.due} form="day" />
      {late > 0 && <span className={css.late}>{say('desk.keep.access.days-late', { n: late })}</span>}
    </>
  )
}

function State({ one }: { one: Case }) {
  const say = useSay()
  const state = stateOf(one)
  if (one.answer !== null)
    return (
      <>
        <Link to="/record/answers/$answer" params={{ answer: `${one.answer.index}` }}>
          {say('desk.keep.access.state-answered')}
        </Link>
        <span className={css.more}>
          <Moment at={one.answer.at} form="day" /> <EntryNumber index={one.answer.index} />
        </span>
      </>
    )
  return (
    <>
      <span className={state === 'open' ? css.stands : undefined}>{say(`desk.keep.access.state-${state}`)}</span>
      {one.request?.dropped && (
        <span className={css.more}>
          <Typed text={one.request.dropped.why} />
        </span>
      )}
    </>
  )
}
