/** Shapes of ceasefires: how each clause is kept, allegations side by side, figures with the records they count. */
import { z } from '@hono/zod-openapi'
import { CLAUSE_STATES } from '#watch/ceasefires/compliance.ts'
import { WEIGHTS } from '#watch/incidents/mechanism.ts'
import { countLedgerWholeShape } from './counted.ts'
import { index, moment } from './parts.ts'

const count = z.number().int()
const names = z.array(z.string())
/** A number, the incidents it counts, and the entries that say so. */
const figure = { n: count, of: names, entries: z.array(index) }

/** `broken` and `open` count clauses: breached, and alleged or not let in to see. */
const ceasefire = z.object({
  ...{ index, instrument: z.string(), title: z.string(), parties: names, from: moment.nullable(), until: moment.nullable() },
  ...{ mechanism: z.string().nullable(), clauses: count, broken: count, open: count },
})
export const ceasefireShape = ceasefire.openapi('Ceasefire')

export const ceasefireWholeShape = ceasefire
  .extend({
    on: moment,
    compliance: z.array(
      z.object({
        ...{ clause: z.string(), words: z.string().nullable(), by: z.string().nullable(), state: z.enum(CLAUSE_STATES) },
        ...{
          incidents: names,
          breached: names,
          alleged: names,
          denied: names,
          uncertain: names,
          seen: names,
          against: names,
          entries: z.array(index),
        },
      }),
    ),
    allegations: z.array(z.object({ incident: z.string(), by: z.string().nullable(), against: z.string().nullable(), state: z.string() })),
    alleged: z.array(z.object({ by: z.string(), against: z.string(), state: z.string(), ...figure })),
    tallies: z.array(
      z.object({
        mechanism: z.string(),
        received: z.object(figure),
        lines: z.array(z.object({ class: z.string(), title: z.string().nullable(), weight: z.enum([...WEIGHTS, 'open']), ...figure })),
      }),
    ),
    violations: z.array(
      z.object({ kind: z.string(), place: z.string().nullable(), week: z.string(), weight: z.enum(['minor', 'serious']), ...figure }),
    ),
    access: z.array(z.object({ week: z.string(), reached: count, denied: count, not_tried: count, of: names, entries: z.array(index) })),
    response: z.array(
      z.object({
        ...{ incident: z.string(), asked: moment, arrived: moment.nullable(), hours: z.number().nullable() },
        ...{ team: count.nullable(), verified: count.nullable(), classified: count.nullable(), entries: z.array(index) },
      }),
    ),
    zones: z.array(z.object({ of: z.string(), v: count, from: moment, n: count, inForce: z.boolean() })),
    ledgers: z.array(
      countLedgerWholeShape.pick({ id: true, lines: true, sums: true, disputed: true, pending: true }).extend({
        ...{ title: z.string(), unit: z.string().nullable() },
      }),
    ),
    exchanges: z.array(z.object({ id: z.string(), title: z.string() })),
  })
  .openapi('CeasefireWhole')
