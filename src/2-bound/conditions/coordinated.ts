/** coordinated: a mechanism or party agreed in time to how the act is done. What is met, unmet and open stands in `told-before.ts`. */
import { toldBefore } from './told-before.ts'

export const coordinated = toldBefore('coordinated', 'with', 'coordination', 'coordinate', {
  open: 'refuse-coordination',
  given: 'withdraw-coordination',
})
