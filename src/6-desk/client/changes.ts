/** Reads server-sent events (WHATWG HTML, section 9.2) from an answer, because an EventSource cannot say who listens. */
import type { Change, Problem } from './shapes.ts'

/** That listening was refused, with why. */
export class NotHeard extends Error {
  override readonly name = 'NotHeard'
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** The changes an answer tells, until it ends. */
export async function* changesFrom(open: () => Promise<Response>): AsyncGenerator<Change, void> {
  const response = await open()
  if (!response.ok || response.body === null) throw new NotHeard((await response.json()) as Problem)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const events = (rest + value).split('\n\n')
      rest = events.pop() ?? ''
      for (const event of events) {
        const data = event.split('\n').filter((line) => line.startsWith('data: '))
        if (data.length > 0) yield JSON.parse(data.map((line) => line.slice(6)).join('\n')) as Change
      }
    }
  } finally {
    await reader.cancel()
  }
}
