/** Without a mouse: from Home over the palette to a docket, and approved; where the focus is can always be seen, and is never lost. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'
import { proposalOf } from './support/entries.ts'
import { furnishGallery } from './support/gallery.ts'
import { openDeskOffice } from './support/office.ts'
import { settled } from './support/seen.ts'

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: string, most = 60): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab')
    if ((await focused(page)) === name) return
  }
  assert.fail(`no way to "${name}" by Tab`)
}

/** What has the focus without showing it: no outline, out of sight, or with something in front of it. Empty where all is well. */
const hidden = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const one = document.activeElement
    if (one === null || one === document.body || one.id === 'main') return ''
    const { left, top, width, height } = one.getBoundingClientRect()
    // A field may be lit by the box around it.
    const lit = [one, one.parentElement, one.parentElement?.parentElement].some((box) => {
      const style = box && getComputedStyle(box)
      return style && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
    })
    const inside = top >= -1 && top + Math.min(height, 24) <= innerHeight + 1 && left >= -1 && width > 0
    const front = document.elementFromPoint(left + Math.min(width / 2, 20), top + Math.min(height / 2, 12))
    const seen = front !== null && (one.contains(front) || front.contains(one))
    return lit && inside && seen ? '' : `${one.outerHTML.slice(0, 120)} lit ${lit}, inside ${inside}, seen ${seen}`
  })

test('Home, palette, docket, approved: by keyboard alone, and the change of the verdict is read out', { skip: noBrowser }, async (t) => {
  const office = await openDeskOffice((undo) => t.after(undo), { demonstration: true })
  await furnishGallery(office)
  const { page } = await openDesk(t, { on: office, office: 'UN-NATIONAL' })
  await settled(page)
  await page.keyboard.press('Tab')
  assert.equal(await focused(page), 'Skip to content')
  assert.equal(await hidden(page), '')
  await page.keyboard.press('Enter')
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /^Search/ }).waitFor()
  await page.keyboard.type('leave-august')
  await page.getByRole('option', { selected: true }).getByText('May five members leave').waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/dockets/leave-august')
  await settled(page)
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main', 'a new page is read from its top')
  const status = page.getByRole('region', { name: 'Answer', exact: true }).getByRole('status')
  await status.getByText('Refer', { exact: true }).waitFor()
  await status.evaluate((element) => element.setAttribute('data-before', 'yes'))
  await tabTo(page, 'Approve')
  assert.equal(await hidden(page), '')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Approve this act' }).waitFor()
  await tabTo(page, 'Approve')
  await page.keyboard.press('Enter')
  await page.getByText('Your approval is on file.').waitFor()
  await page.getByRole('status').filter({ hasText: 'Permit' }).first().waitFor()
  assert.equal(await page.locator('[data-before]').getByText('Permit', { exact: true }).count(), 1, 'the same live region says it')
  assert.notEqual(await focused(page), await page.locator('body').innerText(), 'the focus is not lost')
})

test('wherever Tab leads, the focus can be seen', { skip: noBrowser }, async (t) => {
  const office = await openDeskOffice((undo) => t.after(undo), { demonstration: true })
  await furnishGallery(office)
  const { page, open } = await openDesk(t, { on: office, office: 'UN-NATIONAL' })
  const entry = await proposalOf(office, 'road-august')
  for (const path of ['/', '/dockets/road-august', '/instruments/PROTOCOL', `/record/${entry}`, '/ask', `/?as_of=${entry + 1}`]) {
    await open(path)
    await settled(page)
    for (let i = 0; i < 45; i++) {
      await page.keyboard.press('Tab')
      assert.equal(await hidden(page), '', path)
    }
  }
})

test('a dialog gives the focus back to what opened it', { skip: noBrowser }, async (t) => {
  const { page } = await openDesk(t, { demonstration: true })
  await settled(page)
  for (const name of [/^Now/, 'Language and light', /^Search/] as const) {
    const opener = page.getByRole('button', { name })
    await opener.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    assert.equal(await page.evaluate(() => document.activeElement?.closest('dialog') !== null), true)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    assert.equal(await opener.evaluate((button) => button === document.activeElement), true, String(name))
  }
})

test('a search asked for at the moment the one before is closing opens', { skip: noBrowser }, async (t) => {
  const { page } = await openDesk(t, { demonstration: true })
  await settled(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /^Search/ }).fill('before')
  // Both within one turn of the page: no time is left to tell it that the dialog has closed.
  await page.evaluate(async () => {
    document.querySelector<HTMLDialogElement>('dialog[open]')?.requestClose()
    await null
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true }))
  })
  const asked = await page.getByRole('combobox', { name: /^Search/ }).elementHandle()
  assert.ok(asked)
  await page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done))))
  assert.equal(await asked.evaluate((field) => field.isConnected && (field as HTMLInputElement).value === ''), true)
})

test('high contrast is as the browser asks, until the reader chooses', { skip: noBrowser }, async (t) => {
  const { page } = await openDesk(t, { demonstration: true })
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color)
  await page.emulateMedia({ contrast: 'more' })
  await page.locator('html[data-contrast=more]').waitFor()
  assert.equal(await ink(), 'rgb(0, 0, 0)')
  await page.getByRole('button', { name: 'Language and light' }).click()
  await page.getByRole('group', { name: 'Contrast' }).getByLabel('usual').check()
  assert.notEqual(await ink(), 'rgb(0, 0, 0)')
  await page.emulateMedia({ contrast: 'no-preference' })
  await page.getByRole('group', { name: 'Contrast' }).getByLabel('high').check()
  await page.reload()
  await page.locator('html[data-contrast=more]').waitFor()
  assert.equal(await ink(), 'rgb(0, 0, 0)')
})
