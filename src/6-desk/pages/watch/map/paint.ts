/** Draws the map: the ground, and over it the zones, what is gathered and the incidents. */
import type { Inks } from './inks.ts'
import { type Shape, type Sign, shapes } from './shapes.ts'
import type { Country } from './topology.ts'
import { type Box, boxOf, metresPerPixel, type OnPlane, type Size, toScreen, type View, widthOf } from './view.ts'

/** An incident or a visit on the map. */
export interface Spot extends OnPlane {
  readonly id: string
  readonly weight: Sign
  /** By how many metres it may be off; 0 where nobody says. */
  readonly within: number
}
/** Many things of one kind in one place. */
export interface Heap extends OnPlane {
  readonly n: number
}
/** A zone: its boundary where one is on file, otherwise the place it is named after. */
export interface Area {
  readonly id: string
  readonly name: string
  readonly rings: readonly (readonly OnPlane[])[]
  readonly lines: readonly (readonly OnPlane[])[]
  readonly at: OnPlane | null
  /** How its edge is drawn: plain unless told. Dashed for what is there no longer, strong for what is new. */
  readonly edge?: 'dashed' | 'strong'
}
export interface Scene {
  readonly land: readonly Country[]
  readonly heaps: readonly Heap[]
  readonly areas: readonly Area[]
  readonly spots: readonly Spot[]
  /** What a country is called in the reader's language; empty where nobody knows. */
  nameOf(id: string): string
  /** The id of the spot that is looked at; null for none. */
  readonly chosen: string | null
}
type Canvas = CanvasRenderingContext2D

/** What moves with the data, drawn over the ground. */
export function paintOver(on: Canvas, scene: Scene, view: View, size: Size, inks: Inks): void {
  paintAreas(on, scene.areas, view, size, inks)
  for (const heap of scene.heaps) paintHeap(on, heap, view, size, inks)
  for (const spot of scene.spots) paintSpot(on, spot, view, size, inks, spot.id === scene.chosen)
}

/** The sea, the countries and their names. */
export function paintGround(on: Canvas, scene: Pick<Scene, 'land' | 'nameOf'>, view: View, size: Size, inks: Inks): void {
  on.fillStyle = inks.sea
  on.fillRect(0, 0, size.width, size.height)
  paintLand(on, scene.land, view, size, inks)
  paintNames(on, scene, view, size, inks)
}

const apart = (a: Box, b: Box): boolean => a.east < b.west || a.west > b.east || a.south < b.north || a.north > b.south

/** Points nearer to the one before than this are passed by, in pixels: nobody would see them. */
const NEAR = 0.7

function paintLand(on: Canvas, land: readonly Country[], view: View, size: Size, inks: Inks): void {
  const seen = boxOf(view, size)
  const scale = widthOf(view.zoom)
  const [left, top] = [size.width / 2 - view.x * scale, size.height / 2 - view.y * scale]
  on.beginPath()
  for (const { rings, box } of land) {
    if (apart(box, seen)) continue
    for (const ring of rings) {
      let [x, y] = [(ring[0] ?? 0) * scale + left, (ring[1] ?? 0) * scale + top]
      on.moveTo(x, y)
      for (let at = 2; at < ring.length; at += 2) {
        const [nextX, nextY] = [(ring[at] ?? 0) * scale + left, (ring[at + 1] ?? 0) * scale + top]
        if (Math.abs(nextX - x) + Math.abs(nextY - y) < NEAR) continue
        on.lineTo(nextX, nextY)
        x = nextX
        y = nextY
      }
      on.closePath()
    }
  }
  on.fillStyle = inks.land
  on.fill('evenodd')
  on.strokeStyle = inks.border
  on.lineWidth = 0.8
  on.stroke()
}

/** Names of countries that have room for them. */
function paintNames(on: Canvas, { land, nameOf }: Pick<Scene, 'land' | 'nameOf'>, view: View, size: Size, inks: Inks): void {
  const scale = widthOf(view.zoom)
  on.font = '12px "Noto Sans Variable", "Noto Sans Arabic Variable", sans-serif'
  on.textAlign = 'center'
  on.textBaseline = 'middle'
  on.fillStyle = inks.faint
  for (const { id, middle } of land) {
    const [x, y] = toScreen(middle, view, size)
    if (middle.wide * scale < NAMED_FROM || x < 0 || y < 0 || x > size.width || y > size.height) continue
    const name = nameOf(id)
    if (name !== '' && on.measureText(name).width < middle.wide * scale) on.fillText(name, x, y)
  }
}
/** How wide a country must be for its name, in pixels. */
const NAMED_FROM = 44

function paintAreas(on: Canvas, areas: readonly Area[], view: View, size: Size, inks: Inks): void {
  on.strokeStyle = inks.link
  on.lineWidth = 1.6
  for (const { rings, lines, at, edge } of areas) {
    on.lineWidth = edge === 'strong' ? 3.2 : 1.6
    on.setLineDash(edge === 'dashed' ? [5, 4] : [])
    on.beginPath()
    for (const [closed, all] of [
      [true, rings],
      [false, lines],
    ] as const) {
      for (const points of all) {
        points.forEach((point, n) => {
          const [x, y] = toScreen(point, view, size)
          if (n === 0) on.moveTo(x, y)
          else on.lineTo(x, y)
        })
        if (closed) on.closePath()
      }
    }
    if (at !== null && rings.length === 0 && lines.length === 0) {
      const [x, y] = toScreen(at, view, size)
      on.moveTo(x + 4, y)
      on.arc(x, y, 4, 0, 2 * Math.PI)
    }
    on.stroke()
  }
  on.setLineDash([])
}

/** How large a heap is drawn: larger for more, and never so large that it hides its neighbours. */
export const radiusOf = (n: number): number => (n === 1 ? 3 : Math.min(22, 7 + 3.4 * Math.log10(n)))
/** From this radius on there is room for a number. */
const TOLD_FROM = 9

function paintHeap(on: Canvas, heap: Heap, view: View, size: Size, inks: Inks): void {
  const [x, y] = toScreen(heap, view, size)
  const radius = radiusOf(heap.n)
  if (x < -radius || y < -radius || x > size.width + radius || y > size.height + radius) return
  on.beginPath()
  on.arc(x, y, radius, 0, 2 * Math.PI)
  on.globalAlpha = heap.n === 1 ? 0.85 : 0.9
  on.fillStyle = heap.n === 1 ? inks.faint : inks.surface
  on.fill()
  on.globalAlpha = 1
  if (heap.n === 1) return
  on.strokeStyle = inks.faint
  on.lineWidth = 1.2
  on.stroke()
  if (radius < TOLD_FROM) return
  on.fillStyle = inks.ink
  on.font = '600 11px "Noto Sans Variable", sans-serif'
  on.textAlign = 'center'
  on.textBaseline = 'middle'
  on.fillText(short(heap.n), x, y + 0.5)
}

/** A number in as much room as a heap has. */
function short(n: number): string {
  if (n < 1000) return String(n)
  if (n < 10_000) return `${(Math.floor(n / 100) / 10).toFixed(1)}k`
  return n < 1_000_000 ? `${Math.floor(n / 1000)}k` : `${(Math.floor(n / 100_000) / 10).toFixed(1)}M`
}

const paths = new Map<string, Path2D>()
const pathOf = ({ path }: Shape): Path2D => {
  const made = paths.get(path) ?? new Path2D(path)
  paths.set(path, made)
  return made
}
/** Half the side of what stands for an incident. */
const HALF = 8
/** From this radius on it is shown by how much a place may be off. */
const OFF_FROM = 14

function paintSpot(on: Canvas, spot: Spot, view: View, size: Size, inks: Inks, chosen: boolean): void {
  const [x, y] = toScreen(spot, view, size)
  if (x < -40 || y < -40 || x > size.width + 40 || y > size.height + 40) return
  const shape = shapes[spot.weight]
  const off = spot.within / metresPerPixel(view)
  on.save()
  if (off >= OFF_FROM) {
    on.setLineDash([4, 3])
    on.strokeStyle = inks.faint
    on.lineWidth = 1.2
    on.beginPath()
    on.arc(x, y, off, 0, 2 * Math.PI)
    on.stroke()
    on.setLineDash([])
  }
  if (chosen) {
    on.strokeStyle = inks.link
    on.lineWidth = 2
    on.beginPath()
    on.arc(x, y, 14, 0, 2 * Math.PI)
    on.stroke()
  }
  on.translate(x - HALF, y - HALF)
  // An edge in the colour of the ground, so that two on each other are told apart.
  on.strokeStyle = inks.surface
  on.lineWidth = 4
  on.lineJoin = 'round'
  on.stroke(pathOf(shape))
  on.fillStyle = shape.filled ? inks[shape.ink] : inks.surface
  if (spot.weight !== 'none') on.fill(pathOf(shape))
  if (shape.dashed) on.setLineDash([2.6, 1.8])
  on.strokeStyle = inks[shape.ink]
  on.lineWidth = 1.7
  on.stroke(pathOf(shape))
  on.restore()
}

/** The round length that a scale bar shows, in metres, and how many pixels that is: at most 120. */
export function scaleBar(view: View): { readonly metres: number; readonly pixels: number } {
  const most = metresPerPixel(view) * 120
  const power = 10 ** Math.floor(Math.log10(most))
  const metres = power * ([5, 2, 1].find((step) => step * power <= most) ?? 1)
  return { metres, pixels: metres / metresPerPixel(view) }
}
