/** What an office may do with a visit, a sign or an allegation of harm now, and what stands in its way: enforced, and shown by the desk. */
import { type Refusal, refuse } from '#ground/refusal.ts'
import { HARM_STEPS, type HarmStep } from '#watch/harm/harm.ts'
import { bodiesOf } from '../duty-capabilities.ts'
import type { StepCapability } from '../incidents/capabilities.ts'
import type { Data } from '../row.ts'
import type { View } from '../view.ts'
import { PROMISES_CAPABILITIES } from './capabilities.ts'

/** Whoever said what came of a visit corrects that; another tells what they saw in a report of their own. */
export const patrolHindrance = (id: string, { outcomeBy }: Pick<Data['patrol'], 'outcomeBy'>, by: string): Refusal | null =>
  outcomeBy === null || outcomeBy === by ? null : refuse('may-not-only-recorder', { by, found: id }, { field: 'patrol' })

/** What somebody else noted is never struck out. */
export const signHindrance = (id: string, noted: Pick<Data['sign'], 'by'>, by: string): Refusal | null =>
  noted.by === by ? null : refuse('may-not-only-recorder', { by, found: id }, { field: 'sign' })

/** Each step is done once, by who owes it, and what was not assessed is not answered. */
export function harmHindrance(view: View, id: string, { harm, done }: Data['harm'], step: HarmStep, by: string): Refusal | null {
  if (!bodiesOf(view, by).ids.includes(harm.owes))
    return refuse('watch-harm-of-another', { by, found: id, accepted: harm.owes }, { field: 'harm' })
  if (done[step] !== undefined) return refuse('watch-step-done', { found: id, step }, { field: 'harm' })
  if (step === 'answered' && done.assessed === undefined) return refuse('watch-not-assessed', { found: id }, { field: 'harm' })
  return null
}

type FieldStep = 'end-patrol' | 'withdraw-sign' | 'acknowledge-harm' | 'assess-harm' | 'answer-harm'
const STEP_VERBS = { acknowledged: 'acknowledge-harm', assessed: 'assess-harm', answered: 'answer-harm' } as const

const told = (verb: FieldStep, why: Refusal | null): StepCapability<FieldStep> => ({
  ...{ verb, may: why === null, why, cites: PROMISES_CAPABILITIES[verb].cites },
})

export const patrolCapability = (id: string, data: Data['patrol'], by: string): StepCapability<FieldStep> =>
  told('end-patrol', patrolHindrance(id, data, by))

export const harmCapabilities = (view: View, id: string, data: Data['harm'], by: string): readonly StepCapability<FieldStep>[] =>
  HARM_STEPS.map((step) => told(STEP_VERBS[step], harmHindrance(view, id, data, step, by)))
