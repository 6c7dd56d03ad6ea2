/**
 * The desk in a real browser. A page that asks anything of another machine, breaks the content-security policy or writes an error to
 * its console fails the test, whatever else it does right.
 */
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import type { Client } from '#desk/client/client.ts'
import { faults } from './axe.ts'
import { theBrowser } from './browser.ts'
import { type DeskOffice, type OfficeOptions, openDeskOffice } from './office.ts'

const guide = fileURLToPath(new URL('../../../docs/guide/', import.meta.url))

export interface DeskOptions extends OfficeOptions {
  /** An office that is open already. Without it, one is opened for this test. */
  readonly on?: DeskOffice
  readonly language?: 'en' | 'fr' | 'ar'
  /** `auto`: as the browser asks. Light unless told. */
  readonly scheme?: 'light' | 'dark' | 'auto'
  /** 390 wide, touched by fingers, instead of 1440. */
  readonly phone?: boolean
  readonly width?: number
  readonly height?: number
  readonly forcedColors?: boolean
  /** The id of the office acted as; null for none. */
  readonly office?: string | null
  /** Where it opens. */
  readonly path?: string
}

export interface OpenDesk {
  readonly page: Page
  readonly context: BrowserContext
  readonly office: DeskOffice
  /** Acts past the browser, as the same office. */
  readonly client: Client
  /** Goes to an address of the desk and waits until the page has a heading. */
  open(path: string): Promise<void>
  /** Console errors that this test brings about on purpose, such as those of a line that is down. */
  allow(pattern: RegExp): void
  /** Fails on whatever axe finds against WCAG 2.2 AA, named by rule and element. */
  axe(): Promise<void>
  /** Writes docs/guide/NAME.png when PARLEY_SHOTS=1, and nothing otherwise: test runs change no files. */
  shot(name: string): Promise<void>
}

/** Opens the desk for a test, and closes and checks it after. */
export async function openDesk(t: TestContext, options: DeskOptions = {}): Promise<OpenDesk> {
  const { language = 'en', scheme = 'light', phone = false, path = '/' } = options
  const actingAs = options.office === undefined ? (options.demonstration || options.on ? 'UN-NATIONAL' : null) : options.office
  const office = options.on ?? (await openDeskOffice((undo) => t.after(undo), options))
  const context = await theBrowser().newContext({
    viewport: phone ? { width: 390, height: 844 } : { width: options.width ?? 1440, height: options.height ?? 900 },
    ...(phone ? { isMobile: true, hasTouch: true, deviceScaleFactor: 2 } : {}),
    colorScheme: scheme === 'auto' ? 'light' : scheme,
    locale: language,
    timezoneId: 'Europe/Zurich',
    forcedColors: options.forcedColors ? 'active' : 'none',
    reducedMotion: 'reduce',
  })
  const kept = { language, scheme, ...(actingAs === null ? {} : { office: actingAs }) }
  await context.addInitScript((told: Record<string, string>) => {
    if (location.protocol !== 'http:') return
    // A reload finds what the page itself has kept since.
    for (const [name, value] of Object.entries(told))
      if (!localStorage.getItem(`parley.${name}`)) localStorage.setItem(`parley.${name}`, value)
  }, kept)
  const wrong = await watched(context)
  const page = await context.newPage()
  office.visitors.add(() => context.close())
  t.after(async () => {
    await context.close()
    assert.deepEqual(wrong.found(), [], 'the page asked elsewhere, broke the policy, or wrote an error to its console')
  })
  const open = async (to: string) => {
    await page.goto(`${office.address}${to}`)
    await page.locator('h1').first().waitFor()
  }
  await open(path)
  return {
    ...{ page, context, office, open },
    client: office.as(actingAs ?? ''),
    allow: (pattern) => wrong.allow(pattern),
    axe: async () => assert.deepEqual(await faults(page, 'all'), []),
    async shot(name) {
      if (process.env.PARLEY_SHOTS !== '1') return
      mkdirSync(guide, { recursive: true })
      await page.evaluate(() => document.fonts.ready)
      // A window as tall as the page, so that what sticks or frames it is where it belongs; of a long list as much as is in sight.
      const before = page.viewportSize() ?? { width: 1440, height: 900 }
      const long = (await page.locator('[data-index]').count()) > 0
      const tall = await page.evaluate(() => document.documentElement.scrollHeight)
      if (!long) await page.setViewportSize({ ...before, height: Math.max(before.height, tall) })
      await page.screenshot({ path: `${guide}${name}.png` })
      await page.setViewportSize(before)
    },
  }
}

/** Listens to everything a context does. */
async function watched(context: BrowserContext) {
  const heard: string[] = []
  const allowed: RegExp[] = []
  context.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) heard.push(`asked for ${request.url()}`)
  })
  context.on('console', (message) => {
    if (message.type() === 'error' || /Content.Security.Policy/i.test(message.text())) heard.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => heard.push(`thrown: ${error.error()}`))
  await context.exposeBinding('parleyBroken', (_, what: string) => heard.push(`policy: ${what}`))
  await context.addInitScript(() => {
    const { parleyBroken } = window as unknown as { parleyBroken(what: string): void }
    document.addEventListener('securitypolicyviolation', (event) =>
      parleyBroken(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`),
    )
  })
  return {
    allow: (pattern: RegExp) => allowed.push(pattern),
    found: () => heard.filter((one) => !allowed.some((pattern) => pattern.test(one))),
  }
}
