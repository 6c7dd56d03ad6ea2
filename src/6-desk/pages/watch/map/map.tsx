/**
 * The map. All it shows stands in words beside it: it is a second way to see the same, and for whoever cannot see or use it nothing is lost.
 * What moves by dragging moves by keys, buttons and single presses, too.
 */
import { type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { tags } from '../../../words/language.ts'
import { useMoments } from '../../../words/moments.ts'
import { useSay, useWords } from '../../../words/words.tsx'
import { Ground } from './ground.ts'
import { type Inks, inkNames, useInks } from './inks.ts'
import { theLand } from './land.ts'
import css from './map.module.css'
import { type Area, type Heap, paintOver, radiusOf, type Scene, type Spot, scaleBar } from './paint.ts'
import type { Country } from './topology.ts'
import { centred, type Moving, useView, type Window } from './use-view.ts'
import { boxOf, type Degrees, fitted, fromScreen, type OnPlane, type Size, toDegrees, toScreen, zoomed } from './view.ts'

export interface WorldMapProps {
  readonly spots: readonly Spot[]
  readonly heaps: readonly Heap[]
  readonly areas: readonly Area[]
  /** The id of the spot that is looked at. */
  readonly chosen: string | null
  /** Somebody pressed a spot. */
  readonly onChoose: (id: string) => void
  /** Where it is given, a press elsewhere tells the place pressed, and the map stays as it is. */
  readonly onPlace?: ((place: Degrees) => void) | undefined
  /** The window came to rest here. */
  readonly onRest: (window: Window) => void
  /** What the shapes mean. */
  readonly legend: ReactNode
  /** What the map is of, for whoever hears it; incidents and zones unless told. */
  readonly label?: string
}

/** Until the countries are there, and where they cannot be had, what is on file is drawn on plain ground. */
const NO_LAND: readonly Country[] = []

export default function WorldMap(props: WorldMapProps) {
  const { spots, areas, onRest, legend, label } = props
  const say = useSay()
  const how = useId()
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const palette = useRef<HTMLSpanElement>(null)
  const inks = useInks(palette)
  const [land, lost] = useLand()
  const nameOf = useCountryNames()
  const placed = useMemo(() => placesOf(spots, areas), [spots, areas])
  const latest = useRef(placed)
  latest.current = placed
  const first = useCallback((size: Size) => fitted(latest.current, size), [])
  const draw = useRef<((window: Window, moving: boolean) => void) | null>(null)
  const pressed = useRef<((left: number, top: number) => void) | null>(null)
  const { moving, rest } = useView(frame, first, draw, pressed)
  const [ground] = useState(() => new Ground())
  useEffect(() => {
    const { spots, heaps, areas, chosen } = props
    draw.current = (window, on) => {
      const scene = { spots, heaps, areas, chosen, nameOf, land: land ?? NO_LAND }
      if (inks !== null) drawOn({ canvas: canvas.current, ground }, window, scene, inks, on)
    }
    pressed.current = (left, top) => press(moving, props, left, top)
    draw.current(moving.now(), false)
  })
  useFittedOnce(placed, moving)
  useEffect(() => {
    // The keys that move the map need somewhere to go.
    if (frame.current !== null) frame.current.tabIndex = 0
  }, [])
  useEffect(() => {
    if (rest !== null) onRest(rest)
  }, [rest, onRest])
  return (
    <div className={css.map} data-map data-land={land !== null || undefined}>
      <div
        ref={frame}
        className={css.frame}
        role="application"
        aria-label={label ?? say('desk.watch.map')}
        aria-describedby={how}
        onKeyDown={moving.keys}
      >
        <canvas ref={canvas} className={css.canvas} />
        <span ref={palette} hidden className={css.palette}>
          {inkNames.map((name) => (
            <i key={name} data-ink={name} />
          ))}
        </span>
        {rest !== null && <Bar window={rest} />}
      </div>
      <div className={css.legend}>{legend}</div>
      <Steer moving={moving} placed={placed} />
      <p className={css.note}>
        {say(lost ? 'desk.watch.map-lost' : 'desk.watch.map-note')}
        <span id={how} className="unseen">
          {say('desk.watch.map-how')}
        </span>
      </p>
    </div>
  )
}

function useLand(): readonly [land: readonly Country[] | null, lost: boolean] {
  const [land, setLand] = useState<readonly Country[] | null>(null)
  const [lost, setLost] = useState(false)
  useEffect(() => {
    let here = true
    theLand().then(
      (found) => here && setLand(found),
      () => here && setLost(true),
    )
    return () => {
      here = false
    }
  }, [])
  return [land, lost]
}

/** Countries by their ISO 3166-1 number, in the reader's language: the browser knows them. */
function useCountryNames(): (id: string) => string {
  const { language } = useWords()
  return useMemo(() => {
    const names = new Intl.DisplayNames(tags[language], { type: 'region', fallback: 'none' })
    const known = new Map<string, string>()
    return (id) => {
      const before = known.get(id)
      if (before !== undefined) return before
      const region = /^\d{3}$/.test(id) ? new Intl.Locale(`und-${id}`).region : undefined
      const name = region === undefined || /^\d/.test(region) ? '' : (names.of(region) ?? '')
      known.set(id, name)
      return name
    }
  }, [language])
}

const placesOf = (spots: readonly Spot[], areas: readonly Area[]): readonly OnPlane[] => [
  ...spots,
  ...areas.flatMap(({ rings, lines, at }) => [...rings.flat(), ...lines.flat(), ...(at === null ? [] : [at])]),
]

/** What is on file may come after the map: then it is brought into sight, once, and never again under somebody's hands. */
function useFittedOnce(placed: readonly OnPlane[], moving: Moving): void {
  const done = useRef(false)
  useEffect(() => {
    if (done.current || placed.length === 0) return
    done.current = true
    moving.set(fitted(placed, moving.now().size))
  }, [placed, moving])
}

function drawOn(
  { canvas, ground }: { readonly canvas: HTMLCanvasElement | null; readonly ground: Ground },
  window: Window,
  scene: Scene,
  inks: Inks,
  moving: boolean,
): void {
  const on = canvas?.getContext('2d', { alpha: false })
  const { view, size } = window
  if (!canvas || !on || size.width <= 1) return
  const ratio = Math.min(2, devicePixelRatio)
  const [wide, high] = [Math.round(size.width * ratio), Math.round(size.height * ratio)]
  if (canvas.width !== wide || canvas.height !== high) Object.assign(canvas, { width: wide, height: high })
  on.setTransform(ratio, 0, 0, ratio, 0, 0)
  ground.draw(on, scene, window, inks, ratio, moving)
  paintOver(on, scene, view, size, inks)
}

/** How near a press must be to a spot, in pixels. */
const NEAR = 16

/** Opens the spot that was pressed, goes nearer to a heap, and otherwise brings the place to the middle. */
function press(moving: Moving, { spots, heaps, onChoose, onPlace }: WorldMapProps, left: number, top: number): void {
  const window = moving.now()
  const far = (place: OnPlane) => {
    const [x, y] = toScreen(place, window.view, window.size)
    return Math.hypot(x - left, y - top)
  }
  const nearest = [...spots].sort((a, b) => far(a) - far(b))[0]
  if (nearest !== undefined && far(nearest) <= NEAR) {
    onChoose(nearest.id)
    return
  }
  if (onPlace !== undefined) {
    onPlace(toDegrees(fromScreen(left, top, window.view, window.size)))
    return
  }
  const heap = heaps.find((one) => one.n > 1 && far(one) <= radiusOf(one.n))
  moving.set(heap === undefined ? centred(window, left, top) : zoomed(window.view, 1.5, left, top, window.size))
}

function Steer({ moving, placed }: { moving: Moving; placed: readonly OnPlane[] }) {
  const say = useSay()
  const all = () => moving.set(fitted(placed, moving.now().size))
  return (
    <fieldset className={css.steer} aria-label={say('desk.watch.map-steer')}>
      <button type="button" aria-label={say('desk.watch.map-nearer')} onClick={() => moving.zoom(1)}>
        +
      </button>
      <button type="button" aria-label={say('desk.watch.map-farther')} onClick={() => moving.zoom(-1)}>
        −
      </button>
      <button type="button" aria-label={say('desk.watch.map-all')} onClick={all}>
        ⤢
      </button>
    </fieldset>
  )
}

/** The scale in the middle of the map, and where that is. */
function Bar({ window: { view, size } }: { window: Window }) {
  const say = useSay()
  const { number } = useMoments()
  const { metres, pixels } = scaleBar(view)
  const { lat, lon } = toDegrees(view)
  const box = boxOf(view, size)
  return (
    <span
      className={css.bar}
      dir="ltr"
      data-zoom={view.zoom.toFixed(2)}
      data-middle={`${lat.toFixed(3)},${lon.toFixed(3)}`}
      data-wide={box.east - box.west}
    >
      <i style={{ inlineSize: pixels }} />
      {metres >= 1000 ? say('desk.watch.km', { n: number(metres / 1000) }) : say('desk.watch.m', { n: number(metres) })}
    </span>
  )
}
