/** The plan of patrols and access, a week at a time: where teams mean to go, what came of it, and how much of every zone was seen. */
import { Button, NativeSelect } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import type { Patrol } from '../../../client/promises-shapes.ts'
import { useNow } from '../../../data/now.ts'
import { useFilter } from '../../../frame/filter.ts'
import { Answered } from '../../../parts/answered.tsx'
import { textOf } from '../../../parts/law/written.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { Empty, Loading } from '../../../parts/states.tsx'
import { useMoments } from '../../../words/moments.ts'
import { useSay } from '../../../words/words.tsx'
import { Areas } from '../parts/areas.tsx'
import { IncidentMark } from '../parts/incident-mark.tsx'
import { PrintButton } from '../parts/print-button.tsx'
import { dayIn, dayNamed, daysOn, mondayOf } from '../parts/week.ts'
import { READ_MAX, useAll, usePatrols, useZones } from '../reading.ts'
import { areasOf } from '../situation/spots.ts'
import { CoverageTold } from './coverage.tsx'
import { MARKS, markOf } from './marks.ts'
import css from './patrols.module.css'
import { visitSpots } from './placed.ts'
import { Plan } from './plan.tsx'

const WorldMap = lazy(() => import('../map/map.tsx'))

export function Page() {
  const say = useSay()
  const now = useNow()
  const { zone, write } = useMoments()
  const [asked] = useFilter('week')
  const week = mondayOf(dayNamed(asked) ?? dayIn(now ?? Date.now(), zone))
  return (
    <>
      <PageTitle
        title={say('desk.patrols.title', { day: write(week, 'day') })}
        sub={say('desk.patrols.sub')}
        acts={
          <>
            <PrintButton />
            <Button variant="default" renderRoot={(props) => <Link to="/write/$what" params={{ what: 'patrol' }} {...props} />}>
              {say('desk.patrols.plan-one')}
            </Button>
          </>
        }
      />
      <Areas />
      {now !== null && <Week week={week} now={now} />}
    </>
  )
}

function Week({ week, now }: { week: string; now: number }) {
  const say = useSay()
  const { zone } = useMoments()
  const [team, setTeam] = useFilter('team')
  const asked = useMemo(() => ({ from: week, until: daysOn(week, 7) }), [week])
  const { list, items: all, cut } = useAll(usePatrols(asked))
  const teams = useMemo(() => [...new Set(all.map(({ patrol }) => textOf(patrol.by)))].sort(), [all])
  const items = useMemo(() => (team === '' ? all : all.filter(({ patrol }) => textOf(patrol.by) === team)), [all, team])
  return (
    <>
      <div className={css.filters}>
        <Weeks week={week} now={mondayOf(dayIn(now, zone))} />
        <NativeSelect
          label={say('desk.patrols.team')}
          value={team}
          data={[{ value: '', label: say('desk.patrols.every-team') }, ...teams.map((one) => ({ value: one, label: one }))]}
          onChange={(event) => setTeam(event.currentTarget.value)}
        />
      </div>
      <Answered query={list}>
        {() => (
          <>
            {cut && <p className={css.note}>{say('desk.watch.situation.cut', { n: READ_MAX })}</p>}
            {items.length === 0 ? (
              <Empty title={say('desk.patrols.none')}>{say('desk.patrols.none-note')}</Empty>
            ) : (
              <Planned items={items} now={now} />
            )}
            <CoverageTold week={week} now={now} />
          </>
        )}
      </Answered>
    </>
  )
}

/** The week before, that of today, the week after. */
function Weeks({ week, now }: { week: string; now: string }) {
  const say = useSay()
  const way = (to: string, words: string) => (
    <Link to="." search={(before: object) => ({ ...before, week: to })} aria-current={to === week ? 'date' : undefined}>
      {words}
    </Link>
  )
  return (
    <nav aria-label={say('desk.patrols.weeks')} className={css.weeks}>
      {way(daysOn(week, -7), say('desk.patrols.week-before'))}
      {way(now, say('desk.patrols.week-now'))}
      {way(daysOn(week, 7), say('desk.patrols.week-after'))}
    </nav>
  )
}

function Planned({ items, now }: { items: readonly Patrol[]; now: number }) {
  const say = useSay()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<string | null>(null)
  const zones = useZones().data?.items
  const areas = useMemo(() => areasOf(zones ?? []), [zones])
  const spots = useMemo(() => visitSpots(items, areas, now), [items, areas, now])
  const marks = MARKS.filter((mark) => items.some((one) => markOf(one, now) === mark))
  const choose = useCallback(
    (id: string) => {
      // The first press shows which row it is, the second opens it.
      if (id === chosen) void navigate({ to: '/watch/patrols/$patrol', params: { patrol: id } })
      setChosen(id)
      document.getElementById(`visit-${id}`)?.focus()
    },
    [chosen, navigate],
  )
  return (
    <>
      <Plan items={items} now={now} />
      {spots.length > 0 && (
        <div className={css.map}>
          <Suspense fallback={<Loading lines={8} />}>
            <WorldMap
              {...{ spots, areas, heaps: NONE, chosen }}
              label={say('desk.patrols.map')}
              onChoose={choose}
              onRest={nothing}
              legend={marks.map((mark) => (
                <span key={mark} className={css.key}>
                  <IncidentMark weight={`visit-${mark}`} size={13} /> {say(`desk.patrols.mark-${mark}`)}
                </span>
              ))}
            />
          </Suspense>
          <p className={css.note}>
            {say('desk.patrols.on-top')} {spots.length < items.length && say('desk.patrols.not-placed', { n: items.length - spots.length })}
          </p>
        </div>
      )}
    </>
  )
}
const NONE: readonly never[] = []
/** The map asks nothing of the server here. */
const nothing = () => {}
