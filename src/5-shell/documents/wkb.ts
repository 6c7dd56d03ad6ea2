/** Geometries as a GeoPackage keeps them: its own header (OGC 12-128r18, GeoPackage 1.3, clause 2.1.3) before well-known binary. */

/** Degrees, longitude first, as GeoPackage writes them. */
export type Position = readonly [lon: number, lat: number]
export type Geometry =
  | { readonly type: 'Point'; readonly at: Position }
  | { readonly type: 'LineString'; readonly line: readonly Position[] }
  | { readonly type: 'Polygon'; readonly ring: readonly Position[] }

const LITTLE_ENDIAN = 1
const TYPES = { Point: 1, LineString: 2, Polygon: 3 } as const
const HEADER_BYTES = 8
const ENVELOPE_BYTES = 32
/** Little-endian, with an envelope [minx, maxx, miny, maxy]. */
const FLAGS_WITH_ENVELOPE = 0b0000_0011
const FLAGS_PLAIN = 0b0000_0001

/** The blob of one geometry in WGS 84 (srs 4326). A ring is closed where it is not. Points carry no envelope, as the standard advises. */
export function geometryBlob(geometry: Geometry): Uint8Array {
  const positions = positionsOf(geometry)
  const point = geometry.type === 'Point'
  const head = HEADER_BYTES + (point ? 0 : ENVELOPE_BYTES)
  const counts = geometry.type === 'Point' ? 0 : geometry.type === 'LineString' ? 1 : 2
  const bytes = new DataView(new ArrayBuffer(head + 5 + counts * 4 + positions.length * 16))
  bytes.setUint8(0, 0x47) // G
  bytes.setUint8(1, 0x50) // P
  bytes.setUint8(2, 0)
  bytes.setUint8(3, point ? FLAGS_PLAIN : FLAGS_WITH_ENVELOPE)
  bytes.setInt32(4, 4326, true)
  let place = HEADER_BYTES
  const double = (value: number) => {
    bytes.setFloat64(place, value, true)
    place += 8
  }
  const whole = (value: number) => {
    bytes.setUint32(place, value, true)
    place += 4
  }
  if (!point) for (const value of envelopeOf(positions)) double(value)
  bytes.setUint8(place++, LITTLE_ENDIAN)
  whole(TYPES[geometry.type])
  if (geometry.type === 'Polygon') whole(1)
  if (!point) whole(positions.length)
  for (const [lon, lat] of positions) {
    double(lon)
    double(lat)
  }
  return new Uint8Array(bytes.buffer)
}

function positionsOf(geometry: Geometry): readonly Position[] {
  if (geometry.type === 'Point') return [geometry.at]
  if (geometry.type === 'LineString') return geometry.line
  const { ring } = geometry
  const [first, last] = [ring[0], ring.at(-1)]
  return first !== undefined && last !== undefined && (first[0] !== last[0] || first[1] !== last[1]) ? [...ring, first] : ring
}

function envelopeOf(positions: readonly Position[]): readonly [number, number, number, number] {
  const [lons, lats] = [positions.map(([lon]) => lon), positions.map(([, lat]) => lat)]
  return [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)]
}

/** The box of many geometries, [minx, miny, maxx, maxy]; null where there is none. */
export function boxOf(geometries: readonly Geometry[]): readonly [number, number, number, number] | null {
  let box: [number, number, number, number] | null = null
  for (const [lon, lat] of geometries.flatMap(positionsOf)) {
    box = box === null ? [lon, lat, lon, lat] : [Math.min(box[0], lon), Math.min(box[1], lat), Math.max(box[2], lon), Math.max(box[3], lat)]
  }
  return box
}
