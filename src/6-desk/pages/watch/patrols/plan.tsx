/** The plan of a week as a table; on paper with room for what a team writes down. */
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Patrol } from '../../../client/promises-shapes.ts'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { textOf } from '../../../parts/law/written.ts'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { type Column, SortedTable } from '../../../parts/sorted-table.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useMoments } from '../../../words/moments.ts'
import { useSay } from '../../../words/words.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { dayIn } from '../parts/week.ts'
import { markOf } from './marks.ts'
import { OutcomeTold } from './outcome.tsx'
import css from './patrols.module.css'

export function Plan({ items, now }: { items: readonly Patrol[]; now: number }) {
  const say = useSay()
  const columns = useColumns(now)
  const inTime = useMemo(() => items.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)), [items])
  const told = items.filter((one) => one.outcome !== null).length
  return (
    <Panel title={say('desk.patrols.plan')} aside={say('desk.patrols.told', { told, n: items.length })}>
      <Scroll label={say('desk.patrols.plan')}>
        <div className={css.plan}>
          <SortedTable
            label={say('desk.patrols.plan')}
            items={inTime}
            columns={columns}
            keyOf={({ id }) => id}
            rowId={({ id }) => `visit-${id}`}
          />
        </div>
      </Scroll>
    </Panel>
  )
}

function useColumns(now: number): readonly Column<Patrol>[] {
  const say = useSay()
  return useMemo(
    () => [
      {
        ...{ id: 'place', label: say('desk.patrols.where'), by: ({ patrol }) => textOf(patrol.place) },
        cell: ({ id, patrol }) => (
          <>
            <Link to="/watch/patrols/$patrol" params={{ patrol: id }} className={css.place}>
              <Typed text={textOf(patrol.place)} />
            </Link>
            <span className={css.more}>
              {textOf(patrol.zone) !== '' && <Mono>{textOf(patrol.zone)}</Mono>} <Mono>{id}</Mono>
            </span>
          </>
        ),
      },
      {
        ...{ id: 'outcome', label: say('desk.patrols.came-of-it'), by: (one) => markOf(one, now) },
        cell: (one) => (
          <>
            <OutcomeTold visit={one} now={now} />
            {one.incident !== null && (
              <Link to="/watch/incidents/$incident" params={{ incident: one.incident }} className={css.more}>
                <Mono>{one.incident}</Mono>
              </Link>
            )}
            {one.outcome === null && <span className={css.written} aria-hidden="true" />}
          </>
        ),
      },
      {
        ...{ id: 'when', label: say('desk.patrols.when'), by: ({ from }) => from },
        cell: ({ from, until }) => <Spell from={from} until={until} />,
      },
      {
        ...{ id: 'team', label: say('desk.patrols.who'), by: ({ patrol }) => textOf(patrol.by) },
        cell: ({ patrol }) => <Typed text={textOf(patrol.by)} />,
      },
      {
        ...{ id: 'purpose', label: say('desk.patrols.what-for') },
        cell: ({ patrol }) => (
          <>
            <Typed text={textOf(patrol.purpose)} />
            {Array.isArray(patrol.clauses) && <span className={css.more}>{patrol.clauses.map(textOf).join(', ')}</span>}
          </>
        ),
      },
      { id: 'entry', label: say('desk.patrols.entry'), cell: ({ index }) => <EntryNumber index={index} /> },
    ],
    [say, now],
  )
}

/** From when until when, the day told once where both are on it. */
export function Spell({ from, until }: { from: string; until: string }) {
  const { zone } = useMoments()
  const oneDay = dayIn(from, zone) === dayIn(until, zone)
  return (
    <span>
      <Moment at={from} /> – <Moment at={until} form={oneDay ? 'time' : 'moment'} />
    </span>
  )
}
