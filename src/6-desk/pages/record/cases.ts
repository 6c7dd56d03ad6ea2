/** Requests for access with their answers, as one register: a request that waits, one that is over, and an answer that nobody's request on file led to. */
import type { Access, AccessRequest } from '../../client/shapes.ts'

export interface Case {
  readonly key: string
  readonly party: string
  readonly request: AccessRequest | null
  readonly answer: Access | null
}

export type CaseState = 'open' | 'answered' | 'dropped'

export const stateOf = ({ request, answer }: Case): CaseState =>
  answer !== null || (request !== null && request.answered !== null) ? 'answered' : request?.dropped ? 'dropped' : 'open'

/** What waits comes first, the earliest due before the others; then what is over, the newest first. */
export function casesOf(requests: readonly AccessRequest[], answers: readonly Access[]): readonly Case[] {
  const byIndex = new Map(answers.map((one) => [one.index, one]))
  const asked = requests.map(
    (request): Case => ({
      ...{ key: `asked ${request.asked}`, party: request.party, request },
      answer: request.answered === null ? null : (byIndex.get(request.answered) ?? null),
    }),
  )
  const unasked = answers
    .filter((one) => one.asked === undefined)
    .map((answer): Case => ({ key: `answer ${answer.index}`, party: answer.party, request: null, answer }))
  const all = [...asked, ...unasked]
  const open = all.filter((one) => stateOf(one) === 'open').sort((a, b) => dueOf(a).localeCompare(dueOf(b)))
  const over = all.filter((one) => stateOf(one) !== 'open').sort((a, b) => endOf(b) - endOf(a))
  return [...open, ...over]
}

const dueOf = ({ request }: Case): string => request?.due ?? ''
const endOf = ({ request, answer }: Case): number => answer?.index ?? request?.index ?? 0

/** By how many days an open request is late on a day (`2026-03-05`): none on the day itself, which the asker may still be answered on. */
export function daysLate(one: Case, today: string): number {
  if (one.request === null || stateOf(one) !== 'open') return 0
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(one.request.due)) / 86_400_000))
}
