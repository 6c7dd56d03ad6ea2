/** The desk in Chromium: the first page, a long list scrolled by wheel, an answer as one types. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '../../tests/desk/support/chromium.ts'
import { figure, type Measured } from '../measure.ts'

const ROUNDS = 5
const ROWS = 10_000
const KEYS = 20

export const STEPS = 2 * ROUNDS + 1 + 10 + 1

/** Gives nothing where no browser starts, which is told. */
export async function browsing(address: string, count: number, tick: () => void): Promise<Measured[]> {
  const browser = await launchBrowser()
  if (typeof browser === 'string') {
    process.stderr.write(`${browser}\n`)
    return []
  }
  try {
    return [
      ...(await opening(browser, address, tick)),
      ...(await scrolling(browser, address, Math.min(ROWS, count - 500), tick)),
      ...(await answering(browser, address, tick)),
    ]
  } finally {
    await browser.close()
  }
}

/** A reader with nothing cached, in the name of an office. */
async function reader(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en', reducedMotion: 'reduce' })
  await context.addInitScript(() => {
    localStorage.setItem('parley.office', 'DESK-0')
    localStorage.setItem('parley.language', 'en')
    Object.assign(window, { long: [] })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) (window as unknown as { long: number[] }).long.push(duration)
    }).observe({ type: 'longtask', buffered: true })
  })
  return context
}

/** From the beginning of the navigation until something is in the page, painted, in milliseconds. */
async function shown(page: Page, url: string, selector: string): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' })
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector(wanted) === null) requestAnimationFrame(look)
          // What was drawn in this frame is on the screen when the next one begins.
          else requestAnimationFrame(() => resolve(performance.now()))
        }
        look()
      }),
    selector,
  )
}

async function opening(browser: Browser, address: string, tick: () => void): Promise<Measured[]> {
  const times: Record<'home' | 'list', number[]> = { home: [], list: [] }
  let script = 0
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, path, selector] of [
      ['home', '/', 'main h1, h1'],
      ['list', '/dockets', 'li[aria-posinset="1"]'],
    ] as const) {
      const context = await reader(browser)
      const page = await context.newPage()
      times[name].push(await shown(page, `${address}${path}`, selector))
      if (name === 'home') {
        await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => {})
        script = await page.evaluate(() =>
          (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
            .filter(({ name: url }) => new URL(url).pathname.endsWith('.js'))
            .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
        )
      }
      await context.close()
      tick()
    }
  }
  return [
    figure('the first page in Chromium, nothing cached (asked: under 1,000 ms)', 'ms', times.home),
    figure('script of the first page, as it is sent', 'MB', [script / 1_000_000]),
    figure('the list of dockets in Chromium, nothing cached', 'ms', times.list),
  ]
}

/** Turns the wheel until so many rows have gone by, as fast as they come. */
async function scrolling(browser: Browser, address: string, rows: number, tick: () => void): Promise<Measured[]> {
  const context = await reader(browser)
  const page = await context.newPage()
  await shown(page, `${address}/dockets`, 'li[aria-posinset="1"]')
  await page.mouse.move(700, 600)
  await page.evaluate(() => Object.assign(window, { long: [] }))
  const last = () =>
    page.evaluate(() =>
      Math.max(...[...document.querySelectorAll('li[aria-posinset]')].map((row) => Number(row.getAttribute('aria-posinset')))),
    )
  const begun = performance.now()
  let ticks = 0
  for (let row = await last(); row < rows; row = await last()) {
    await page.mouse.wheel(0, 600)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    for (; ticks < Math.min(10, Math.floor((row * 10) / rows)); ticks++) tick()
    if (performance.now() - begun > 300_000) throw new TypeError(`after five minutes row ${row} is reached`)
  }
  for (; ticks < 11; ticks++) tick()
  const took = performance.now() - begun
  const long = await page.evaluate(() => (window as unknown as { long: number[] }).long)
  await context.close()
  return [
    figure(`${rows} rows scrolled by wheel: the longest task (asked: none over 50 ms)`, 'ms', [Math.max(0, ...long)]),
    figure('tasks over 50 ms on the way: the sum of them', 'ms', [long.reduce((sum, one) => sum + one, 0)]),
    figure('the whole way', 'ms', [took]),
  ]
}

/** The answer of all legal orders together. */
const PLATE = '#answer section[aria-label="Answer"]'

/** A docket that is permitted and has yet to begin. */
async function permitted(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/dockets?sort=begins&state=permitted&limit=1`, { headers: { 'parley-acting-as': 'DESK-0' } })
  const { items } = (await answer.json()) as { items: readonly { readonly id: string }[] }
  return items[0]?.id ?? ''
}

/** Types a letter into the kind of act and takes it away again: each changes the answer. */
async function answering(browser: Browser, address: string, tick: () => void): Promise<Measured[]> {
  const context = await reader(browser)
  const page = await context.newPage()
  await shown(page, `${address}/ask?revise=${await permitted(address)}`, '#kind')
  await page.locator(PLATE).and(page.locator('[data-verdict="permit"]')).waitFor()
  await page.locator('#kind').focus()
  await page.keyboard.press('End')
  const times: number[] = []
  for (let n = 0; n < KEYS; n++) {
    const wanted = n % 2 === 0 ? 'refuse' : 'permit'
    // Who listens must be there before the key is.
    await page.evaluate(
      ({ verdict, plate }) => {
        const answered = new Promise<number>((resolve) => {
          const look = (since: number) => {
            if (document.querySelector(plate)?.getAttribute('data-verdict') !== verdict) requestAnimationFrame(() => look(since))
            else requestAnimationFrame(() => resolve(performance.now() - since))
          }
          document.addEventListener('keydown', ({ timeStamp }) => look(timeStamp), { once: true, capture: true })
        })
        Object.assign(window, { answered })
      },
      { verdict: wanted, plate: PLATE },
    )
    await page.keyboard.press(n % 2 === 0 ? 'x' : 'Backspace')
    times.push(await page.evaluate(() => (window as unknown as { answered: Promise<number> }).answered))
  }
  tick()
  await context.close()
  return [figure('May we?: from the key to the answer shown (asked: under 200 ms)', 'ms', times.slice(2))]
}
