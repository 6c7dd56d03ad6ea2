/** The form for a version of zones: each typed in plain coordinates or MGRS, or pressed on the map; and the distances that somebody keeps from them. */
import { Textarea } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { useDraft } from '../../../data/draft.ts'
import { useFilter } from '../../../frame/filter.ts'
import { DateField } from '../../../parts/date-field.tsx'
import { placed } from '../../../parts/placed.ts'
import { Loading } from '../../../parts/states.tsx'
import { useSay } from '../../../words/words.tsx'
import { TextField } from '../../write/kit/fields.tsx'
import { FilingForm, type FilingFormProps } from '../../write/kit/filing-form.tsx'
import kit from '../../write/kit/kit.module.css'
import { useZones } from '../reading.ts'
import { areaOf } from '../zones/drawn.ts'
import css from './file.module.css'
import { type RowTyped, saidAt, saidRows } from './rows-said.ts'
import { type Column, RowsTyped } from './rows-typed.tsx'
import { NO_ZONES, nextVersion, positionsTyped, SHAPES, type ZonesDraft, zonesOf } from './zones-of.ts'

const WorldMap = lazy(() => import('../map/map.tsx'))
const NONE: readonly never[] = []

export function ZonesForm() {
  const say = useSay()
  const [of] = useFilter('of')
  const known = useZones().data?.items
  const initial = useMemo(() => {
    const latest = (known ?? []).filter((one) => one.of === of).sort((a, b) => b.v - a.v)[0]
    return latest === undefined ? { ...NO_ZONES, of } : nextVersion(latest.zones, latest.v + 1)
  }, [known, of])
  const draft = useDraft<ZonesDraft>(`file.zones.${of}`, initial)
  const { value } = draft
  const written = useMemo(() => zonesOf(value), [value])
  const item = useCallback<Extract<FilingFormProps['item'], (...of: never[]) => unknown>>(
    (client, once) => client.watch.drawZones(written, once),
    [written],
  )
  const set = (patch: Partial<ZonesDraft>) => draft.set((before) => ({ ...before, ...patch }))
  const wrong = value.zones.flatMap(({ id, where }) => (positionsTyped(where).wrong.length === 0 ? [] : [id ?? '?']))
  const unsaid = [value.of, value.from].some((text) => text.trim() === '')
  const distance: readonly Column[] = (['id', 'metres', 'from', 'of', 'clause'] as const).map((key) => ({
    ...{ key, label: say(`desk.watch.distance-${key}`) },
    ...(key === 'metres' ? { numeric: true as const } : {}),
  }))
  return (
    <FilingForm
      name={`file.zones.${of}`}
      {...{ draft, item, wide: true }}
      why={
        unsaid ? say('desk.watch.file-zones-needs') : wrong.length > 0 ? say('desk.watch.zone-wrong', { ids: wrong.join(', ') }) : undefined
      }
      next={
        <li>
          <Link to="/watch/zones/$of" params={{ of: value.of || of || '-' }}>
            {say('desk.watch.zones')}
          </Link>
        </li>
      }
      undo={() => say('desk.watch.file-zones-undo')}
    >
      <div className={kit.fields}>
        {(['of', 'v', 'zone', 'source'] as const).map((key) => (
          <TextField
            key={key}
            path={`zones.${key}`}
            label={say(`desk.watch.zones-${key}`)}
            hint={key === 'of' ? say('desk.watch.zones-of-hint') : undefined}
            numeric={key === 'v'}
            value={value[key]}
            onChange={(text) => set({ [key]: text })}
          />
        ))}
        <DateField of="day" label={say('desk.watch.zones-from')} value={value.from} onChange={(from) => set({ from })} zone={value.zone} />
      </div>
      <Drawing zones={value.zones} set={(zones) => set({ zones })} />
      <RowsTyped
        title={say('desk.watch.distances')}
        note={say('desk.watch.distances-note')}
        add={say('desk.watch.distance-add')}
        columns={distance}
        rows={value.distances}
        pathOf={(n, key) => `zones.distances[${saidAt(value.distances, n)}].${key}`}
        set={(distances) => set({ distances })}
      />
    </FilingForm>
  )
}

interface DrawingProps {
  readonly zones: readonly RowTyped[]
  set(zones: readonly RowTyped[]): void
}

/** The map with the zones as they are typed, and their fields: a press on the map adds a position to the zone that is being drawn. */
function Drawing({ zones, set }: DrawingProps) {
  const say = useSay()
  const [drawn, setDrawn] = useState<number | null>(null)
  const columns: readonly Column[] = [
    ...(['id', 'name', 'kind'] as const).map((key) => ({ key, label: say(`desk.watch.zone-${key}`) })),
    { key: 'shape', label: say('desk.watch.zone-shape'), of: SHAPES.map((value) => ({ value, label: say(`desk.watch.shape-${value}`) })) },
    { key: 'radius', label: say('desk.watch.zone-radius'), numeric: true },
  ]
  const areas = useMemo(
    () =>
      (zonesOf({ ...NO_ZONES, zones: saidRows(zones) }).zones as readonly Readonly<Record<string, unknown>>[]).map((zone, i) =>
        areaOf(String(i), zone),
      ),
    [zones],
  )
  // A row that says only which shape it would have says nothing.
  const said = zones.map(({ shape, ...row }) => row)
  const put = (at: number, where: string) => set(zones.map((row, i) => (i === at ? { ...row, where } : row)))
  const onPlace =
    drawn === null
      ? undefined
      : ({ lat, lon }: { lat: number; lon: number }) => {
          const before = (zones[drawn]?.where ?? '').trim()
          const next = `${lat.toFixed(5)}, ${lon.toFixed(5)}`
          put(drawn, before === '' || zones[drawn]?.shape === 'circle' ? next : `${before}\n${next}`)
        }
  return (
    <div className={css.drawing}>
      <Suspense fallback={<Loading lines={8} />}>
        <WorldMap
          {...{ spots: NONE, heaps: NONE, areas, chosen: null, onPlace }}
          onChoose={() => {}}
          onRest={() => {}}
          legend={
            <span>{say(drawn === null ? 'desk.watch.zone-draw-how' : 'desk.watch.zone-drawing', { id: zones[drawn ?? 0]?.id ?? '' })}</span>
          }
        />
      </Suspense>
      <RowsTyped
        title={say('desk.watch.zones-list')}
        add={say('desk.watch.zone-add')}
        columns={columns}
        rows={zones}
        pathOf={(n, key) => `zones.zones[${saidAt(said, n)}].${key === 'radius' ? 'radius_m' : key}`}
        set={(rows) => {
          setDrawn(null)
          set(rows.map((row) => ({ ...row, shape: row.shape ?? 'circle' })))
        }}
      />
      {placed(zones).map(({ key, item }) => (
        <Positions
          key={key}
          row={item}
          drawing={drawn === Number(key)}
          draw={() => setDrawn(drawn === Number(key) ? null : Number(key))}
          set={(where) => put(Number(key), where)}
        />
      ))}
    </div>
  )
}

/** The positions of one zone, and whether presses on the map add to them. */
function Positions({ row, drawing, draw, set }: { row: RowTyped; drawing: boolean; draw(): void; set(where: string): void }) {
  const say = useSay()
  if ((row.shape ?? 'none') === 'none') return null
  const { points, wrong } = positionsTyped(row.where)
  return (
    <div className={css.positions}>
      <Textarea
        label={say('desk.watch.zone-where', { id: row.id ?? '' })}
        description={say(row.shape === 'circle' ? 'desk.watch.zone-where-circle' : 'desk.watch.zone-where-hint')}
        rows={row.shape === 'circle' ? 1 : 4}
        dir="ltr"
        value={row.where ?? ''}
        error={wrong.length > 0 ? say('desk.watch.zone-where-wrong', { lines: wrong.join(', ') }) : undefined}
        onChange={({ currentTarget }) => set(currentTarget.value)}
      />
      <p className={css.note} role="status">
        {say('desk.watch.zone-points', { n: points.length })}
      </p>
      <button type="button" className={css.draw} aria-pressed={drawing} onClick={draw}>
        {say(drawing ? 'desk.watch.zone-draw-end' : 'desk.watch.zone-draw', { id: row.id ?? '' })}
      </button>
    </div>
  )
}
