/** Which steps the panel shows in the open, which one leads, and why another cannot be taken. */
import type { CapabilityShown, Docket } from '../../client/shapes.ts'

export type Step = CapabilityShown['verb'] | 'decline'

export interface StepShown {
  readonly step: Step
  /** Why it cannot be done, as the server tells it, or a word of `desk.docket.why.*` where the desk itself sees it; null when it can. */
  readonly why: string | { readonly own: 'no-role' | 'not-permitted' } | null
}

export interface Steps {
  /** The one that leads; null when there is nothing left to lead to. */
  readonly lead: StepShown | null
  readonly open: readonly StepShown[]
  /** What cannot be done by this office now. */
  readonly shut: readonly StepShown[]
}

/** From the likeliest to the rarest. */
const ORDER: readonly Step[] = [
  'approve',
  'perform',
  'report',
  'close',
  'decline',
  'take-back',
  'send-back',
  'advise',
  'revise',
  'ask-again',
  'withdraw',
]
const LEADS: readonly Step[] = ['approve', 'perform', 'report', 'close']

/**
 * `roles` are those the acting office holds, `wanted` those whose approval the law asks for and does not have. What the law says
 * decides which step leads, never whether it may be taken: that is the server's to say.
 */
export function stepsOf(
  docket: Pick<Docket, 'verdict' | 'state'>,
  capabilities: readonly CapabilityShown[],
  { roles, wanted }: { readonly roles: readonly string[]; readonly wanted: readonly string[] },
): Steps {
  const shown = ORDER.map((step): StepShown => ({ step, why: whyNot(step, docket, capabilities, roles) }))
  const open = shown.filter(({ why }) => why === null)
  const mine = roles.some((role) => wanted.includes(role))
  const leads = ({ step }: StepShown): boolean => LEADS.includes(step) && (step !== 'approve' || mine)
  const lead = open.find(leads) ?? shut(shown).find((one) => one.step === likely(docket, wanted)) ?? null
  const rest = (list: readonly StepShown[]) => list.filter((one) => one !== lead)
  return { lead, open: rest(open), shut: rest(shut(shown)) }
}

const shut = (shown: readonly StepShown[]): readonly StepShown[] => shown.filter(({ why }) => why !== null)

/** The step that comes next whoever reads, so that it stands in its place with the reason why it is not theirs. */
function likely({ state }: Pick<Docket, 'state'>, wanted: readonly string[]): Step | null {
  if (state === 'permitted') return 'perform'
  if (state === 'referred') return wanted.length > 0 ? 'approve' : 'perform'
  return state === 'performed' ? 'report' : state === 'reported' ? 'close' : null
}

function whyNot(
  step: Step,
  docket: Pick<Docket, 'verdict'>,
  capabilities: readonly CapabilityShown[],
  roles: readonly string[],
): StepShown['why'] {
  const verb = step === 'decline' ? 'approve' : step
  const found = capabilities.find((one) => one.verb === verb)
  if (found === undefined || !found.may) return found?.why?.detail ?? ''
  if (verb === 'approve' && roles.length === 0) return { own: 'no-role' }
  if (verb === 'perform' && docket.verdict !== 'permit') return { own: 'not-permitted' }
  return null
}
