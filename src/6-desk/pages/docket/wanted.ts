/** What an approval would come to, as the answer on file tells it. */
import type { Read } from '../../parts/answer/read.ts'

/** The roles whose approval the law asks for and does not have. */
export function wantedRoles({ orders }: Read): readonly string[] {
  const roles = orders.flatMap(({ blocking }) =>
    blocking.flatMap(({ conditions }) =>
      conditions.flatMap(({ condition, state, values }) => (condition === 'approved' && state !== 'met' ? [String(values.role)] : [])),
    ),
  )
  return [...new Set(roles)]
}

export interface Effect {
  /** `permits`: nothing else is missing. `alone`: other things are. `unasked`: no law asks for it. `more`: others must approve too. */
  readonly effect: 'permits' | 'alone' | 'unasked'
  /** What else stands in the way, in sentences. */
  readonly also: readonly string[]
}

/** What the approval in this role would achieve. It is the remedies that tell: they were tried by asking again. */
export function effectOf(read: Read, role: string): Effect {
  if (!wantedRoles(read).includes(role)) return { effect: 'unasked', also: [] }
  const alone = read.remedies.some(({ to, changes }) => {
    const [only] = changes
    return (
      to === 'permit' && changes.length === 1 && only?.values.code === 'approve' && only.values.role === role && only.values.count === 1
    )
  })
  if (alone) return { effect: 'permits', also: [] }
  const also = read.orders.flatMap(({ blocking }) => blocking.filter((one) => !waitsOnlyFor(one, role)).map(({ sentence }) => sentence))
  return { effect: 'alone', also }
}

const waitsOnlyFor = ({ conditions }: Read['orders'][number]['blocking'][number], role: string): boolean =>
  conditions.length > 0 && conditions.every(({ condition, values }) => condition === 'approved' && values.role === role)
