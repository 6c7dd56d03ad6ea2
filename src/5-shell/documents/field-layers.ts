/** Visits and signs as layers of a GeoPackage. Allegations of harm are in none: a point could lead to whoever complained. */
import type { Situation } from '#answer/record/counted/situation.ts'
import { type Zone, zonesAt } from '#watch/ceasefires/zones.ts'
import { momentOf } from '#watch/incidents/moments.ts'
import type { Column, Layer } from './geopackage.ts'
import type { Geometry, Position } from './wkb.ts'

const text = (name: string): Column => ({ name, type: 'TEXT' })
const whole = (name: string): Column => ({ name, type: 'INTEGER' })

/** `placed_by` says whether a point is the position of the plan or the middle of the zone that it names. */
export function fieldLayers({ field, drawn }: Situation): readonly Layer[] {
  // A zone is where it was drawn at that time.
  const inZone = (zone: string | undefined, on: string): Position | null => {
    const found = zonesAt(drawn, momentOf(on))?.zones.find(({ id }) => id === zone)
    return found === undefined ? null : middleOf(found)
  }
  const point = (at: Position | null): Geometry | null => (at === null ? null : { type: 'Point', at })
  return [
    {
      ...{ name: 'visits', title: 'planned visits and what came of them', geometry: 'POINT' },
      columns: [
        ...[text('id'), text('place'), text('zone'), text('placed_by'), text('starts'), text('ends'), text('team'), text('purpose')],
        ...[text('outcome'), text('denied_by'), text('why'), whole('entry')],
      ],
      features: field.visits.map(({ key, from, data: { patrol, from: starts, until, outcome } }) => {
        const own: Position | null = patrol.position === undefined ? null : [patrol.position.lon, patrol.position.lat]
        const at = own ?? inZone(patrol.zone, starts)
        const by = own !== null ? 'position' : at === null ? null : 'zone'
        return {
          geometry: point(at),
          values: [
            ...[key, patrol.place, patrol.zone ?? null, by, starts, until, patrol.by, patrol.purpose],
            ...[outcome?.outcome ?? 'no-word', outcome?.denied_by ?? null, outcome?.why ?? null, from],
          ],
        }
      }),
    },
    {
      ...{ name: 'signs', title: 'signs of tension, which are no violations', geometry: 'POINT' },
      columns: [text('id'), text('kind'), text('occurred_from'), text('place'), text('zone'), text('says'), text('grade'), whole('entry')],
      features: field.signs.map(({ key, from, data: { sign, from: on } }) => ({
        geometry: point(inZone(sign.zone, on)),
        values: [key, sign.kind, on, sign.place, sign.zone ?? null, sign.text, sign.grade, from],
      })),
    },
  ]
}

/** The middle of a zone: its point, or the mean of its corners. */
function middleOf({ at, ring, line }: Zone): Position | null {
  const points = at === null ? (ring ?? line ?? []) : [at]
  if (points.length === 0) return null
  const mean = (of: (one: (typeof points)[number]) => number) => points.reduce((sum, one) => sum + of(one), 0) / points.length
  return [mean(({ lon }) => lon), mean(({ lat }) => lat)]
}
