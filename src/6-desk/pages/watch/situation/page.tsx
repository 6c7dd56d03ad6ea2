/** The situation: where incidents are and since when, what is late, what changed since yesterday. The list says all that the map shows. */
import { Button } from '@mantine/core'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import type { Incident, Zones } from '../../../client/watch-shapes.ts'
import { useFilter } from '../../../frame/filter.ts'
import { Answered } from '../../../parts/answered.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Empty, Loading } from '../../../parts/states.tsx'
import type { DeskSearch } from '../../../search.ts'
import { useSay } from '../../../words/words.tsx'
import KeysWaitingEverywhere from '../counted/waiting-everywhere.tsx'
import { Areas } from '../parts/areas.tsx'
import { IncidentMark } from '../parts/incident-mark.tsx'
import { READ_MAX, useAll, useEditions, useEvents, useIncidents, useMechanismsOnFile, useSituation, useZones } from '../reading.ts'
import { Begin } from './begin.tsx'
import { Late } from './late.tsx'
import { usePlaced } from './placed.ts'
import { IncidentRow } from './rows.tsx'
import { Arrived, Ceasefires, Changed, Denied, Mechanisms } from './side.tsx'
import css from './situation.module.css'
import { areasOf, heapsOf } from './spots.ts'
import { TimeLine } from './time-line.tsx'
import { type Stretch, within } from './weeks.ts'
import { useWindowAsked } from './window-asked.ts'

/** The map is half of what this page fetches, and nobody needs it to read the list. */
const WorldMap = lazy(() => import('../map/map.tsx'))
/** None yet: the same list each time. */
const NO_ZONES: readonly Zones[] = []
const MapLoading = () => <Loading lines={8} />

export function Page() {
  const say = useSay()
  const { list, items: all, cut } = useAll(useIncidents())
  // What was joined to another incident is told there.
  const items = useMemo(() => all.filter(({ joinedInto }) => joinedInto === null), [all])
  const mechanisms = useAll(useMechanismsOnFile())
  const editions = useAll(useEditions())
  const situation = useSituation()
  const late = situation.data?.late ?? []
  const open = items.filter(isOpen).length
  const read = [list, mechanisms.list, editions.list].every(({ data }) => data !== undefined)
  const bare = read && mechanisms.items.length + items.length + editions.items.length === 0
  const known = list.data !== undefined && situation.data !== undefined
  return (
    <>
      <PageTitle
        title={known && !bare ? say('desk.watch.situation.title', { open, late: late.length }) : say('desk.watch.situation.name')}
        sub={say(bare ? 'desk.watch.situation.bare' : 'desk.watch.situation.sub')}
        acts={
          <Button variant="default" renderRoot={(props) => <Link to="/watch/report" {...props} />}>
            {say('desk.watch.report.title')}
          </Button>
        }
      />
      <Areas />
      <Answered query={list}>
        {() =>
          bare ? (
            <Begin />
          ) : (
            <>
              {cut && <p className={css.note}>{say('desk.watch.situation.cut', { n: READ_MAX })}</p>}
              <Shown items={items} situation={situation.data} />
            </>
          )
        }
      </Answered>
    </>
  )
}

/** Somebody still has a step to take. What is no violation is attributed to nobody. */
const isOpen = ({ step, weight, settled }: Incident): boolean => !settled && step !== 'attributed' && weight !== 'none'

/** The weeks that are looked at, kept in the address. */
function useStretch(): readonly [Stretch, (at: Stretch) => void] {
  const { from = '', until = '' } = useSearch({ strict: false })
  const navigate = useNavigate()
  const set = useCallback(
    (at: Stretch) =>
      void navigate({
        to: '.',
        search: (before: DeskSearch) => ({ ...before, from: at.from || undefined, until: at.until || undefined }),
        replace: true,
      }),
    [navigate],
  )
  return [useMemo(() => ({ from: String(from), until: String(until) }), [from, until]), set]
}

function Shown({ items, situation }: { items: readonly Incident[]; situation: ReturnType<typeof useSituation>['data'] }) {
  const [stretch, setStretch] = useStretch()
  const [chosen, setChosen] = useState<string | null>(null)
  const weeks = situation?.weeks ?? []
  const seen = useMemo(() => items.filter((one) => within(one, stretch)), [items, stretch])
  const choose = useCallback((id: string) => {
    setChosen(id)
    document.getElementById(`incident-${id}`)?.focus()
  }, [])
  return (
    <div className={css.columns}>
      <div className={css.map}>
        <MapOf seen={seen} chosen={chosen} choose={choose} stretch={stretch} />
      </div>
      <div className={css.list}>
        <List seen={seen} chosen={chosen} look={setChosen} />
      </div>
      <div className={css.weeks}>
        <TimeLine weeks={weeks} at={stretch} now={situation?.now ?? ''} set={setStretch} />
        <Changed changed={situation?.changed ?? []} />
      </div>
      <div className={css.side}>
        <Late late={situation?.late ?? []} />
        <Denied denied={situation?.denied ?? []} />
        <Arrived />
        <KeysWaitingEverywhere />
        <Ceasefires />
        <Mechanisms />
      </div>
    </div>
  )
}

interface MapOfProps {
  readonly seen: readonly Incident[]
  readonly chosen: string | null
  choose(id: string): void
  readonly stretch: Stretch
}

function MapOf({ seen, chosen, choose, stretch }: MapOfProps) {
  const zones = useZones().data?.items ?? NO_ZONES
  const { asked, window, onRest } = useWindowAsked(stretch)
  const events = useEvents(asked)
  const [before, setBefore] = useState<typeof events.data>(undefined)
  // What was there before stays until what is there now has come.
  if (events.data !== undefined && events.data !== before) setBefore(events.data)
  const placed = usePlaced(seen, window)
  const areas = useMemo(() => areasOf(zones), [zones])
  const heaps = useMemo(() => [...heapsOf(events.data ?? before), ...placed.heaps], [events.data, before, placed])
  return (
    <Suspense fallback={<MapLoading />}>
      <WorldMap
        {...{ spots: placed.spots, areas, heaps, chosen, onRest }}
        onChoose={choose}
        legend={<Legend total={(events.data ?? before)?.total.count ?? null} />}
      />
    </Suspense>
  )
}

function Legend({ total }: { total: number | null }) {
  const say = useSay()
  return (
    <>
      {(['serious', 'minor', 'open', 'pending', 'none'] as const).map((weight) => (
        <span key={weight} className={css.key}>
          <IncidentMark weight={weight} size={13} /> {say(`desk.watch.weight-${weight}`)}
        </span>
      ))}
      <span className={css.key}>
        <i className={css.ring} /> {say('desk.watch.zone')}
      </span>
      {total !== null && (
        <span className={css.key} data-events={total}>
          <i className={css.heap} /> {say('desk.watch.events-here', { n: total })}
        </span>
      )}
    </>
  )
}

function List({ seen, chosen, look }: { seen: readonly Incident[]; chosen: string | null; look(id: string): void }) {
  const say = useSay()
  const [only, setOnly] = useFilter('show')
  const shown = useMemo(() => {
    const all = only === 'open' ? seen.filter(isOpen) : seen
    return [...all].sort((a, b) => (a.occurred.from < b.occurred.from ? 1 : -1))
  }, [seen, only])
  const some = shown.slice(0, ROWS_MAX)
  return (
    <Panel title={say('desk.watch.incidents')} flush aside={<Filter only={only} set={setOnly} />}>
      {shown.length === 0 ? (
        <div className={css.none}>
          <Empty title={say('desk.watch.incidents-none')}>{say('desk.watch.incidents-none-note')}</Empty>
        </div>
      ) : (
        <ul className={css.incidents}>
          {some.map((one) => (
            <li key={one.id}>
              <IncidentRow one={one} chosen={one.id === chosen} onLook={look} />
            </li>
          ))}
        </ul>
      )}
      {shown.length > some.length && <p className={css.more}>{say('desk.watch.incidents-more', { n: shown.length - some.length })}</p>}
    </Panel>
  )
}
/** More rows than this nobody reads beside a map: the time line narrows them. */
const ROWS_MAX = 200

function Filter({ only, set }: { only: string; set(text: string): void }) {
  const say = useSay()
  return (
    <span className={css.filter}>
      {(['', 'open'] as const).map((one) => (
        <button key={one} type="button" aria-pressed={only === one} onClick={() => set(one)}>
          {say(one === '' ? 'desk.watch.show-all' : 'desk.watch.show-open')}
        </button>
      ))}
    </span>
  )
}
