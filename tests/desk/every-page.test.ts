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
import { filingOf, proposalOf } from './support/entries.ts'
import { furnishFieldWork } from './support/field-work.ts'
import { furnishGallery } from './support/gallery.ts'
import { furnishFinal, furnishKeeping } from './support/keeping.ts'
import { furnishMaterial, MATERIAL } from './support/material.ts'
import { openDeskOffice } from './support/office.ts'
import { furnishSaid } from './support/said.ts'
import { misfits, settled } from './support/seen.ts'
import { furnishWatch } from './support/watch.ts'

const later: (() => Promise<void>)[] = []
after(async () => {
  for (const undo of later.reverse()) await undo()
})
const on = noBrowser ? undefined : await openDeskOffice((undo) => later.push(undo), { demonstration: true })
if (on) {
  await furnishFinal(on, 'UN-NATIONAL')
  await furnishGallery(on)
}
const kept = on
  ? await furnishKeeping(on, {
      month: '2017-08',
      offices: ['UN-NATIONAL', 'UN-REGIONAL'],
      party: 'BRIGADE',
      docket: 'road-august',
      released: 'operation-august',
    })
  : { hold: 0, answer: 0 }

if (on) {
  await furnishWatch(on, '2017-09', 'UN-NATIONAL')
  await furnishMaterial(on, 'UN-NATIONAL')
  await furnishSaid(on, '2017-09')
  await furnishFieldWork(on, '2017-09')
}

/** Pages about entries are addressed by where these stand in the record. */
const at = on
  ? {
      docket: await proposalOf(on, 'road-august'),
      instrument: await filingOf(on, 'instrument', 'PROTOCOL'),
      claim: await filingOf(on, 'claim', 'metres-2400'),
    }
  : { docket: 0, instrument: 0, claim: 0 }

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
  '/record/final-acts': { 'final-acts': '/record/final-acts' },
  '/record/holds': { holds: '/record/holds' },
  '/record/holds/$hold': { hold: `/record/holds/${kept.hold}` },
  '/record/access': { access: '/record/access' },
  '/record/access/$party': { answering: '/record/access/TEAM-NORTH', 'answering-held': '/record/access/BRIGADE' },
  '/record/answers/$answer': { 'access-answer': `/record/answers/${kept.answer}` },
  '/record/reads': { reads: '/record/reads' },
  '/record/$entry': {
    'entry-docket': `/record/${at.docket}`,
    'entry-instrument': `/record/${at.instrument}`,
    'entry-claim': `/record/${at.claim}`,
  },
  '/watch': { watch: '/watch' },
  '/watch/incidents/$incident': { 'watch-incident': '/watch/incidents/I-split' },
  '/watch/reports/$report': { 'watch-arrived': '/watch/reports/R-new' },
  '/watch/mechanisms/$mechanism': { 'watch-mechanism': '/watch/mechanisms/TRIPARTITE' },
  '/watch/ceasefires/$instrument': { 'watch-ceasefire': '/watch/ceasefires/TRUCE' },
  '/watch/ledgers': { 'watch-ledgers': '/watch/ledgers' },
  '/watch/ledgers/$ledger': { 'watch-ledger': '/watch/ledgers/TRUCE-ARMS' },
  '/watch/file/$what': {
    'watch-file-exchange': '/watch/file/exchange',
    'watch-file-ledger': '/watch/file/ledger',
    'watch-file-zones': '/watch/file/zones',
  },
  '/watch/zones/$of': { 'watch-zones': '/watch/zones/MVM' },
  '/watch/exchanges/$exchange': { 'watch-exchange': '/watch/exchanges/SWAP' },
  '/watch/commitments': { 'watch-commitments': '/watch/commitments' },
  '/watch/commitments/$commitment': { 'watch-commitment': `/watch/commitments/${encodeURIComponent('TRUCE/2')}` },
  '/watch/counterparts/$party': { 'watch-register': '/watch/counterparts/SIDE-N' },
  '/watch/hotline': { 'watch-hotline': '/watch/hotline?week=2017-09-11' },
  '/watch/statements': { 'watch-statements': '/watch/statements' },
  '/watch/statements/$docket': { 'watch-statement': '/watch/statements/said-road' },
  '/watch/say': { 'watch-say': '/watch/say' },
  '/watch/glossary': { 'watch-glossary': '/watch/glossary' },
  '/watch/patrols': { 'watch-patrols': '/watch/patrols?week=2017-09-04', 'watch-patrols-now': '/watch/patrols' },
  '/watch/patrols/$patrol': { 'watch-visit': '/watch/patrols/V-2' },
  '/watch/signs': { 'watch-signs': '/watch/signs?sign=S-1' },
  '/watch/harm': { 'watch-harm': '/watch/harm' },
  '/watch/harm/$harm': { 'watch-harm-one': '/watch/harm/H-2' },
  '/watch/editions': { 'watch-editions': '/watch/editions' },
  '/watch/editions/import': { 'watch-import': '/watch/editions/import' },
  '/watch/editions/$edition': { 'watch-edition': `/watch/editions/${MATERIAL[1]}?since=${MATERIAL[0]}` },
  '/watch/editions/$edition/events/$event': { 'watch-event': `/watch/editions/${MATERIAL[1]}/events/3` },
  '/watch/evidence': { 'watch-evidence': '/watch/evidence' },
  '/watch/evidence/$evidence': { 'watch-piece': '/watch/evidence/PHOTO' },
  '/watch/report': { 'watch-report': '/watch/report' },
  '/write': { write: '/write' },
  '/write/$what': {
    'write-instrument': '/write/instrument',
    'write-control-list': '/write/control-list',
    'write-mechanism': '/write/mechanism',
    'write-harm': '/write/harm',
    'write-hold': '/write/hold',
    'write-access': '/write/access',
  },
}
const routes = [...readFileSync(new URL('../../src/6-desk/routes.tsx', import.meta.url), 'utf8').matchAll(/\bpath: '([^']+)'/g)].map(
  ([, path]) => path,
)

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
  [
    'the past',
    {},
    `as_of=${at.docket + 1}`,
    { past: PLAIN, 'past-dark': { ...DARK, shot: false }, 'past-phone': { width: 390, height: 844 } },
  ],
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
