/** Two versions of an instrument, clause by clause. */
import type { Written } from '../../client/shapes.ts'
import type { VersionWritten } from './versions.ts'
import { textOf } from './written.ts'

type State = 'same' | 'new' | 'changed' | 'gone'
export interface Row {
  readonly id: string
  readonly state: State
  readonly clause: Written
  readonly before: Written | null
}

const byId = (version: VersionWritten | undefined) => new Map((version?.clauses ?? []).map((one) => [textOf(one.id), one]))

/** The clauses of `now` in their order, each with what it was in `then`; what is gone comes last. Without `then` all are as they are. */
export function compared(now: VersionWritten | undefined, then: VersionWritten | undefined): readonly Row[] {
  const before = byId(then)
  const rows = (now?.clauses ?? []).map((clause): Row => {
    const id = textOf(clause.id)
    const old = before.get(id) ?? null
    const state = then === undefined ? 'same' : old === null ? 'new' : JSON.stringify(old) === JSON.stringify(clause) ? 'same' : 'changed'
    return { id, state, clause, before: state === 'changed' ? old : null }
  })
  const kept = byId(now)
  const gone = [...before].filter(([id]) => !kept.has(id)).map(([id, clause]): Row => ({ id, state: 'gone', clause, before: null }))
  return [...rows, ...gone]
}
