/** Asking someone tells him: whoever is notified, asked or coordinated with is then informed of the act. */
import type { Inquiry } from '../determine/inquiry.ts'
import type { CureFact } from './condition-kind.ts'

/** The fact that comes with every cure which speaks to a party, so that a rule against telling him is seen to be broken. */
export const informing = (q: Inquiry, whom: string): CureFact => ({ of: whom, is: `informed-of-${q.act.kind}`, value: true, settles: true })
