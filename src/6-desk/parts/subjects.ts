/** What is claimed, by what it speaks of. */
import type { Claim } from '../client/shapes.ts'
import { textOf } from './law/written.ts'

export interface Subject {
  readonly is: string
  readonly claims: readonly Claim[]
  /** They do not all say the same of the same time. */
  readonly contested: boolean
}

/** Claims by what they say, those that differ first. One that another replaces as its correction is left out. */
export function subjectsOf(all: readonly Claim[]): readonly Subject[] {
  const corrected = new Set(all.map(({ claim }) => textOf(claim.corrects)).filter((one) => one !== ''))
  const standing = all.filter(({ claim }) => !corrected.has(textOf(claim.id)))
  const subjects = Object.entries(Object.groupBy(standing, ({ claim }) => textOf(claim.is))).map(
    ([is, claims = []]): Subject => ({
      is,
      claims,
      contested: claims.some((one, i) => claims.slice(i + 1).some((other) => differ(one, other))),
    }),
  )
  return subjects.sort((a, b) => Number(b.contested) - Number(a.contested) || (a.is < b.is ? -1 : 1))
}

/** Two claims contradict each other where they say different things of a time that both speak of, or of different dockets never. */
function differ(a: Claim, b: Claim): boolean {
  if (a.claim.value === b.claim.value || (a.docket !== null && b.docket !== null && a.docket !== b.docket)) return false
  const from = (one: Claim) => textOf(one.claim.from) || '0'
  const until = (one: Claim) => textOf(one.claim.until) || '9999'
  return from(a) < until(b) && from(b) < until(a)
}
