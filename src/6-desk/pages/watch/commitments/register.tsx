/** The register of a counterpart: what it owes and what is owed to it, each with how it stands; counted, printed, and taken along as a table. */
import { Link, useParams } from '@tanstack/react-router'
import type { Commitment, Counterpart } from '../../../client/watch-shapes.ts'
import { Moment } from '../../../parts/moment.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { SaveCsv } from '../../../parts/save-csv.tsx'
import { type Column, SortedTable } from '../../../parts/sorted-table.tsx'
import { Told } from '../../../parts/told.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useMoments } from '../../../words/moments.ts'
import { type Say, useSay } from '../../../words/words.tsx'
import { Opened } from '../parts/opened.tsx'
import { PrintButton } from '../parts/print-button.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { useCounterpart } from '../reading.ts'
import { Names } from '../statements/to-whom.tsx'
import css from './commitments.module.css'
import TrackRecord from './track-record.tsx'

export function Page() {
  const { party = '' } = useParams({ strict: false })
  return (
    <Opened query={useCounterpart(party)} name={party}>
      {(found) => <Register found={found} />}
    </Opened>
  )
}

function Register({ found }: { found: Counterpart }) {
  const say = useSay()
  const { zone } = useMoments()
  const { party, items, owed, complete } = found
  return (
    <>
      <PageTitle
        title={say('desk.owed.register', { party })}
        above={
          <>
            <Link to="/watch/commitments">{say('desk.watch.commitments')}</Link>{' '}
            <Link to="/parties/$party" params={{ party }}>
              <bdi>{party}</bdi>
            </Link>
          </>
        }
        sub={say('desk.owed.register-sub', { n: items.length, owed: owed.length })}
        acts={
          <>
            <PrintButton />
            <SaveCsv name={party} rows={() => tableOf(found, zone, say)} />
          </>
        }
      />
      {!complete && <p className={css.note}>{say('desk.owed.incomplete')}</p>}
      <div className={css.board}>
        <TrackRecord party={party} here />
        <Owed
          title={say('desk.owed.owes')}
          none={say('desk.owed.owes-none')}
          items={items}
          other={({ to }) => to}
          otherLabel={say('desk.owed.col-to')}
          name="sort"
        />
        <Owed
          title={say('desk.owed.is-owed')}
          none={say('desk.owed.is-owed-none')}
          items={owed}
          other={({ by }) => (by === null ? [] : [by])}
          otherLabel={say('desk.owed.col-by')}
          name="sort-owed"
        />
      </div>
    </>
  )
}

interface OwedProps {
  readonly title: string
  readonly none: string
  readonly items: readonly Commitment[]
  other(one: Commitment): readonly string[]
  readonly otherLabel: string
  readonly name: string
}

function Owed({ title, none, items, other, otherLabel, name }: OwedProps) {
  const say = useSay()
  const columns: readonly Column<Commitment>[] = [
    {
      ...{ id: 'what', label: say('desk.owed.col-what'), by: ({ what, id }) => what || id },
      cell: ({ id, what }) => (
        <Link to="/watch/commitments/$commitment" params={{ commitment: id }}>
          <Typed text={what || id} />
        </Link>
      ),
    },
    { id: 'other', label: otherLabel, by: (one) => other(one).join(' ') || null, cell: (one) => <Names of={other(one)} /> },
    {
      ...{ id: 'status', label: say('desk.owed.col-status'), by: ({ status }) => say(`desk.watch.status-${status}`) },
      cell: ({ status, late }) => (
        <>
          {say(`desk.watch.status-${status}`)} {late && <b data-late>({say('desk.owed.late')})</b>}
        </>
      ),
    },
    {
      ...{ id: 'due', label: say('desk.owed.col-due'), by: ({ due }) => due },
      cell: ({ due, continuous }) => (due !== null ? <Moment at={due} form="day" /> : continuous ? say('desk.watch.continuous') : ''),
    },
    { id: 'why', label: say('desk.owed.col-why'), cell: ({ sentence }) => <Told>{sentence}</Told> },
  ]
  return (
    <Panel title={title} aside={items.length}>
      {items.length === 0 ? (
        <p className={css.note}>{none}</p>
      ) : (
        <Scroll label={title}>
          <SortedTable label={title} items={items} columns={columns} keyOf={({ id }) => id} name={name} />
        </Scroll>
      )}
    </Panel>
  )
}

/** The register as a table: a row a commitment, moments as the record writes them. */
function tableOf({ items, owed }: Counterpart, zone: string, say: Say): readonly (readonly (string | number | null)[])[] {
  const head = ['id', 'what', 'by', 'to', 'status', 'late', 'due', 'why', 'entries'] as const
  const row = (one: Commitment) => [
    ...[one.id, one.what, one.by, one.to.join('; '), say(`desk.watch.status-${one.status}`), one.late ? say('desk.owed.late') : ''],
    ...[one.due, one.sentence, one.sources.join('; ')],
  ]
  const labels = head.map((one) => say(`desk.owed.csv-${one}`))
  return [[...labels.slice(0, 6), `${labels[6]} (${zone})`, ...labels.slice(7)], ...[...items, ...owed].map(row)]
}
