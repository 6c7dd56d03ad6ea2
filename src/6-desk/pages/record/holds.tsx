/** Holds: what must not be erased, under which rule and why, and which of them were lifted again. */
import { NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Hold } from '../../client/shapes.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useFilter } from '../../frame/filter.ts'
import { Answered } from '../../parts/answered.tsx'
import { Columns } from '../../parts/columns.tsx'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { Moment } from '../../parts/moment.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { Panel } from '../../parts/panel.tsx'
import { SaveCsv } from '../../parts/save-csv.tsx'
import type { Column } from '../../parts/sorted-table.tsx'
import { Empty } from '../../parts/states.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import { useOfficeNames } from '../docket/names.ts'
import { PrintButton } from '../watch/parts/print-button.tsx'
import { ScrolledTable } from '../watch/parts/scrolled-table.tsx'
import { READ_MAX, useAll } from '../watch/reading.ts'
import { RecordAreas } from './areas.tsx'
import css from './keep.module.css'
import { Over, overText } from './over.tsx'
import { useHolds } from './reading.ts'

export function Page() {
  const say = useSay()
  const { list, items, cut } = useAll(useHolds())
  return (
    <>
      <PageTitle
        title={say('desk.keep.hold.title', { n: items.filter(({ lifted }) => lifted === null).length })}
        sub={say('desk.keep.hold.sub')}
        acts={
          <>
            <PrintButton />
            <SaveCsv name="holds" rows={() => tableOf(items)} />
            <Link to="/write/$what" params={{ what: 'hold' }} className={css.act}>
              {say('desk.keep.hold.place')}
            </Link>
          </>
        }
      />
      <RecordAreas />
      <Columns side={<Means />}>
        <Answered query={list}>
          {() =>
            items.length === 0 ? (
              <Empty title={say('desk.keep.hold.empty')}>{say('desk.keep.hold.empty-note')}</Empty>
            ) : (
              <div className={css.narrow}>
                {cut && <p className={css.note}>{say('desk.watch.situation.cut', { n: READ_MAX })}</p>}
                <List items={items} />
              </div>
            )
          }
        </Answered>
      </Columns>
    </>
  )
}

const tableOf = (items: readonly Hold[]) => [
  ['hold', 'over', 'of', 'rule', 'why', 'by', 'at', 'lifted_by', 'lifted_at', 'lifted_why'],
  ...items.map(({ hold, over, rule, why, by, at, lifted }) => {
    const [[what = '', of = ''] = []] = Object.entries(over)
    return [hold, what, String(of), rule, why, by, at, lifted?.by ?? null, lifted?.at ?? null, lifted?.why ?? null]
  }),
]

/** What a hold stops, what it does not, and who may. */
export function Means() {
  const say = useSay()
  return (
    <Panel title={say('desk.keep.hold.means')}>
      <p className={css.note}>{say('desk.keep.hold.stops')}</p>
      <p className={css.note}>{say('desk.keep.hold.stops-not')}</p>
      <p className={css.note}>{say('desk.keep.hold.who')}</p>
    </Panel>
  )
}

function List({ items }: { items: readonly Hold[] }) {
  const say = useSay()
  const [show, setShow] = useFilter('show')
  const seen = items
    .filter(({ lifted }) => show === '' || (lifted === null) === (show === 'standing'))
    .toSorted((a, b) => Number(a.lifted !== null) - Number(b.lifted !== null) || b.hold - a.hold)
  const columns = useColumns()
  return (
    <>
      <div className={css.filters}>
        <NativeSelect
          label={say('desk.keep.show')}
          value={show}
          data={(['', 'standing', 'lifted'] as const).map((one) => ({
            value: one,
            label: say(`desk.keep.hold.show-${one === '' ? 'all' : one}`),
          }))}
          onChange={(event) => setShow(event.currentTarget.value)}
        />
      </div>
      <Panel title={say('desk.keep.hold.list', { n: seen.length })}>
        <ScrolledTable wide label={say('desk.keep.hold.name')} items={seen} columns={columns} keyOf={({ hold }) => `${hold}`} />
      </Panel>
    </>
  )
}

function useColumns(): readonly Column<Hold>[] {
  const say = useSay()
  const called = usePartyNames()
  const { name } = useOfficeNames()
  return useMemo(
    () => [
      {
        ...{ id: 'over', label: say('desk.keep.hold.over'), by: ({ over }) => overText(over, say, called) },
        cell: ({ over }) => <Over over={over} called={called} />,
      },
      {
        ...{ id: 'state', label: say('desk.keep.state'), by: ({ lifted }) => lifted?.at ?? '' },
        cell: ({ hold, lifted }) => (
          <>
            <Link to="/record/holds/$hold" params={{ hold: `${hold}` }} className={lifted === null ? css.stands : undefined}>
              {say(lifted === null ? 'desk.keep.hold.stands' : 'desk.keep.hold.lifted')}
            </Link>
            {lifted !== null && (
              <span className={css.more}>
                <Moment at={lifted.at} form="day" />
              </span>
            )}
          </>
        ),
      },
      {
        ...{ id: 'rule', label: say('desk.keep.rule'), by: ({ rule }) => rule },
        cell: ({ rule, why }) => (
          <>
            <Typed text={rule} />
            <span className={css.more}>
              <Typed text={why} />
            </span>
          </>
        ),
      },
      {
        ...{ id: 'by', label: say('desk.keep.hold.by'), by: ({ at }) => at },
        cell: ({ by, at }) => (
          <>
            <Typed text={name(by)} />
            <span className={css.more}>
              <Moment at={at} />
            </span>
          </>
        ),
      },
      {
        id: 'entry',
        label: say('desk.editions.entry'),
        by: ({ hold }) => hold,
        number: true,
        cell: ({ hold }) => <EntryNumber index={hold} />,
      },
    ],
    [say, called, name],
  )
}
