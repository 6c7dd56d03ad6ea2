/**
 * The plane of the map and the window onto it. Web Mercator on a sphere (J. P. Snyder, Map Projections: A Working Manual, 1987, pp. 38-47):
 * shapes and directions are true everywhere, sizes only along a parallel, which is why a map has a scale bar of its own middle. The plane is
 * one unit wide and high, x to the east and y to the south; the world is drawn once, from 180° west to 180° east.
 */

/** WGS 84, in degrees. */
export interface Degrees {
  readonly lat: number
  readonly lon: number
}
/** A place on the plane, each from 0 to 1. */
export interface OnPlane {
  readonly x: number
  readonly y: number
}
/** What is in the middle, and how large it is drawn: at zoom `z` the plane is 256 · 2^z pixels wide. */
export interface View extends OnPlane {
  readonly zoom: number
}
export interface Size {
  readonly width: number
  readonly height: number
}
/** Part of the plane. */
export interface Box {
  readonly west: number
  readonly north: number
  readonly east: number
  readonly south: number
}

/** Beyond this the projection runs away to infinity: here the plane is as high as it is wide. */
export const LATITUDE_MAX = 85.051129
const ZOOM_MIN = 0
/** A pixel is then about a metre at 30° of latitude: no position on file is known better. */
export const ZOOM_MAX = 17
const TILE = 256
const RAD = Math.PI / 180
/** Metres around the equator (mean radius 6,371,008.8 m). */
const AROUND_METRES = 2 * Math.PI * 6_371_008.8

/** Where a place is on the plane. Past 85° it is drawn at the edge. */
export function onPlane({ lat, lon }: Degrees): OnPlane {
  const bounded = Math.max(-LATITUDE_MAX, Math.min(LATITUDE_MAX, lat)) * RAD
  return { x: (lon + 180) / 360, y: (1 - Math.log(Math.tan(bounded) + 1 / Math.cos(bounded)) / Math.PI) / 2 }
}

export function toDegrees({ x, y }: OnPlane): Degrees {
  return { lon: x * 360 - 180, lat: Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / RAD }
}

/** How many pixels the plane is wide. */
export const widthOf = (zoom: number): number => TILE * 2 ** zoom

/** How many metres a pixel is in the middle of a view. */
export const metresPerPixel = (view: View): number => (AROUND_METRES * Math.cos(toDegrees(view).lat * RAD)) / widthOf(view.zoom)

/** Where on the screen a place of the plane is, from the upper left corner. */
export function toScreen({ x, y }: OnPlane, view: View, size: Size): readonly [left: number, top: number] {
  const scale = widthOf(view.zoom)
  return [(x - view.x) * scale + size.width / 2, (y - view.y) * scale + size.height / 2]
}

export function fromScreen(left: number, top: number, view: View, size: Size): OnPlane {
  const scale = widthOf(view.zoom)
  return { x: view.x + (left - size.width / 2) / scale, y: view.y + (top - size.height / 2) / scale }
}

/** What a window shows of the plane, and with `more` as many windows' worth beside it on each side. It may reach past the plane. */
export function boxOf(view: View, size: Size, more = 0): Box {
  const scale = widthOf(view.zoom)
  const [half, tall] = [(size.width * (0.5 + more)) / scale, (size.height * (0.5 + more)) / scale]
  return { west: view.x - half, east: view.x + half, north: view.y - tall, south: view.y + tall }
}

/** Keeps the middle on the plane and the zoom within its bounds. */
function bounded({ x, y, zoom }: View): View {
  const within = (value: number) => Math.max(0, Math.min(1, value))
  return { x: within(x), y: within(y), zoom: Math.max(ZOOM_MIN, Math.min(ZOOM_MAX, zoom)) }
}

/** The window moved by pixels of the screen. */
export const moved = (view: View, right: number, down: number): View =>
  bounded({ ...view, x: view.x + right / widthOf(view.zoom), y: view.y + down / widthOf(view.zoom) })

/** Nearer or farther, with what is at a place of the screen staying there. */
export function zoomed(view: View, by: number, left: number, top: number, size: Size): View {
  const still = fromScreen(left, top, view, size)
  const zoom = Math.max(ZOOM_MIN, Math.min(ZOOM_MAX, view.zoom + by))
  const scale = widthOf(zoom)
  return bounded({ zoom, x: still.x - (left - size.width / 2) / scale, y: still.y - (top - size.height / 2) / scale })
}

/** How near a few places are shown at most when all of them are to be seen: one alone needs its surroundings. */
const FITTED_MAX = 7.5
/** Room around what is fitted, in parts of the window. */
const ROOM = 0.2

/** The nearest window that shows all these places; the whole world where there are none. */
export function fitted(places: readonly OnPlane[], size: Size): View {
  if (places.length === 0) return { x: 0.5, y: 0.42, zoom: Math.max(ZOOM_MIN, Math.log2(size.width / TILE)) }
  let [west, north, east, south] = [1, 1, 0, 0]
  for (const { x, y } of places) {
    west = Math.min(west, x)
    east = Math.max(east, x)
    north = Math.min(north, y)
    south = Math.max(south, y)
  }
  const part = 1 - 2 * ROOM
  const widest = Math.log2((size.width * part) / (TILE * Math.max(1e-9, east - west)))
  const tallest = Math.log2((size.height * part) / (TILE * Math.max(1e-9, south - north)))
  return bounded({ x: (west + east) / 2, y: (north + south) / 2, zoom: Math.min(FITTED_MAX, widest, tallest) })
}
