/** The situation as layers of a GeoPackage: incidents, zones by shape, and the table of figures with the records they count. */
import type { Situation } from '#answer/record/counted/situation.ts'
import type { Tlp } from '#ground/marking.ts'
import { whereIn } from '#watch/ceasefires/where.ts'
import type { Zone, ZonesVersion } from '#watch/ceasefires/zones.ts'
import { type Incident, stepOf, weightOf } from '#watch/incidents/incident.ts'
import { momentOf } from '#watch/incidents/moments.ts'
import { moved } from '#watch/places/geodesic.ts'
import type { Column, Feature, Layer } from './geopackage.ts'
import type { Paper } from './paper.ts'
import type { Geometry, Position } from './wkb.ts'

const text = (name: string): Column => ({ name, type: 'TEXT' })
const whole = (name: string): Column => ({ name, type: 'INTEGER' })

/** A circle is drawn as a ring of so many corners, for a GeoPackage has no circles. */
const CORNERS = 72

/** `paper` is the same report as a document: its sources go along as a table, so that every number can be traced in QGIS too. */
export function layersOf(situation: Situation, paper: Paper, tlp: Tlp): readonly Layer[] {
  const zones = situation.zones?.version.zones ?? []
  const shaped = (layer: string, title: string, geometry: 'POINT' | 'LINESTRING' | 'POLYGON'): Layer => ({
    ...{ name: layer, title, geometry, columns: [text('id'), text('name'), text('kind'), whole('version')] },
    features: zones.flatMap((one) => {
      const shape = shapeOf(one)
      return shape?.type.toUpperCase() === geometry ? [zoneFeature(one, shape, situation.zones?.version.v ?? 0)] : []
    }),
  })
  return [
    incidents(situation.soFar.incidents, situation.zones?.version ?? null, tlp),
    shaped('zones', 'zones', 'POLYGON'),
    shaped('zone_points', 'zones known by a point', 'POINT'),
    shaped('zone_lines', 'lines', 'LINESTRING'),
    sources(paper),
  ]
}

/** Where a protected place lies in the zones is not told: a distance would take back what the cell keeps. */
function incidents(list: readonly Incident[], version: ZonesVersion | null, tlp: Tlp): Layer {
  const columns = [
    ...[text('id'), text('title'), text('kind'), text('occurred_from'), text('occurred_until'), whole('time_precision')],
    ...[text('place'), text('zone'), whole('place_precision'), text('step'), text('weight'), text('class')],
    ...[text('against'), text('marking'), whole('coarsened'), whole('entry')],
    ...[text('inside'), text('nearest_zone'), whole('nearest_metres'), text('nearer_than')],
  ]
  const features = list.flatMap((one): Feature[] => {
    if (one.joinedInto !== null) return []
    const { place, occurred, steps } = one
    const geometry: Geometry | null = place.lat === null || place.lon === null ? null : { type: 'Point', at: [place.lon, place.lat] }
    const values = [
      ...[one.id, one.title, one.kind, occurred.from, occurred.until, occurred.precision, place.name, place.zone, place.precision],
      ...[stepOf(one), weightOf(one), steps.classified?.class ?? null, one.against.join(', '), `TLP:${tlp}`, one.protected ? 1 : 0],
      (steps.classified ?? steps.monitored).entry,
      ...zoneValues(one, version),
    ]
    return [{ geometry, values }]
  })
  return { name: 'incidents', title: 'incidents', geometry: 'POINT', columns, features }
}

/** An incident of before this version lay in other zones, and is not measured by these. */
function zoneValues({ place, occurred, protected: guarded }: Incident, version: ZonesVersion | null): Feature['values'] {
  const known = !guarded && version !== null && momentOf(occurred.from) >= version.from && place.lat !== null && place.lon !== null
  const found = known ? whereIn(version, { lat: place.lat, lon: place.lon }, place.precision) : null
  if (found === null) return [null, null, null, null]
  const { inside, nearest, nearer } = found
  return [inside.join(', '), nearest?.zone ?? null, nearest?.metres ?? null, nearer.map((one) => one.distance).join(', ')]
}

function shapeOf({ at, radiusMetres, ring, line }: Zone): Geometry | null {
  const position = ({ lat, lon }: { readonly lat: number; readonly lon: number }): Position => [lon, lat]
  if (ring !== null) return { type: 'Polygon', ring: ring.map(position) }
  if (line !== null) return { type: 'LineString', line: line.map(position) }
  if (at === null) return null
  if (radiusMetres === null || radiusMetres === 0) return { type: 'Point', at: position(at) }
  return { type: 'Polygon', ring: Array.from({ length: CORNERS }, (_, i) => position(moved(at, (360 / CORNERS) * i, radiusMetres))) }
}

const zoneFeature = ({ id, name, kind }: Zone, geometry: Geometry, v: number): Feature => ({ geometry, values: [id, name, kind, v] })

function sources(paper: Paper): Layer {
  const columns = [whole('number'), text('counts'), text('records'), text('entries')]
  const features = paper.sources.map(
    ({ n, what, of, entries }): Feature => ({ geometry: null, values: [n, what, of.join(', '), entries.join(', ')] }),
  )
  return { name: 'sources', title: 'what each number of the report counts', geometry: null, columns, features }
}
