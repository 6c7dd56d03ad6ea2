/** The zones of one mechanism or instrument: each version with its day, two of them compared on the map and in words, and the distances kept from them. */
import { Button, NativeSelect } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import type { Zones } from '../../../client/watch-shapes.ts'
import { useFilter } from '../../../frame/filter.ts'
import { Answered } from '../../../parts/answered.tsx'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { recordsOf, textOf, textsOf } from '../../../parts/law/written.ts'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Empty, Loading } from '../../../parts/states.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useMoments } from '../../../words/moments.ts'
import { useSay } from '../../../words/words.tsx'
import type { Area } from '../map/paint.ts'
import { ListPanel } from '../parts/list-panel.tsx'
import { ToSituation } from '../parts/opened.tsx'
import { PrintButton } from '../parts/print-button.tsx'
import { useZones } from '../reading.ts'
import { type Compared, compared } from './compared.ts'
import { areaOf } from './drawn.ts'
import { shapeTold } from './shape-told.ts'
import css from './zones.module.css'

const WorldMap = lazy(() => import('../map/map.tsx'))
const NONE: readonly never[] = []

export function Page() {
  const say = useSay()
  const { of = '' } = useParams({ strict: false })
  const query = useZones()
  const draw = (
    <Button variant="default" renderRoot={(props) => <Link to="/watch/file/$what" params={{ what: 'zones' }} search={{ of }} {...props} />}>
      {say('desk.watch.zones-next')}
    </Button>
  )
  return (
    <>
      <PageTitle
        title={say('desk.watch.zones-title', { of })}
        above={
          <>
            <ToSituation /> <Mono>{of}</Mono>
          </>
        }
        sub={say('desk.watch.zones-sub')}
        acts={
          <>
            {draw}
            <PrintButton />
          </>
        }
      />
      <Answered query={query}>
        {({ items }) => {
          const own = items.filter((one) => one.of === of).sort((a, b) => a.v - b.v)
          return own.length === 0 ? (
            <Empty title={say('desk.watch.zones-none')}>{say('desk.watch.zones-none-note')}</Empty>
          ) : (
            <Versions all={own} />
          )
        }}
      </Answered>
    </>
  )
}

function Versions({ all }: { all: readonly Zones[] }) {
  const say = useSay()
  const { write } = useMoments()
  const [v, setV] = useFilter('version')
  const [against, setAgainst] = useFilter('against')
  const later = all.find((one) => String(one.v) === v) ?? all.find(({ inForce }) => inForce) ?? all.at(-1)
  const earlier = all.find((one) => String(one.v) === against) ?? all.filter((one) => one.v < (later?.v ?? 0)).at(-1) ?? null
  const lines = useMemo(() => (later === undefined ? [] : compared(earlier?.zones ?? null, later.zones)), [earlier, later])
  if (later === undefined) return null
  const choices = all.map((one) => ({
    value: String(one.v),
    label: `${say('desk.watch.version', { v: one.v })} · ${write(one.from, 'day')}`,
  }))
  return (
    <div className={css.parts}>
      <div className={css.choose}>
        <NativeSelect
          label={say('desk.watch.zones-version')}
          value={String(later.v)}
          data={choices}
          onChange={({ currentTarget }) => setV(currentTarget.value)}
        />
        {all.length > 1 && (
          <NativeSelect
            label={say('desk.watch.zones-against')}
            value={earlier === null ? '' : String(earlier.v)}
            data={[{ value: '', label: say('desk.watch.zones-against-none') }, ...choices.filter(({ value }) => value !== String(later.v))]}
            onChange={({ currentTarget }) => setAgainst(currentTarget.value)}
          />
        )}
        <p>
          {later.inForce ? <b>{say('desk.watch.in-force')}</b> : say('desk.watch.zones-not-in-force')} <Moment at={later.from} form="day" />{' '}
          <EntryNumber index={later.index} />
        </p>
      </div>
      <Drawn lines={lines} />
      <Lines lines={lines} />
      <Distances of={later} />
    </div>
  )
}

function Drawn({ lines }: { lines: readonly Compared[] }) {
  const say = useSay()
  const areas = useMemo(() => lines.flatMap(drawn), [lines])
  return (
    <Suspense fallback={<Loading lines={8} />}>
      <WorldMap
        {...{ spots: NONE, heaps: NONE, areas, chosen: null }}
        label={say('desk.watch.zones-list')}
        onChoose={() => {}}
        onRest={() => {}}
        legend={
          <span className={css.legend}>
            {(['same', 'added', 'removed'] as const).map((change) => (
              <span key={change}>
                <i data-change={change} aria-hidden="true" /> {say(`desk.watch.zone-edge-${change}`)}
              </span>
            ))}
          </span>
        }
      />
    </Suspense>
  )
}

/** What came is drawn strong, what went dashed; what was drawn anew as both, where it was and where it is. */
function drawn({ change, zone, before }: Compared): readonly Area[] {
  if (change === 'same') return [areaOf('now', zone)]
  if (change === 'removed') return [{ ...areaOf('before', zone), edge: 'dashed' }]
  const now: Area = { ...areaOf('now', zone), edge: 'strong' }
  return before === null ? [now] : [{ ...areaOf('before', before), edge: 'dashed' }, now]
}

function Lines({ lines }: { lines: readonly Compared[] }) {
  const say = useSay()
  return (
    <ListPanel title={say('desk.watch.zones-list')} none={say('desk.watch.zones-empty')} items={lines} keyOf={({ id }) => id}>
      {({ id, change, zone, before }) => (
        <div className={css.line}>
          <span>
            <Mono>{id}</Mono> <Typed text={textOf(zone.name)} />
          </span>
          <b data-change={change}>{change === 'same' ? '' : say(`desk.watch.zone-${change}`)}</b>
          <small>
            <Typed text={textOf(zone.kind)} /> · {shapeTold(zone, say)}
            {change === 'redrawn' && before !== null && <> · {say('desk.watch.zone-was', { was: shapeTold(before, say) })}</>}
          </small>
        </div>
      )}
    </ListPanel>
  )
}

function Distances({ of: { zones } }: { of: Zones }) {
  const say = useSay()
  const { number } = useMoments()
  return (
    <Panel title={say('desk.watch.distances')}>
      {recordsOf(zones.distances).length === 0 ? (
        <p className={css.note}>{say('desk.watch.distances-none')}</p>
      ) : (
        <ul>
          {recordsOf(zones.distances).map(({ id, metres, from, of, clause }) => (
            <li key={textOf(id)}>
              <Mono>{textOf(id)}</Mono>{' '}
              {say('desk.watch.distance-told', {
                who: textOf(of) || '–',
                metres: number(Number(metres)),
                from: from === 'any' ? '' : textsOf(from).join(', '),
                all: from === 'any' ? 'yes' : 'no',
              })}{' '}
              {textOf(clause) !== '' && <Mono>{textOf(clause)}</Mono>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
