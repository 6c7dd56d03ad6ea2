/**
 * How a request to be taken off a list stands, and what is due when.
 *
 *   ombudsperson   received > gathering > dialogue, which ends with the report > consideration by the committee >
 *                  where delisting was recommended: it takes effect, unless the committee objects or it is put to the Council
 *   others         received > decision, for which no term is known
 *
 * The terms are data below, with how we came to have each. Nothing here ends a designation: while a request is pending it stands, and
 * when a term has passed with nothing recorded it stands too, and is told as late, until somebody records what was decided.
 */
import { readDuration, shift } from '#ground/duration.ts'
import type { Instant } from '#ground/instant.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import type { DelistingRequest, Designation, Procedure } from './designation.ts'

export const STAGES = ['gathering', 'dialogue', 'consideration', 'effect', 'council', 'decision', 'decided'] as const
export type Stage = (typeof STAGES)[number]

/** How long a stage lasts, at most where it was extended, and whether that was read in the source named or recalled. */
interface StageTerm {
  readonly lasts: string
  readonly extended: string
  readonly mark: 'read' | 'recalled'
  readonly source: string
}

/** Of requests to the Ombudsperson to the committee under resolution 1267. The other procedures have no terms that we know. */
const STAGE_TERMS: Readonly<Partial<Record<Stage, StageTerm>>> = {
  gathering: { lasts: 'P4M', extended: 'P6M', mark: 'recalled', source: 'S/RES/2734 (2024), annex II' },
  dialogue: { lasts: 'P2M', extended: 'P4M', mark: 'recalled', source: 'S/RES/2734 (2024), annex II' },
  effect: { lasts: 'P60D', extended: 'P60D', mark: 'read', source: 'S/RES/2083 (2012), annex II, paragraph 13' },
  council: { lasts: 'P60D', extended: 'P60D', mark: 'read', source: 'S/RES/2083 (2012), annex II, paragraph 13' },
}

export interface RequestStanding {
  readonly procedure: Procedure
  readonly stage: Stage
  readonly since: Instant
  /** When the stage ends; null where no term is known. */
  readonly due: Instant | null
  readonly late: boolean
  /** Whether the length of the stage was read in a source or recalled; null where it has none. */
  readonly mark: StageTerm['mark'] | null
  readonly outcome: DelistingRequest['outcome']
}

/** How one request stands at a moment, by the steps taken until then. Null before it was received. Days are days in `zone`. */
function requestStanding(request: DelistingRequest, zone: string, at: Instant): RequestStanding | null {
  if (at < request.received) return null
  const { stage, since } = stageOf(request, at)
  const term = request.procedure === 'ombudsperson' ? STAGE_TERMS[stage] : undefined
  const extended = request.extended.some((one) => one === stage)
  const due = term === undefined ? null : shift(since, lengthOf(extended ? term.extended : term.lasts), zone, 1)
  return {
    procedure: request.procedure,
    stage,
    since,
    due,
    late: due !== null && at >= due,
    mark: term?.mark ?? null,
    outcome: stage === 'decided' ? request.outcome : null,
  }
}

function stageOf(request: DelistingRequest, at: Instant): { stage: Stage; since: Instant } {
  const by = (moment: Instant | null): Instant | null => (moment !== null && moment <= at ? moment : null)
  const [decided, referred, considered] = [by(request.decided), by(request.referred), by(request.considered)]
  const [reported, gathered] = [by(request.reported), by(request.gathered)]
  if (decided !== null) return { stage: 'decided', since: decided }
  if (request.procedure !== 'ombudsperson') return { stage: 'decision', since: request.received }
  if (referred !== null) return { stage: 'council', since: referred }
  if (considered !== null) {
    // Only a recommendation to delist that nobody objected to takes effect by itself.
    return { stage: request.recommendation === 'delist' && !request.objected ? 'effect' : 'decision', since: considered }
  }
  if (reported !== null) return { stage: 'consideration', since: reported }
  return gathered !== null ? { stage: 'dialogue', since: gathered } : { stage: 'gathering', since: request.received }
}

function lengthOf(text: string): Exclude<ReturnType<typeof readDuration>, { readonly refused: true }> {
  const length = readDuration(text)
  sure(!isRefusal(length), 'the terms of the stages can be read')
  return length
}

/** How a designation stands at a moment, as known then, with its review and its latest request. */
export interface DesignationStanding {
  readonly state: 'not-yet' | 'listed' | 'suspended' | 'expected-end' | 'ended' | 'delisted' | 'unreadable'
  readonly reviewDue: Instant | null
  readonly reviewLate: boolean
  readonly request: RequestStanding | null
}

/** For people: the engine judges designations by `determine/designated.ts`. Null where it was not on file by `at`. */
export function designationStanding(one: Designation, zone: string, at: Instant): DesignationStanding | null {
  if (one.recorded !== null && one.recorded > at) return null
  const state = stateOf(one, at)
  const over = state === 'delisted' || state === 'ended'
  const request = one.requests.map((each) => requestStanding(each, zone, at)).findLast((each) => each !== null) ?? null
  return { state, reviewDue: one.reviewDue, reviewLate: !over && one.reviewDue !== null && at >= one.reviewDue, request }
}

function stateOf(one: Designation, at: Instant): DesignationStanding['state'] {
  if (one.unreadable) return 'unreadable'
  if (at < one.listed) return 'not-yet'
  const { delisted } = one
  if (delisted !== null && delisted.on <= at && (delisted.recorded === null || delisted.recorded <= at)) return 'delisted'
  if (one.until !== null && one.until <= at) return one.ending === 'expected' ? 'expected-end' : 'ended'
  return one.suspended.some((span) => at >= span.from && at < span.until) ? 'suspended' : 'listed'
}
