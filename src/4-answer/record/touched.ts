/** Which dependencies a change touches: the names by which determinations say what they rest on. */
import { factName } from '#bound/facts/fact-base.ts'
import type { Instant } from '#ground/instant.ts'
import { breachNames, INCIDENT_FACTS } from './incidents/facts.ts'
import { moment } from './moments.ts'
import type { Change, Data } from './row.ts'
import type { View } from './view.ts'
import type { Written } from './written.ts'

/** A name, and the docket it concerns when it concerns one only. */
export interface Touched {
  readonly name: string
  readonly docket: string | null
}

/** A change of law that could matter to any answer, such as a new legal order. */
export const ALL_LAW = 'law'

/** The names touched. They may be too many, never too few. */
export function touchedBy({ model, key, subject, docket, data }: Change): readonly Touched[] {
  switch (model) {
    case 'claim':
      return data === null ? [] : [{ name: factName(subject, String((data as Data['claim']).claim.is)), docket }]
    case 'withdrawal':
      return data === null ? [] : [{ name: factName(subject, (data as Data['withdrawal']).is), docket }]
    case 'usage':
      return [{ name: factName(subject, 'usage'), docket: null }]
    case 'office':
      return [{ name: factName(key, 'office-of'), docket: null }]
    case 'duty':
      return [{ name: factName(subject, 'duty'), docket: null }]
    case 'approval':
      return [{ name: factName('act', 'approved'), docket }]
    case 'instrument':
      return data === null ? [] : lawNames((data as Data['instrument']).instrument).map((name) => ({ name, docket: null }))
    case 'order':
      return data === null ? [] : [ALL_LAW, `law ${(data as Data['order']).id}`].map((name) => ({ name, docket: null }))
    case 'control-list': {
      const { list, order = 'HOUSE' } = (data as Data['control-list'] | null)?.list ?? {}
      return [`list ${String(list)}`, `law ${String(order)}`].map((name) => ({ name, docket: null }))
    }
    case 'tombstone':
      // What is erased is gone from wherever it was looked at, and its name with it.
      return [{ name: ALL_LAW, docket: null }]
    case 'incident':
      return INCIDENT_FACTS.map((is) => ({ name: factName(key, is), docket: null }))
    case 'allegation':
      return (data === null ? [] : breachNames(data as Data['allegation'])).map((is) => ({ name: factName(subject, is), docket: null }))
    case 'docket':
      // Who advised on it, whose approval counts no longer.
      return [{ name: factName('act', 'approved'), docket }]
    default:
      return []
  }
}

function lawNames(instrument: Written): string[] {
  const versions = (instrument.versions as readonly Written[] | undefined) ?? [instrument]
  const clauses = versions.flatMap((version) => (version.clauses as readonly Written[] | undefined) ?? [])
  const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])
  return [
    ...[ALL_LAW, `law ${String(instrument.order ?? 'HOUSE')}`, `instrument ${String(instrument.id)}`],
    ...clauses.flatMap((clause) => {
      if (clause.effect === 'exempt') return lifted(clause.lifts).map((ref) => `exemptions ${ref}`)
      if (clause.effect === 'empower')
        return strings(clause.to).flatMap((verb) => strings(clause.over).map((id) => `empowered ${verb} ${id}`))
      return []
    }),
  ]
}

const lifted = (lifts: unknown): string[] =>
  (Array.isArray(lifts) ? (lifts as unknown[]) : []).flatMap((one) =>
    typeof one === 'string' ? [one] : typeof (one as { ref?: unknown } | null)?.ref === 'string' ? [(one as { ref: string }).ref] : [],
  )

/** Whether an answer that rests on `names`, in this docket, is touched. Any change of law touches every answer that rests on law. */
export function touches({ name, docket }: Touched, names: ReadonlySet<string>, of: string | null): boolean {
  if (docket !== null && docket !== of) return false
  return names.has(name) || name === ALL_LAW
}

/**
 * The performed dockets whose answer rests on something these changes touch, in order. With `running` only those whose act is
 * under way at that moment or still to come.
 */
export function docketsTouched(view: View, changes: readonly Change[], running?: Instant): string[] {
  const left = (ends: string | null) => running === undefined || ends === null || moment(ends) > running
  const watching = changes
    .flatMap(touchedBy)
    .flatMap(({ name, docket }) =>
      view.of('watch', name).filter(({ data }) => (docket === null || data.docket === docket) && left(data.ends)),
    )
  return [...new Set(watching.map((row) => row.data.docket))].sort()
}
