/** Pages in every look: light, dark, Arabic, phone. Axe finds nothing on any of them, and each can be photographed. */
import { test } from 'node:test'
import { noBrowser } from './browser.ts'
import { openDesk } from './desk.ts'
import type { DeskOffice } from './office.ts'

const LOOKS = [
  ['light', {}],
  ['dark', { scheme: 'dark' }],
  ['ar', { language: 'ar' }],
  ['phone', { phone: true }],
] as const

export function looks(name: string, paths: readonly string[], on: DeskOffice | undefined): void {
  for (const [look, options] of LOOKS) {
    test(`${name} in ${look}: axe finds nothing`, { skip: noBrowser }, async (t) => {
      const desk = await openDesk(t, { ...(on && { on }), ...options })
      for (const path of paths) {
        await desk.open(path)
        await desk.page
          .getByRole('main')
          .getByRole('status')
          .first()
          .waitFor({ state: 'hidden', timeout: 2_000 })
          .catch(() => {})
        await desk.axe()
        await desk.shot(`${path.slice(1).replaceAll(/\W+/g, '-').toLowerCase()}-${look}`)
      }
    })
  }
}
