/** What nobody files who means well, and some who do: texts that are long, look like markup, or turn the words beside them round. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { Filing, Written } from '#desk/client/shapes.ts'
import type { DeskOffice } from './office.ts'

/** Would break out of anything that takes text for markup, or for a sentence with holes in it. */
export const MARKUP = '<img src=x onerror="parleyMarkup=1"><b class=markup>bold</b>{name}&amp;'
/** 200 characters without a blank. */
export const LONG = 'Verwaltungsgemeinschaftsvorsitzende'.repeat(6).slice(0, 200)
/** Overrides the direction, ends an isolate that it never began, and begins another that it never ends. */
export const TURNING = 'Bank\u202elatipac\u2069\u202e of\u2067'
/** As a reader sees it: nothing in it runs backwards, and the override is written out. */
export const TURNING_SHOWN = 'Bank\\u202elatipac\\u202e of'

export const THREE_SCRIPTS = [
  { text: 'Syrian Arab Red Crescent', lang: 'en' },
  { text: 'الهلال الأحمر العربي السوري', lang: 'ar' },
  { text: '叙利亚阿拉伯红新月会', lang: 'zh' },
  { text: 'Сирийский Арабский Красный Полумесяц', lang: 'ru' },
] as const

const TERM = ['2026-01-01', '2027-01-01']
const DELIVERY = { kind: ['deliver'] }

const LAW: Filing = {
  instrument: {
    ...{ id: 'M', title: MARKUP, kind: 'mandate', issuer: TURNING, term: TERM, attested: true },
    clauses: [
      { id: '1', effect: 'permit', about: DELIVERY, words: MARKUP },
      { id: '2', effect: 'require', about: DELIVERY, any: [{ consented: { by: 'MARKED' } }], words: `${TURNING} consents.` },
      { id: '3', effect: 'require', about: DELIVERY, any: [{ approved: { role: 'presiding' } }], words: LONG },
      { id: '4', effect: 'oblige', about: DELIVERY, duty: MARKUP, by: 'DESK', within: 'P7D', words: TURNING },
      { id: '5', effect: 'require', about: DELIVERY, any: [{ fact: { of: 'THREE', is: 'cleared' } }], words: 'It is cleared.' },
    ],
  },
}

const FILED: readonly Filing[] = [
  { office: { id: 'DESK', name: TURNING, of: 'AID' } },
  { office: { id: 'HEAD', name: MARKUP, roles: ['presiding'] } },
  { party: { id: 'AID', kind: 'aid_organisation', names: [{ text: TURNING, lang: 'en' }] } },
  { party: { id: 'LONG', kind: 'civil_body', names: [{ text: LONG, lang: 'de' }] } },
  { party: { id: 'MARKED', kind: 'civil_body', names: [{ text: MARKUP, lang: 'en' }] } },
  { party: { id: 'THREE', kind: 'civil_body', names: THREE_SCRIPTS } },
  LAW,
  {
    instrument: {
      ...{ id: 'B', title: LONG, kind: 'rule', issuer: 'GOV', term: TERM, attested: true },
      clauses: [{ id: '1', effect: 'forbid', about: { kind: ['never'] }, words: LONG }],
    },
  },
  { claim: { id: 'c1', of: 'THREE', is: 'cleared', value: true, grade: 'B2', source: MARKUP, origin: 'a' } },
  { claim: { id: 'c2', of: 'THREE', is: 'cleared', value: false, grade: 'B2', source: TURNING, origin: 'b' } },
  { claim: { id: 'c3', of: 'MARKED', is: 'size', value: MARKUP, grade: 'B2', source: LONG.slice(0, 128), origin: 'b' } },
]

const DELIVER: Written = {
  ...{ kind: 'deliver', actor: 'DESK', counterpart: 'MARKED', place: { in: ['NORTH'] }, purpose: 'relief' },
  when: ['2026-01-12T08:00Z', '2026-01-12T16:00Z'],
  lines: [{ id: '1', item: 'flour', qty: '40 kg' }],
}

const must = (result: { readonly ok: boolean }): void => assert.ok(result.ok, JSON.stringify(result))

/** Puts all of that on file, with four dockets: `marked`, `turning` (sent back), `long` and `given-up` (withdrawn, with its reason). */
export async function furnishTrouble(office: DeskOffice): Promise<void> {
  const [desk, head] = [office.as('DESK'), office.as('HEAD')]
  must(await desk.file(FILED))
  const titles = { marked: MARKUP, turning: TURNING, long: LONG.repeat(3).slice(0, 500), 'given-up': MARKUP }
  for (const [docket, title] of Object.entries(titles)) must(await desk.propose({ title, act: DELIVER, docket }))
  must(await head.advise('marked', { text: MARKUP }))
  must(await head.sendBack('turning', { why: TURNING }))
  must(await desk.withdraw('given-up', { why: MARKUP }))
  const entries = await desk.entries({ docket: 'marked' })
  const advice = entries.ok ? entries.data.items.find(({ kind }) => kind === 'advice-filed') : undefined
  must(await desk.askErasure({ of: advice?.index ?? -1, rule: MARKUP, why: MARKUP }))
}

/** Goes to an address and waits until nothing more is being fetched for the page. */
export async function settledAt(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() => document.querySelector('main [aria-busy]') === null)
}

/** How many pixels one would have to scroll sideways. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
