/** From what the form for zones holds to the document: docs/formats/counted.md, "Zones"; and back, so that the next version begins with the one before. */
import { isRefusal } from '#ground/refusal.ts'
import { readPlace } from '#watch/places/coordinates.ts'
import type { Point } from '#watch/places/point.ts'
import type { Written } from '../../../client/shapes.ts'
import { recordOf, recordsOf, textOf, textsOf } from '../../../parts/law/written.ts'
import { namesIn } from '../parts/names-typed.ts'
import { numberTyped, type RowTyped, saidRows } from './rows-said.ts'

export const SHAPES = ['none', 'circle', 'ring', 'line'] as const

export interface ZonesDraft {
  readonly of: string
  readonly v: string
  readonly from: string
  readonly zone: string
  readonly source: string
  /** Each: `id`, `name`, `kind`, `shape`, `where` (positions, one a line) and `radius` in metres. */
  readonly zones: readonly RowTyped[]
  /** Each: `id`, `clause`, `from` (ids of zones, or nothing for any), `metres`, `of`. */
  readonly distances: readonly RowTyped[]
}
export const NO_ZONES: ZonesDraft = {
  ...{ of: '', v: '1', from: '', zone: 'UTC', source: '' },
  zones: [{ shape: 'circle' }],
  distances: [],
}

/** Positions, one a line, in any form that places are written in (MGRS too), and the numbers of the lines that are none. */
export function positionsTyped(text: string | undefined): { readonly points: readonly Point[]; readonly wrong: readonly number[] } {
  const points: Point[] = []
  const wrong: number[] = []
  for (const [i, line] of (text ?? '').split('\n').entries()) {
    if (line.trim() === '') continue
    const read = readPlace(line)
    if (isRefusal(read)) wrong.push(i + 1)
    // A hundred-thousandth of a degree is about a metre.
    else points.push({ lat: Number(read.lat.toFixed(6)), lon: Number(read.lon.toFixed(6)) })
  }
  return { points, wrong }
}

function zoneOf({ id, name, kind, shape, where, radius }: RowTyped): Written {
  const { points } = positionsTyped(where)
  return {
    ...{ id, kind },
    ...(name === undefined ? {} : { name }),
    ...(shape === 'ring' ? { ring: points } : shape === 'line' ? { line: points } : {}),
    ...(shape === 'circle' && points[0] !== undefined ? { at: points[0] } : {}),
    ...(shape === 'circle' && radius !== undefined ? { radius_m: numberTyped(radius) } : {}),
  }
}

export function zonesOf({ of, v, from, zone, source, zones, distances }: ZonesDraft): Written {
  const kept = saidRows(distances)
  return {
    ...{ of: of.trim(), v: numberTyped(v.trim()), from: from.trim(), zone: zone.trim() },
    // A row that says only which shape it would have says nothing.
    zones: saidRows(zones).flatMap((row) => (Object.keys(row).some((key) => key !== 'shape') ? [zoneOf(row)] : [])),
    ...(kept.length === 0
      ? {}
      : {
          distances: kept.map(({ id, clause, from: near, metres, of: who }) => ({
            ...{ id, from: near === undefined ? 'any' : namesIn(near), metres: numberTyped(metres) },
            ...(clause === undefined ? {} : { clause }),
            ...(who === undefined ? {} : { of: who }),
          })),
        }),
    ...(source.trim() === '' ? {} : { source: source.trim() }),
  }
}

const placeText = ({ lat, lon }: Written): string => `${textOf(lat)}, ${textOf(lon)}`

/** The next version as it begins: what the latest one says, from no day yet. */
export function nextVersion(written: Written, v: number): ZonesDraft {
  return {
    ...{ of: textOf(written.of), v: String(v), from: '', zone: textOf(written.zone), source: '' },
    zones: recordsOf(written.zones).map(({ id, name, kind, at, radius_m: radius, ring, line }) => {
      const shape = ring !== undefined ? 'ring' : line !== undefined ? 'line' : at !== undefined ? 'circle' : 'none'
      const points = shape === 'ring' ? recordsOf(ring) : shape === 'line' ? recordsOf(line) : at === undefined ? [] : [recordOf(at)]
      return {
        id: textOf(id),
        name: textOf(name),
        kind: textOf(kind),
        shape,
        where: points.map(placeText).join('\n'),
        radius: textOf(radius),
      }
    }),
    distances: recordsOf(written.distances).map(({ id, clause, from, metres, of }) => ({
      ...{
        id: textOf(id),
        clause: textOf(clause),
        from: from === 'any' ? '' : textsOf(from).join(', '),
        metres: textOf(metres),
        of: textOf(of),
      },
    })),
  }
}
