/** The area in which a mechanism works: four bounds that are typed, or taken from what a map shows. */
import { Button } from '@mantine/core'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { recordOf, textOf } from '../../parts/law/written.ts'
import { Loading } from '../../parts/states.tsx'
import { useSay } from '../../words/words.tsx'
import type { Area } from '../watch/map/paint.ts'
import type { Window } from '../watch/map/use-view.ts'
import { boxOf, onPlane, toDegrees } from '../watch/map/view.ts'
import group from './clauses.module.css'
import type { InputProps } from './kit/described.tsx'
import { TextField } from './kit/fields.tsx'
import css from './kit/kit.module.css'
import { idOf } from './kit/problems.tsx'
import { CORNERS } from './table/mechanism.ts'

/** The map is fetched when somebody asks for it. */
const WorldMap = lazy(() => import('../watch/map/map.tsx'))

export function AreaField({ path, label, hint, value, onChange }: InputProps) {
  const say = useSay()
  const corners = recordOf(value)
  const [shown, setShown] = useState(false)
  return (
    <fieldset className={group.group} id={idOf(path)} tabIndex={-1}>
      <legend>{label}</legend>
      <p className={group.hint}>{hint}</p>
      <div className={css.fields}>
        {CORNERS.map((corner, i) => (
          <TextField
            key={corner}
            path={`${path}[${i}]`}
            label={say(`desk.write.mechanism.${corner}`)}
            value={textOf(corners[corner])}
            onChange={(text) => onChange({ ...corners, [corner]: text })}
          />
        ))}
      </div>
      {shown ? (
        <OnMap corners={corners} take={onChange} />
      ) : (
        <div>
          <Button variant="default" size="xs" onClick={() => setShown(true)}>
            {say('desk.write.mechanism.area-map')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

/** Move the map until the area is in sight, and take it. */
function OnMap({ corners, take }: { corners: Readonly<Record<string, unknown>>; take(corners: Readonly<Record<string, string>>): void }) {
  const say = useSay()
  const [window, setWindow] = useState<Window | null>(null)
  const areas = useMemo(() => rectangleOf(corners), [corners])
  const nothing = useCallback(() => undefined, [])
  return (
    <>
      <Suspense fallback={<Loading lines={8} />}>
        <WorldMap
          {...{ spots: NOTHING, heaps: NOTHING, areas, chosen: null, onChoose: nothing, onRest: setWindow }}
          label={say('desk.write.mechanism.area')}
          legend={say('desk.write.mechanism.area-how')}
        />
      </Suspense>
      <div>
        <Button variant="default" size="xs" disabled={window === null} onClick={() => window !== null && take(seenIn(window))}>
          {say('desk.write.mechanism.area-take')}
        </Button>
      </div>
    </>
  )
}
const NOTHING: readonly never[] = []

/** What a window shows, in degrees of two places: nobody draws the area of a mechanism to the metre. */
function seenIn({ view, size }: Window): Readonly<Record<(typeof CORNERS)[number], string>> {
  const box = boxOf(view, size)
  const [upper, lower] = [
    toDegrees({ x: within(box.west), y: within(box.north) }),
    toDegrees({ x: within(box.east), y: within(box.south) }),
  ]
  const [south, west, north, east] = [lower.lat, upper.lon, upper.lat, lower.lon].map((one) => String(Number(one.toFixed(2))))
  return { south: south ?? '', west: west ?? '', north: north ?? '', east: east ?? '' }
}
const within = (value: number): number => Math.max(0, Math.min(1, value))

/** The area as a ring, where all four bounds are numbers and it does not cross the meridian of 180 degrees. */
function rectangleOf(corners: Readonly<Record<string, unknown>>): readonly Area[] {
  const [south = Number.NaN, west = Number.NaN, north = Number.NaN, east = Number.NaN] = CORNERS.map((corner) =>
    textOf(corners[corner]).trim() === '' ? Number.NaN : Number(textOf(corners[corner]).replace(',', '.')),
  )
  if (!(south < north && west < east)) return []
  const ring = [
    { lat: south, lon: west },
    { lat: south, lon: east },
    { lat: north, lon: east },
    { lat: north, lon: west },
    { lat: south, lon: west },
  ].map(onPlane)
  return [{ id: 'area', name: '', rings: [ring], lines: [], at: null }]
}
