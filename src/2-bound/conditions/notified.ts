/** notified: someone was given notice of the act in time. What is met, unmet and open stands in `told-before.ts`. */
import { toldBefore } from './told-before.ts'

export const notified = toldBefore('notified', 'whom', 'notice', 'notify', { open: 'refuse-notice', given: 'refuse-notice' })
