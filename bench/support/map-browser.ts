/** The map in Chromium: until it is there, and how long its frames are while somebody works with it. */
import type { Browser, Page } from 'playwright-core'
import type { Table } from '../measure.ts'

const WORK_MILLISECONDS = 6_000

export async function mapFrames(browser: Browser, address: string): Promise<Omit<Table, 'title'>> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en', reducedMotion: 'reduce' })
  await context.addInitScript(() => {
    localStorage.setItem('parley.office', 'DESK')
    localStorage.setItem('parley.language', 'en')
  })
  const page = await context.newPage()
  const began = performance.now()
  await page.goto(`${address}/watch`)
  await page.locator('[data-land]').waitFor()
  const land = performance.now() - began
  await page.locator('[data-events]:not([data-events="0"])').waitFor()
  const there = performance.now() - began
  const idle = await frames(page, () => page.waitForTimeout(WORK_MILLISECONDS / 3))
  const dragged = await frames(page, () => drag(page))
  const zoomed = await frames(page, () => zoom(page))
  await context.close()
  return {
    columns: ['what', 'median', '95 %', 'longest', 'frames'],
    rows: [
      ['until the countries are drawn', `${Math.round(land)} ms`, '', '', ''],
      ['until the events are drawn', `${Math.round(there)} ms`, '', '', ''],
      ['frames at rest', ...idle],
      ['frames while dragged', ...dragged],
      ['frames while zoomed', ...zoomed],
    ],
  }
}

/** How long frames are while something is done, in milliseconds. */
async function frames(page: Page, act: () => Promise<void>): Promise<string[]> {
  await page.evaluate(() => {
    const told = { on: true, times: [] as number[] }
    Object.assign(window, { told })
    let last = performance.now()
    const look = (now: number) => {
      told.times.push(now - last)
      last = now
      if (told.on) requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await act()
  const times = await page.evaluate(() => {
    const { told } = window as unknown as { told: { on: boolean; times: number[] } }
    told.on = false
    return told.times.slice(1).sort((a, b) => a - b)
  })
  const at = (part: number) => `${(times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0).toFixed(1)} ms`
  return [at(0.5), at(0.95), at(1), String(times.length)]
}

/** Drags the map about, without pause. */
async function drag(page: Page): Promise<void> {
  const box = await page.getByRole('application').boundingBox()
  if (box === null) throw new TypeError('there is no map')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const until = performance.now() + WORK_MILLISECONDS
  for (let turn = 0; performance.now() < until; turn++) {
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + Math.cos(turn) * 300, y + Math.sin(turn * 1.7) * 150, { steps: 30 })
    await page.mouse.up()
  }
}

async function zoom(page: Page): Promise<void> {
  await page.getByRole('application').focus()
  const until = performance.now() + WORK_MILLISECONDS
  for (let turn = 0; performance.now() < until; turn++) {
    await page.keyboard.press(turn % 12 < 6 ? '+' : '-')
    await page.waitForTimeout(60)
  }
}
