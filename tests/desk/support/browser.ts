/**
 * The browser of the desk's tests: the one that npm brought, else one of the system. Where none starts the tests are left out and say
 * so by name, with what to do; under CI=true that is a failure.
 */
import { after } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchBrowser } from './chromium.ts'

const found = await launchBrowser()
after(async () => {
  if (typeof found !== 'string') await found.close()
})

/** Why tests in a browser are left out; false where they are not, and under CI=true, where they must fail instead. */
export const noBrowser: string | false = typeof found === 'string' && process.env.CI !== 'true' ? found : false

/** The browser of this test process. Throws why there is none. */
export function theBrowser(): Browser {
  if (typeof found === 'string') throw new Error(found)
  return found
}
