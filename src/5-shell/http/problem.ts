/** Refusals and faults as HTTP tells them: problem details (RFC 9457), whole and in the reader's language. */
import { randomInt } from 'node:crypto'
import type { Refusal, Where } from '#ground/refusal.ts'
import { type Locale, say } from '#ground/say.ts'
import { visible } from '../cli/refusal-line.ts'
import { tellRefusal } from '../tell/refusal.ts'
import type { Status } from './status.ts'

/** One refusal: its code and values, where it stands in what was sent, and the sentence. */
interface Told {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
  readonly where?: Where
  readonly detail: string
}

/** The first refusal gives type, status and sentence; `refusals` holds all of them. A fault has none, but a number. */
export interface Problem extends Told {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly refusals: readonly Told[]
  readonly fault?: string
}

const urn = (code: string): string => `urn:parley:problem:${code}`

/** What was refused, told in full. */
export function problemOf(status: Status, [first, ...more]: readonly [Refusal, ...Refusal[]], locale: Locale): Problem {
  const told = toldOf(first, locale)
  const refusals = [told, ...more.map((one) => toldOf(one, locale))]
  return { type: urn(first.code), title: say(locale, `problem.${status}`), status, ...told, refusals }
}

function toldOf(refusal: Refusal, locale: Locale): Told {
  const { code, values, where } = refusal
  return { code, values, ...(where === undefined ? {} : { where }), detail: tellRefusal(refusal, locale) }
}

/** Our own mistake, told by a number that stands in the log beside what happened. Nothing else of it leaves the house. */
export function faultOf(number: string, locale: Locale): Problem {
  const detail = say(locale, 'problem.fault', { number })
  const values = { number }
  return { type: urn('fault'), title: say(locale, 'problem.500'), status: 500, code: 'fault', values, detail, refusals: [], fault: number }
}

/** A number for a fault: of so many that no two in a log are alike, and short enough to be read out. */
export const faultNumber = (): string => String(randomInt(100_000_000, 1_000_000_000))

/** What the log holds of a fault, on one line: what was thrown may quote a request, and must not forge a line of its own. */
export function faultNote(number: string, thrown: unknown): string {
  const stack = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
  return visible(`fault ${number}: ${stack.replaceAll(/\n\s+at /g, ' < ')}`)
}

/** Headers that every answer carries: it is data, it is not kept, and no page of another origin may show or embed it. */
export const GUARDED: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** A problem as an answer. */
export function answerProblem(problem: Problem, locale: Locale, extra: Readonly<Record<string, string>> = {}): Response {
  const headers = { ...GUARDED, ...extra, 'content-type': 'application/problem+json', 'content-language': locale }
  return new Response(JSON.stringify(problem), { status: problem.status, headers })
}

/** Data as an answer. */
export function answerJson(status: number, data: unknown, extra: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(data), { status, headers: { ...GUARDED, 'content-type': 'application/json', ...extra } })
}
