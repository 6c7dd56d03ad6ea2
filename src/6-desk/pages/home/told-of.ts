/** A wait in words: what it is called, its verdict, and why it waits. */
import type { Docket } from '../../client/shapes.ts'
import type { Shown } from '../../parts/mark.tsx'
import type { Say } from '../../words/words.tsx'
import type { Wait } from './waits.ts'

export interface WaitTold {
  readonly verdict: Shown
  /** What somebody typed: the title of the docket, or what is owed. */
  readonly title: string
  readonly why: string
}

/** `question` gives what a docket is called, and `named` the name of an office. */
export function waitTold(wait: Wait, say: Say, question: (docket: Docket) => string, named: (office: string) => string): WaitTold {
  if (wait.sort === 'duty')
    return {
      verdict: 'none',
      title: wait.duty.duty || wait.duty.name,
      why: say('desk.home.why-duty', { by: named(wait.duty.by), ref: wait.duty.ref }),
    }
  const { docket } = wait
  const title = question(docket)
  const [code, ref] = docket.deciding
  const verdict: Shown = wait.sort === 'revise' ? 'none' : docket.verdict
  if (wait.sort === 'found') return { verdict: wait.found.now, title, why: say(`desk.home.why-found-${wait.found.kind}`) }
  if (wait.sort === 'revise') return { verdict, title, why: say('desk.home.why-revise', { why: docket.why ?? '' }) }
  if (wait.sort === 'decide')
    return { verdict, title, why: say('desk.home.why-decide', { ref: ref ?? code, by: named(docket.proposedBy) }) }
  return { verdict, title, why: say(`desk.home.why-${wait.sort}`) }
}
