/** Every kind of document that law, acts and facts are written in: its schema, its reader, and how a question holds it. */
import type { z } from 'zod'
import { actSchema, readAct } from '#bound/act/read-act.ts'
import { CONDITION_NAMES, particularsOf, readCondition } from '#bound/conditions/vocabulary.ts'
import { entrySchema, factSchema, readFact } from '#bound/facts/fact.ts'
import { orderSchema, readOrders } from '#bound/law/order.ts'
import { DIMENSIONS, patternSchema } from '#bound/law/pattern.ts'
import { clauseSchema, readClause, TAKES } from '#bound/law/read-clause.ts'
import { editionSchema, listSchema, readControlList } from '#bound/law/read-control-list.ts'
import { instrumentSchema, readInstrument } from '#bound/law/read-instrument.ts'
import { type Field, fieldsOf } from './fields.ts'

export interface Document {
  readonly name: string
  readonly schema: z.ZodType
  readonly fields: readonly Field[]
  /** Reads it by itself. */
  readonly read: (raw: unknown) => unknown
  /** What the reader puts before the field in a refusal. */
  readonly prefix: string
}

const document = (name: string, schema: z.ZodType, read: Document['read'], prefix = ''): Document => ({
  name,
  schema,
  fields: fieldsOf(schema),
  read,
  prefix,
})

const CLAUSE_COMMON = ['id', 'effect', 'about', 'tags', 'words', 'basis', 'unreadable']

/** A clause takes by its effect some of what a clause may have; the rest is refused to it. */
function clauseOf(effect: keyof typeof TAKES): Document {
  const keys = [...CLAUSE_COMMON, ...TAKES[effect].flat()]
  const all = document(`clause ${effect}`, clauseSchema, (raw) => readClause(raw, 'I', 'any'))
  return { ...all, fields: all.fields.filter((field) => keys.includes(field.path.split('.')[0] as string)) }
}

export const DOCUMENTS: readonly Document[] = [
  ...CONDITION_NAMES.flatMap((name) => {
    const schema = particularsOf(name)
    return schema === undefined ? [] : [document(`condition ${name}`, schema, (raw) => readCondition({ [name]: raw }), name)]
  }),
  ...(Object.keys(TAKES) as (keyof typeof TAKES)[]).map(clauseOf),
  {
    name: 'pattern',
    schema: patternSchema,
    fields: DIMENSIONS.map((path) => ({ path, schema: patternSchema.shape[path], optional: true, holder: false })),
    read: (raw) => readClause({ id: '1', effect: 'permit', about: raw }, 'I', 'any'),
    prefix: 'about',
  },
  document('instrument', instrumentSchema, readInstrument),
  document('legal order', orderSchema, (raw) => readOrders({ X: raw }), 'X'),
  document('control list', listSchema, readControlList),
  document(
    'edition of a control list',
    editionSchema,
    (raw) => readControlList({ list: 'GOODS', issuer: 'BOARD', editions: [raw] }),
    'editions[0]',
  ),
  document('act', actSchema, readAct),
  document('fact', factSchema, (raw) => readFact(raw, 'UTC')),
  document('usage entry', entrySchema, (raw) => readFact({ of: 'M/1', is: 'usage', entries: [raw] }, 'UTC'), 'entries[0]'),
]
