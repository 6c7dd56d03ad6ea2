import type { Result } from '../client/asking.ts'
import type { Problem } from '../client/shapes.ts'

/** That the server answered and refused, with everything it said. Anything else that is thrown means that no answer came. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** What the server answered, or throws a `Refused` with what it said. */
export function given<T>(result: Result<T>): T {
  if (result.ok) return result.data
  throw new Refused(result.problem)
}
