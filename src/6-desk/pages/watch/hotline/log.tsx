import { Link } from '@tanstack/react-router'
import type { HotlineLine } from '../../../client/promises-shapes.ts'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { type Column, SortedTable } from '../../../parts/sorted-table.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { type Say, useSay } from '../../../words/words.tsx'
import css from './hotline.module.css'

/** The lines of the log as a table. It comes in the order the calls came. */
export function Log({ items, label }: { items: readonly HotlineLine[]; label: string }) {
  const say = useSay()
  return <SortedTable label={label} items={items} columns={columnsOf(say)} keyOf={({ kind, id }) => `${kind} ${id}`} />
}

const columnsOf = (say: Say): readonly Column<HotlineLine>[] => [
  { id: 'came', label: say('desk.calls.col-came'), by: ({ received }) => received, cell: ({ received }) => <Moment at={received} /> },
  {
    ...{ id: 'about', label: say('desk.calls.col-about') },
    cell: (one) => (
      <>
        <Typed text={one.about} />
        <p className={css.more}>
          <Mono>{one.id}</Mono> <EntryNumber index={one.index} />{' '}
          {one.account !== null && (
            <>
              {say('desk.calls.told')} <EntryNumber index={one.account} />
            </>
          )}
        </p>
      </>
    ),
  },
  {
    ...{ id: 'caller', label: say('desk.calls.col-caller'), by: ({ caller }) => say(`desk.calls.caller-${caller}`) },
    cell: ({ caller, party, line }) => (
      <>
        {say(`desk.calls.caller-${caller}`)} {party !== null && <Typed text={party} />}
        {line !== null && (
          <p className={css.more}>
            <Typed text={line} />
          </p>
        )}
      </>
    ),
  },
  { id: 'taken', label: say('desk.calls.col-taken'), by: (one) => one.taken_by, cell: (one) => <Typed text={one.taken_by} /> },
  { id: 'became', label: say('desk.calls.col-became'), by: ({ became }) => became, cell: (one) => <Became one={one} /> },
]

/** What became of it: a way to the report and the incident, to whom it went, or that nobody has said. */
function Became({ one: { became, report, state, incident, to, why } }: { one: HotlineLine }) {
  const say = useSay()
  if (became === null) return <b className={css.open}>{say('desk.calls.became-open')}</b>
  return (
    <>
      {say(`desk.calls.became-${became}`)} {to !== null && <Typed text={to} />}
      {report !== null && (
        <Link to="/watch/reports/$report" params={{ report }}>
          <Mono wrap>{report}</Mono>
        </Link>
      )}{' '}
      {state !== null && say(`desk.calls.state-${state}`)}{' '}
      {incident !== null && (
        <Link to="/watch/incidents/$incident" params={{ incident }}>
          <Mono wrap>{incident}</Mono>
        </Link>
      )}
      {why !== null && (
        <p className={css.more}>
          <Typed text={why} />
        </p>
      )}
    </>
  )
}
