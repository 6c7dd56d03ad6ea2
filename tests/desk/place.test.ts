/** Pictures of place in a real browser: under reasons, beside the act, while one writes, at a clause; and that they say what the engine says. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { actOf } from '#desk/pages/ask/act-of.ts'
import { readDraft } from '#desk/pages/ask/draft.ts'
import { draftOf } from '#desk/pages/ask/draft-of.ts'
import { answerRead } from '#desk/parts/answer/read.ts'
import { rangeBetween } from '#desk/parts/place/globe.ts'
import { distanceState, zonesState } from '#desk/parts/place/standing.ts'
import { legsOf, metresOf } from '#desk/parts/place/where.ts'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'
import { openDeskOffice } from './support/office.ts'
import { furnishPatrol, PATROLLED, WHEN } from './support/patrol.ts'

const skip = noBrowser
const later: (() => Promise<void>)[] = []
after(async () => {
  for (const undo of later.reverse()) await undo()
})
const office = await openDeskOffice((undo) => later.push(undo))
await furnishPatrol(office)
const AS_WATCH = { on: office, office: 'WATCH' }

/** What the engine found of the conditions of clause 2, 3 and 4 for a patrol in a place. */
async function found(place: object) {
  const asked = await office.as('WATCH').ask({ ...PATROLLED, when: WHEN, place })
  assert.ok(asked.ok, JSON.stringify(asked))
  const reasons = answerRead(asked.data).orders.flatMap(({ blocking, carrying }) => [...blocking, ...carrying])
  return (clause: string, kind: string) =>
    reasons.find(({ ref }) => ref === `TRUCE/${clause}`)?.conditions.find(({ condition }) => condition === kind)
}

for (const [min, max] of [
  ['0 m', '2999 m'],
  ['3000 m', '3000 m'],
  ['2999.9 m', '3000 m'],
  ['3 km', '4 km'],
  ['400 m', '600 m'],
  ['4000 m', '4000.5 m'],
  ['1 nmi', '2 nmi'],
  ['0 m', '0 m'],
] as const) {
  test(`the picture of ${min} to ${max} stands as the engine finds it`, async () => {
    const range = { min: metresOf(min) ?? Number.NaN, max: metresOf(max) ?? Number.NaN }
    const engine = await found({ distance: { CAMP: { min, max }, LINE: { min, max } } })
    assert.equal(distanceState(range, { least: 3000, most: null, not: false }), engine('2', 'distance')?.state)
    assert.equal(distanceState(range, { least: 500, most: 4000, not: false }), engine('3', 'distance')?.state)
  })
}

for (const place of [{ in: ['OLD-TOWN'] }, { maybe: ['BRIDGE'] }, { in: ['DISTRICT-1'], maybe: [] }, { in: [] }, { distance: {} }]) {
  test(`the diagram of ${JSON.stringify(place)} stands as the engine finds it`, async () => {
    const [leg] = legsOf({ place })
    assert.ok(leg)
    const engine = await found(place)
    assert.equal(zonesState({ how: 'out', zones: ['OLD-TOWN', 'BRIDGE'] }, leg), engine('4', 'not')?.state)
  })
}

test('positions are as far apart on the map as the engine finds them', async () => {
  for (const [lat, lon, within] of [
    [10.42, -73.18, 400],
    [10.4, -73.2, 0],
    [-33, 151, 5000],
    [89.9, 107, 1],
  ] as const) {
    const values = (await found({ position: { lat, lon, within: `${within} m` } }))('2', 'distance')?.values
    const range = rangeBetween({ lat, lon, within }, [{ lat: 10.4, lon: -73.2, within: 60 }])
    assert.ok(
      range && Math.abs(range.min - Number(values?.min)) <= 1 && Math.abs(range.max - Number(values?.max)) <= 1,
      JSON.stringify([values, range]),
    )
  }
})

const pictures = (page: Page, kind: 'distance' | 'zones' | 'map') => page.locator(`[data-picture=${kind}]`)
const LOOKS = [
  ['light', {}],
  ['dark', { scheme: 'dark' }],
  ['ar', { language: 'ar' }],
  ['phone', { phone: true }],
  ['contrast', { forcedColors: true }],
] as const

for (const [look, options] of LOOKS) {
  test(`a docket whose place decides, ${look}: axe finds nothing`, { skip }, async (t) => {
    const desk = await openDesk(t, { ...AS_WATCH, ...options, path: '/dockets/round' })
    await pictures(desk.page, 'distance').first().waitFor()
    await pictures(desk.page, 'zones').first().waitFor()
    await desk.axe()
    await desk.shot(`place-docket-${look}`)
    await desk.open('/dockets/flight')
    await pictures(desk.page, 'map').first().waitFor()
    await desk.axe()
    await desk.shot(`place-map-${look}`)
  })
  test(`May we? and the clauses with their place, ${look}: axe finds nothing`, { skip }, async (t) => {
    const desk = await openDesk(t, { ...AS_WATCH, ...options, path: '/ask?revise=near' })
    await pictures(desk.page, 'distance').nth(1).waitFor()
    await pictures(desk.page, 'zones').first().waitFor()
    await desk.axe()
    await desk.shot(`place-ask-${look}`)
    await desk.open('/instruments/TRUCE')
    await pictures(desk.page, 'distance').first().waitFor()
    await desk.axe()
    await desk.shot(`place-instrument-${look}`)
  })
}

test('every leg is told in words with what is asked of it, and what nobody stated is told as unknown', { skip }, async (t) => {
  const { page } = await openDesk(t, { ...AS_WATCH, path: '/dockets/round' })
  const reasons = page.getByRole('region', { name: 'Reasons, in the order of the law' })
  const told = (name: RegExp) => reasons.getByRole('figure', { name }).first().locator('ul').first()
  await told(/CAMP/).waitFor()
  assert.deepEqual(
    (await told(/CAMP/).locator('> li').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ')),
    ['out: The act is 2,600 m to 3,400 m away. Asked: at least 3,000 m. Not decided.'],
    'the reason that holds the act is about one leg',
  )
  assert.match(
    (await told(/LINE/).innerText()).replaceAll(/\s+/g, ' '),
    /^back: .*not stated: it may be anywhere\. Asked: .* Not decided\.$/,
  )
  const written = page.getByRole('region', { name: 'The act as written' })
  const line = (await written.getByRole('figure', { name: /LINE/ }).locator('ul').first().innerText()).replaceAll(/\s+/g, ' ')
  assert.match(line, /out: The act is 1,000 m away\. Asked: at least 500 m and at most 4,000 m\. Kept\./)
  assert.match(line, /back: How far away the act is, is not stated/)
  const zones = reasons.getByRole('figure', { name: /outside all of these zones/ })
  const shapes = (await zones.getByRole('listitem').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '))
  assert.ok(shapes.includes('OLD-TOWN perhaps in it') && shapes.includes('BRIDGE not in it'), JSON.stringify(shapes))
})

test('while one writes the picture follows, and keeps what is asked while a field is half filled in', { skip }, async (t) => {
  const { page } = await openDesk(t, { ...AS_WATCH, path: '/ask?revise=near' })
  const camp = page.getByRole('form').getByRole('figure', { name: /CAMP/ })
  await camp.getByText('Asked: at least 3,000 m. Not decided.').waitFor()
  await page.getByRole('form').getByRole('figure', { name: /LINE/ }).getByText('How far away the act is, is not stated').waitFor()
  await page.locator('#distance-0-min').fill('3100')
  await camp.getByText('Asked: at least 3,000 m. Kept.').waitFor()
  await page.locator('#distance-0-max').fill('wide')
  await camp.getByText('Asked: at least 3,000 m. Not decided.').waitFor()
  await camp.getByText('it may be anywhere').waitFor()
  await page.locator('#distance-0-max').fill('')
  await camp.getByText('The act is 3,100 m away.').waitFor()
})

test('a position is typed in degrees, drawn on a map at once, and told what is wrong with it', { skip }, async (t) => {
  const { page } = await openDesk(t, { ...AS_WATCH, path: '/ask?revise=near' })
  const form = page.getByRole('form')
  await form.getByRole('button', { name: 'Remove the distance' }).click()
  await form.getByRole('button', { name: 'A position in degrees' }).click()
  await page.locator('#position-lat').fill('10.42')
  await page.locator('#position-lon').fill('\u221273.18')
  await page.locator('#position-within').fill('400')
  const camp = form.getByRole('figure', { name: /CAMP/ })
  await camp.getByText('The act is 2,641 m to 3,597 m away.').waitFor()
  await pictures(page, 'map').getByText('10.42, -73.18, off by up to 400 m').waitFor()
  await page.locator('#position-lat').fill('100')
  await form.getByText('Latitude: degrees from -90 to 90').waitFor()
  await camp.getByText('it may be anywhere').waitFor()
})

test('an act with a position becomes a draft and the same act again; degrees that are none are refused', () => {
  const position = { lat: -10.5, lon: 179.25, within: '30 m' }
  const act = { ...PATROLLED, when: ['2026-01-12T06:00Z', '2026-01-12T18:00Z'], place: { in: ['A'], position } }
  const draft = draftOf(act, '', 'UTC')
  const { counterpart: _, ...rest } = act
  assert.deepEqual(actOf(draft, 'UTC').act, rest)
  assert.deepEqual(readDraft(JSON.parse(JSON.stringify(draft))), draft)
  for (const [lat, lon, within, wrong] of [
    ['91', '0', '1', 'no-latitude'],
    ['1,5', '0', '1', 'no-latitude'],
    ['1', '-180.1', '1', 'no-longitude'],
    ['1', '0', 'near', 'no-precision'],
    ['', '0', '1', 'no-latitude'],
  ] as const) {
    const troubles = actOf({ ...draft, place: { ...draft.place, position: { lat, lon, within } } }, 'UTC').troubles
    assert.deepEqual(
      troubles.map((one) => one.wrong),
      [wrong],
    )
  }
})

test('to scale on the screen, from the start of the line in either direction of writing', { skip }, async (t) => {
  for (const language of ['en', 'ar'] as const) {
    const { page } = await openDesk(t, { ...AS_WATCH, language, path: '/instruments/TRUCE' })
    const drawing = pictures(page, 'distance').first()
    const strip = await drawing.locator('svg[viewBox="0 0 1000 96"]').boundingBox()
    const label = await drawing.locator('p > span', { hasText: '3,000' }).first().boundingBox()
    assert.ok(strip && label)
    const middle = (label.x + label.width / 2 - strip.x) / strip.width
    // The line stands at 3,000 of 3,500 metres; its label lies over it, shifted inwards by less than half its own width.
    const at = 0.024 + 0.96 * (3000 / 3500)
    assert.ok(Math.abs((language === 'ar' ? 1 - middle : middle) - at) < label.width / 2 / strip.width + 0.01, `${language}: ${middle}`)
  }
})
