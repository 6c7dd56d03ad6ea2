/**
 * A monkey at the desk: it clicks and types at random over all pages of a demonstration office. Whatever it does, no page breaks,
 * nothing is written to the console, no policy is broken and nothing is asked of another machine. PARLEY_SEED makes it do the same again.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { SEED } from '#property'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'
import { MARKUP, TURNING } from './support/trouble.ts'

/** What it does is counted, not timed: about ten seconds on a quiet machine. */
const DEEDS = 120
const PATHS = ['/', '/ask', '/dockets', '/instruments', '/parties', '/record', '/write', '/write/instrument', '/write/claim', '/record/30']
const TEXTS = ['visit', '', ' ', '0', '-1', '2016-12-31', '99999999999999999999', MARKUP, TURNING, 'x'.repeat(600), 'الهلال', '{', '%00']
const KEYS = ['Tab', 'Enter', 'Escape', 'ArrowDown', 'Control+k', 'Shift+Tab', 'Backspace', 'End'] as const

/** Numbers from 0 up to a limit, the same for the same seed (a linear congruential generator, Numerical Recipes). */
function dice(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

test(`a monkey breaks nothing (PARLEY_SEED=${SEED})`, { skip: noBrowser }, async (t) => {
  const { page, office, allow } = await openDesk(t, { demonstration: true })
  // What it types is refused now and then; that is an answer and no fault.
  allow(/status of 4\d\d/)
  page.on('dialog', (dialog) => void dialog.dismiss())
  const roll = dice(SEED)
  const done: string[] = []
  for (let i = 0; i < DEEDS; i++) {
    if (i % 16 === 0) await page.goto(`${office.address}${PATHS[(i / 16) % PATHS.length]}`)
    done.push(await deed(page, roll))
    assert.ok(page.url().startsWith(office.address), done.slice(-5).join('; '))
    const broken = page
      .getByRole('heading', { name: /This page broke|could not be fetched/ })
      .or(page.getByText('Something broke on our side'))
    assert.equal(await broken.count(), 0, `broken on ${page.url()} after ${done.slice(-5).join('; ')}`)
  }
  assert.ok(new Set(done).size > DEEDS / 4, 'it did many things')
  assert.deepEqual(
    office.notes.filter((line) => line.startsWith('fault')),
    [],
  )
})

/** One thing at random among what can be seen: a click, some typing, a choice, a key. Gives what it was. */
async function deed(page: Page, roll: (below: number) => number): Promise<string> {
  const kind = roll(10)
  if (kind === 0) {
    const key = KEYS[roll(KEYS.length)] ?? 'Tab'
    await page.keyboard.press(key)
    return `press ${key}`
  }
  if (kind === 1) {
    await (roll(2) === 0 ? page.goBack() : page.goForward()).catch(() => null)
    return `go, ${page.url()}`
  }
  const where =
    kind < 5 ? 'input:not([type=radio]):not([type=checkbox]), textarea, select' : 'a[href], button, summary, [role=option], input'
  const found = page.locator(where)
  const number = roll(Math.max(1, await found.count()))
  const [text, choice] = [TEXTS[roll(TEXTS.length)] ?? '', roll(7)]
  return found
    .nth(number)
    .evaluate(
      (element, given) => {
        const name = `${element.tagName} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 30)}`
        if (!(element instanceof HTMLElement) || element.getClientRects().length === 0) return `left ${name}`
        if (element instanceof HTMLSelectElement) {
          element.selectedIndex = given.choice % element.options.length
          element.dispatchEvent(new Event('change', { bubbles: true }))
          return `chose in ${name}`
        }
        const typed =
          element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && !/radio|checkbox/.test(element.type))
        if (!typed) {
          element.click()
          return `clicked ${name}`
        }
        element.focus()
        const prototype = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
        Reflect.set(prototype, 'value', given.text, element)
        element.dispatchEvent(new Event('input', { bubbles: true }))
        return `typed ${given.text.slice(0, 10)} in ${name}`
      },
      { text, choice },
      { timeout: 5_000 },
    )
    .catch(() => 'nothing to be done')
}
