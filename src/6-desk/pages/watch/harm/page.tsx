/** Allegations of harm to civilians: how far each has come, what is late, and who owes the next step. What was not assessed is not unfounded. */
import { Button, NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Harm } from '../../../client/promises-shapes.ts'
import { useNow } from '../../../data/now.ts'
import { useFilter } from '../../../frame/filter.ts'
import { Answered } from '../../../parts/answered.tsx'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { recordOf, textOf, textsOf } from '../../../parts/law/written.ts'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { type Column, SortedTable } from '../../../parts/sorted-table.tsx'
import { Empty } from '../../../parts/states.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { type Say, useSay } from '../../../words/words.tsx'
import { Areas } from '../parts/areas.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { READ_MAX, useAll, useHarms } from '../reading.ts'
import css from './harm.module.css'
import { Stage } from './stage.tsx'

const DAY = 86_400_000

export function Page() {
  const say = useSay()
  const { list, items, cut } = useAll(useHarms())
  const late = items.filter(({ overdue }) => overdue.length > 0).length
  return (
    <>
      <PageTitle
        title={list.data === undefined ? say('desk.harm.name') : say('desk.harm.title', { n: items.length, late })}
        sub={say('desk.harm.sub')}
        acts={
          <Button variant="default" renderRoot={(props) => <Link to="/write/$what" params={{ what: 'harm' }} {...props} />}>
            {say('desk.harm.receive-one')}
          </Button>
        }
      />
      <Areas />
      <Answered query={list}>
        {() =>
          items.length === 0 ? (
            <Empty title={say('desk.harm.none')}>{say('desk.harm.none-note')}</Empty>
          ) : (
            <>
              {cut && <p className={css.note}>{say('desk.watch.situation.cut', { n: READ_MAX })}</p>}
              <List items={items} />
            </>
          )
        }
      </Answered>
    </>
  )
}

function List({ items }: { items: readonly Harm[] }) {
  const say = useSay()
  const now = useNow()
  const [only, setOnly] = useFilter('show')
  const [owes, setOwes] = useFilter('owes')
  const owers = [...new Set(items.map((one) => one.owes))].sort()
  const seen = items
    .filter(
      (one) =>
        (owes === '' || one.owes === owes) && (only !== 'late' || one.overdue.length > 0) && (only !== 'open' || owedOf(one) !== null),
    )
    .toSorted((a, b) => Date.parse(owedOf(a)?.due ?? LAST) - Date.parse(owedOf(b)?.due ?? LAST))
  const columns = useColumns(now)
  return (
    <>
      <div className={css.filters}>
        <NativeSelect
          label={say('desk.harm.show')}
          value={only}
          data={(['', 'open', 'late'] as const).map((one) => ({ value: one, label: say(`desk.harm.show-${one === '' ? 'all' : one}`) }))}
          onChange={(event) => setOnly(event.currentTarget.value)}
        />
        <NativeSelect
          label={say('desk.harm.owes')}
          value={owes}
          data={[{ value: '', label: say('desk.watch.everybody') }, ...owers.map((one) => ({ value: one, label: one }))]}
          onChange={(event) => setOwes(event.currentTarget.value)}
        />
      </div>
      <Panel title={say('desk.harm.list', { n: seen.length })}>
        <Scroll label={say('desk.harm.list', { n: seen.length })}>
          <div className={css.table}>
            <SortedTable label={say('desk.harm.name')} items={seen} columns={columns} keyOf={({ id }) => id} />
          </div>
        </Scroll>
      </Panel>
    </>
  )
}
const LAST = '9999-12-31T00:00Z'

/** The step that is owed next; null where all are done. */
const owedOf = ({ steps }: Harm) => steps.find(({ done }) => done === null) ?? null

/** How many people, as a range where sources give one. */
export function peopleTold(harm: Harm['harm'], say: Say): readonly string[] {
  return (['killed', 'injured'] as const).flatMap((what) => {
    const { low, high } = recordOf(harm[what])
    return typeof low === 'number' && typeof high === 'number'
      ? [say(`desk.harm.${what}-told`, { low, high, same: low === high ? 'yes' : 'no' })]
      : []
  })
}

function useColumns(now: number | null): readonly Column<Harm>[] {
  const say = useSay()
  return useMemo(
    () => [
      {
        ...{ id: 'place', label: say('desk.harm.where'), by: ({ harm }) => textOf(harm.place) },
        cell: ({ id, harm, from }) => (
          <>
            <Link to="/watch/harm/$harm" params={{ harm: id }} className={css.place}>
              <Typed text={textOf(harm.place)} />
            </Link>
            <span className={css.more}>
              <Moment at={from} form="day" /> <Mono>{id}</Mono>
            </span>
          </>
        ),
      },
      {
        ...{ id: 'stage', label: say('desk.harm.stage'), by: ({ steps }) => steps.filter(({ done }) => done !== null).length },
        cell: (one) => <Stage one={one} />,
      },
      {
        ...{ id: 'due', label: say('desk.harm.next'), by: (one) => owedOf(one)?.due ?? null },
        cell: (one) => <Next one={one} now={now} />,
      },
      { id: 'owes', label: say('desk.harm.owes'), by: (one) => one.owes, cell: (one) => <Typed text={one.owes} /> },
      {
        ...{ id: 'against', label: say('desk.harm.against'), by: ({ harm }) => textsOf(harm.against).join(', ') },
        cell: ({ harm }) => <Typed text={textsOf(harm.against).join(', ')} />,
      },
      {
        ...{ id: 'people', label: say('desk.harm.people') },
        cell: ({ harm }) =>
          peopleTold(harm, say).map((one) => (
            <span key={one} className={css.line}>
              {one}
            </span>
          )),
      },
      {
        ...{ id: 'received', label: say('desk.harm.received'), by: (one) => one.received },
        cell: ({ received }) => <Moment at={received} form="day" />,
      },
      { id: 'entry', label: say('desk.patrols.entry'), cell: ({ index }) => <EntryNumber index={index} /> },
    ],
    [say, now],
  )
}

function Next({ one, now }: { one: Harm; now: number | null }) {
  const say = useSay()
  const owed = owedOf(one)
  if (owed === null) return <span className={css.more}>{say('desk.harm.all-done')}</span>
  const { step, due, late } = owed
  return (
    <>
      {say(`desk.harm.owed-${step}`)}
      <span className={css.more} data-late={late || undefined}>
        <Moment at={due} form="day" />{' '}
        {late && now !== null && say('desk.harm.days-late', { n: Math.max(0, Math.floor((now - Date.parse(due)) / DAY)) })}
      </span>
    </>
  )
}
