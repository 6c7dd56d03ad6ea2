/** A ledger as the rows of a table for other programs. Its columns have the names of docs/formats/counted.md, in every language. */
import type { LedgerWhole } from '../../../client/counted-shapes.ts'

type Row = readonly (string | number | null)[]
const HEAD: Row = ['kind', 'category', 'place', 'state', 'in', 'out', 'stock', 'named', 'id', 'serial', 'source', 'grade', 'on', 'entries']

/** Lines of the stock, totals as sources state them, and single things: one row each, with the entries that say so. */
export function stockTable({ lines, totals, things, on }: Pick<LedgerWhole, 'lines' | 'totals' | 'things' | 'on'>): readonly Row[] {
  return [
    HEAD,
    ...lines.map(
      ({ category, place, state, in: came, out, stock, named, entries }): Row => [
        ...['stock', category, place, state, came, out, stock, named, null, null, null, null, on, entries.join(' ')],
      ],
    ),
    ...totals.map(({ id, of: { category, place, state }, measure, count, source, grade, on: then, entry }): Row => {
      const said = (what: typeof measure) => (measure === what ? count : null)
      return ['stated', category, place, state, said('in'), said('out'), said('stock'), null, id, null, source, grade, then, String(entry)]
    }),
    ...things.map(({ id, at, readings, since, steps }): Row => {
      const read = [...new Set(readings.flatMap(({ serial, unread }) => serial ?? unread ?? []))].join(' | ')
      const where = [at?.category ?? null, at?.place ?? null, at?.state ?? null]
      return [
        'thing',
        ...where,
        null,
        null,
        at === null ? 0 : 1,
        null,
        id,
        read,
        null,
        null,
        since,
        steps.map(({ entry }) => entry).join(' '),
      ]
    }),
  ]
}
