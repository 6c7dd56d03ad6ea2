/**
 * Signs of tension short of violence: how many of each kind there were week by week, side by side on one scale, and every sign behind the
 * numbers. They are never counted among incidents.
 */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Sign } from '../../../client/promises-shapes.ts'
import { useItems } from '../../../data/read.ts'
import { useEntries } from '../../../data/reading.ts'
import { useFilter } from '../../../frame/filter.ts'
import { Answered } from '../../../parts/answered.tsx'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Grade } from '../../../parts/grade.tsx'
import { textOf, textsOf } from '../../../parts/law/written.ts'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { type Column, SortedTable } from '../../../parts/sorted-table.tsx'
import { Empty } from '../../../parts/states.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useMoments } from '../../../words/moments.ts'
import { useSay } from '../../../words/words.tsx'
import { Areas } from '../parts/areas.tsx'
import { ListPanel } from '../parts/list-panel.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { dayIn, mondayOf } from '../parts/week.ts'
import { READ_MAX, useAll, useSigns } from '../reading.ts'
import { Multiples } from './multiples.tsx'
import { OneSign } from './one-sign.tsx'
import css from './signs.module.css'

export function Page() {
  const say = useSay()
  const { list, items, cut } = useAll(useSigns())
  return (
    <>
      <PageTitle
        title={say('desk.signs.name')}
        sub={say('desk.signs.sub')}
        acts={
          <Button variant="default" renderRoot={(props) => <Link to="/write/$what" params={{ what: 'sign' }} {...props} />}>
            {say('desk.signs.note-one')}
          </Button>
        }
      />
      <Areas />
      <Answered query={list}>
        {() => (
          <>
            {cut && <p className={css.note}>{say('desk.watch.situation.cut', { n: READ_MAX })}</p>}
            {items.length === 0 ? <Empty title={say('desk.signs.none')}>{say('desk.signs.none-note')}</Empty> : <Shown items={items} />}
            <Withdrawn />
          </>
        )}
      </Answered>
    </>
  )
}

function Shown({ items }: { items: readonly Sign[] }) {
  const say = useSay()
  const { zone, write } = useMoments()
  const [kind, setKind] = useFilter('kind')
  const [week, setWeek] = useFilter('week')
  const [chosen, setChosen] = useFilter('sign')
  const seen = items.filter((one) => (kind === '' || one.kind === kind) && (week === '' || mondayOf(dayIn(one.from, zone)) === week))
  const open = items.find(({ id }) => id === chosen)
  const columns = useColumns()
  const whole = kind === '' && week === ''
  return (
    <div className={css.page}>
      <Multiples />
      {open !== undefined && <OneSign key={open.id} one={open} close={() => setChosen('')} />}
      <Panel
        title={say('desk.signs.behind', { n: seen.length })}
        aside={
          whole ? undefined : (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => {
                setKind('')
                setWeek('')
              }}
            >
              {say('desk.signs.show-all')}
            </Button>
          )
        }
      >
        {!whole && (
          <p className={css.note}>
            {[
              kind === '' ? '' : say(`desk.signs.kind-${kind as 'flag'}`),
              week === '' ? '' : say('desk.signs.week-of', { day: write(week, 'day') }),
            ]
              .filter((one) => one !== '')
              .join(' · ')}
          </p>
        )}
        <Scroll label={say('desk.signs.behind', { n: seen.length })}>
          <div className={css.table}>
            <SortedTable
              label={say('desk.signs.name')}
              items={seen.toSorted((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))}
              columns={columns}
              keyOf={({ id }) => id}
            />
          </div>
        </Scroll>
      </Panel>
    </div>
  )
}

function useColumns(): readonly Column<Sign>[] {
  const say = useSay()
  return useMemo(
    () => [
      {
        ...{ id: 'when', label: say('desk.signs.when'), by: ({ from }) => from },
        cell: ({ id, from }) => (
          <>
            <Moment at={from} form="day" />
            <span className={css.more}>
              <Link to="." search={(before: object) => ({ ...before, sign: id })}>
                <Mono>{id}</Mono>
              </Link>
            </span>
          </>
        ),
      },
      {
        ...{ id: 'kind', label: say('desk.signs.kind'), by: ({ kind }) => say(`desk.signs.kind-${kind}`) },
        cell: ({ kind }) => say(`desk.signs.kind-${kind}`),
      },
      {
        ...{ id: 'place', label: say('desk.signs.place'), by: ({ sign }) => textOf(sign.place) },
        cell: ({ sign }) => (
          <>
            <Typed text={textOf(sign.place)} />
            {textOf(sign.zone) !== '' && (
              <span className={css.more}>
                <Mono>{textOf(sign.zone)}</Mono>
              </span>
            )}
          </>
        ),
      },
      {
        ...{ id: 'text', label: say('desk.signs.text') },
        cell: ({ sign }) => (
          <>
            <Typed text={textOf(sign.text)} />
            {textsOf(sign.parties).length > 0 && <span className={css.more}>{textsOf(sign.parties).join(', ')}</span>}
          </>
        ),
      },
      {
        ...{ id: 'source', label: say('desk.signs.source'), by: ({ sign }) => textOf(sign.grade) },
        cell: ({ sign }) => (
          <>
            <Grade grade={textOf(sign.grade)} />
            <span className={css.more}>
              <Typed text={textOf(sign.source)} />
            </span>
          </>
        ),
      },
      { id: 'entry', label: say('desk.patrols.entry'), cell: ({ index }) => <EntryNumber index={index} /> },
    ],
    [say],
  )
}

const WITHDRAWN = { kind: 'sign-withdrawn', order: 'newest' } as const

/** What was taken back stays readable, with the reason. */
function Withdrawn() {
  const say = useSay()
  const items = useItems(useEntries(WITHDRAWN, { limit: 100 }))
  return (
    <div className={css.withdrawn}>
      <ListPanel title={say('desk.signs.withdrawn')} items={items} keyOf={({ index }) => `${index}`}>
        {({ index, at, by, body }) => (
          <>
            <Mono>{textOf(body?.sign)}</Mono> <Typed text={textOf(body?.why)} />
            <span className={css.more}>
              <Typed text={by ?? ''} /> · <Moment at={at} /> <EntryNumber index={index} />
            </span>
          </>
        )}
      </ListPanel>
    </div>
  )
}
