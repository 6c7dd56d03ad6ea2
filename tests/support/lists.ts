/** A control list in two editions, for tests about goods. */
import type { Written } from './world.ts'

const entry = (code: string, heading: string): Written => ({ code, heading })
const OLD = { edition: '2025', from: '2025-01-01', checked: '2026-02-20', source: 'gazette' }
const NEW = { edition: '2026', from: '2026-04-01', checked: '2026-03-20', source: 'gazette' }

/** Before 1 April 2026 the list has 2B350 as a heading alone; from then on with its parts, and 3A1 is gone. */
export const LIST: Written = {
  list: 'DU',
  issuer: 'BOARD',
  editions: [
    { ...OLD, entries: [entry('2B350', 'chemical plant'), entry('3A1', 'electronics')] },
    { ...NEW, entries: [entry('2B350', 'chemical plant'), entry('2B350.i', 'pumps')] },
  ],
}
