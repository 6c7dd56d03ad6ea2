/**
 * Every page of the desk in every way it can be shown. A page without a line in this table fails the test: so a new one is looked at in
 * all of them from its first day. PARLEY_SHOTS=1 writes docs/guide.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { faults } from './support/axe.ts'
import { noBrowser } from './support/browser.ts'
import { type DeskOptions, type OpenDesk, openDesk } from './support/desk.ts'
import { furnishGallery } from './support/gallery.ts'
import { openDeskOffice } from './support/office.ts'
import { misfits, settled } from './support/seen.ts'
import { furnishWatch } from './support/watch.ts'

/** Each route of routes.tsx, with pages of it: what its picture is called, and where it is. */
const PAGES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/': { home: '/' },
  '/ask': { ask: '/ask?revise=road-august' },
  '/dockets': { dockets: '/dockets' },
  '/dockets/$docket': { docket: '/dockets/road-august', 'docket-hindsight': '/dockets/operation-august' },
  '/instruments': { instruments: '/instruments' },
  '/instruments/$instrument': { instrument: '/instruments/PROTOCOL', 'instrument-versions': '/instruments/ZONES?version=3&against=2' },
  '/instruments/$instrument/text': { 'law-text': '/instruments/ZONES/text' },
  '/control-lists': { 'control-lists': '/control-lists' },
  '/parties': { parties: '/parties' },
  '/parties/$party': { party: '/parties/BRIGADE' },
  '/record': { record: '/record' },
  '/record/$entry': { 'entry-docket': '/record/81', 'entry-instrument': '/record/22', 'entry-claim': '/record/72' },
  '/watch': { watch: '/watch' },
  '/watch/incidents/$incident': { 'watch-incident': '/watch/incidents/I-split' },
  '/watch/reports/$report': { 'watch-arrived': '/watch/reports/R-new' },
  '/watch/ceasefires/$instrument': { 'watch-ceasefire': '/watch/ceasefires/TRUCE' },
  '/watch/commitments': { 'watch-commitments': '/watch/commitments' },
  '/watch/report': { 'watch-report': '/watch/report' },
  '/write': { write: '/write' },
  '/write/$what': { 'write-instrument': '/write/instrument', 'write-control-list': '/write/control-list' },
}
const routes = [...readFileSync(new URL('../../src/6-desk/routes.tsx', import.meta.url), 'utf8').matchAll(/\bpath: '([^']+)'/g)].map(
  ([, path]) => path,
)

const later: (() => Promise<void>)[] = []
after(async () => {
  for (const undo of later.reverse()) await undo()
})
const on = noBrowser ? undefined : await openDeskOffice((undo) => later.push(undo), { demonstration: true })
if (on) {
  await furnishGallery(on)
  await furnishWatch(on, '2017-09', 'UN-NATIONAL')
}

test('every page there is is looked at', () => assert.deepEqual(routes.toSorted(), Object.keys(PAGES).toSorted()))

/** How a page can be shown once it is open, and what is looked for then: only where words or boxes differ does axe look at everything. */
interface Look {
  readonly media?: Parameters<Page['emulateMedia']>[0]
  readonly width?: number
  readonly height?: number
  readonly axe?: 'all' | 'colours'
  /** Whether its picture is taken. */
  readonly shot?: boolean
}
const NONE = { colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference' } as const
const PLAIN: Look = { axe: 'all', shot: true }
const DARK: Look = { media: { colorScheme: 'dark' }, axe: 'colours', shot: true }
const PHONE: Look = { width: 390, height: 844, axe: 'all', shot: true }
const LOOKS: readonly (readonly [way: string, options: DeskOptions, query: string, looks: Readonly<Record<string, Look>>])[] = [
  [
    'English',
    {},
    '',
    {
      light: PLAIN,
      dark: DARK,
      contrast: { media: { contrast: 'more' }, axe: 'colours', shot: true },
      'contrast-dark': { media: { contrast: 'more', colorScheme: 'dark' }, axe: 'colours' },
      forced: { media: { forcedColors: 'active' }, axe: 'colours', shot: true },
      phone: PHONE,
      // 1280 by 1024 enlarged to 200 %, then as narrow as WCAG 1.4.10 asks, then as wide as screens are.
      zoomed: { width: 640, height: 512, shot: true },
      narrow: { width: 320, height: 640 },
      wide: { width: 2560, height: 1200, shot: true },
    },
  ],
  ['French', { language: 'fr' }, '', { fr: PLAIN, 'fr-phone': { width: 390, height: 844 } }],
  ['Arabic', { language: 'ar' }, '', { ar: PLAIN, 'ar-phone': PHONE, 'ar-narrow': { width: 320, height: 640 } }],
  ['the past', {}, 'as_of=82', { past: PLAIN, 'past-dark': { ...DARK, shot: false }, 'past-phone': { width: 390, height: 844 } }],
]

// Two at a time, in windows of their own: one draws while the other is looked at.
describe('every page in every way', { concurrency: 2 }, () => {
  for (const [way, options, query, looks] of LOOKS) {
    test(`every page in ${way}: ${Object.keys(looks).join(', ')}`, { skip: noBrowser }, async (t) => {
      const desk = await openDesk(t, { ...(on && { on }), office: 'UN-NATIONAL', scheme: 'auto', ...options })
      // What is watched was put on file after the past that is read.
      if (query !== '') desk.allow(/status of 404/)
      const wrong = new Map<string, readonly string[]>()
      assert.equal(await desk.page.evaluate(() => getComputedStyle(document.body).direction), options.language === 'ar' ? 'rtl' : 'ltr')
      for (const [name, path] of Object.values(PAGES).flatMap(Object.entries<string>)) {
        await goTo(desk, query === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`)
        for (const [look, seen] of Object.entries(looks)) {
          const found = await lookAt(desk, `${name}-${look}`, seen)
          for (const one of found) wrong.set(one, [...(wrong.get(one) ?? []), `${name} ${look}`])
        }
      }
      // What is wrong on every page is told once, with where it was seen.
      assert.deepEqual(
        [...wrong].map(([what, where]) => `${what} (${where.join(', ')})`),
        [],
      )
    })
  }
})

/** Goes to a page as a link would, without fetching the desk anew. */
async function goTo({ page }: OpenDesk, path: string): Promise<void> {
  await page.emulateMedia(NONE)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.evaluate((to) => history.pushState({}, '', to), path)
  await page.waitForURL((url) => `${url.pathname}${url.search}` === path)
  await settled(page)
  await page.evaluate(() => scrollTo(0, 0))
}

async function lookAt({ page, shot }: OpenDesk, name: string, look: Look): Promise<readonly string[]> {
  await page.emulateMedia({ ...NONE, ...look.media })
  await page.setViewportSize({ width: look.width ?? 1440, height: look.height ?? 900 })
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  const found = [...(await misfits(page)), ...(look.axe === undefined ? [] : await faults(page, look.axe))]
  if (look.shot === true) await shot(name)
  return found
}
