/** What can be seen to be wrong with a page as it stands: it scrolls sideways, or a text is cut with no way to read it. */
import type { Page } from 'playwright-core'

/** Waits until the page is drawn: nothing of it is loading, and its words have stopped changing. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(
    async () => {
      const main = document.querySelector('main')
      if (main === null || main.querySelector('[aria-busy=true]') !== null) return false
      const before = main.innerHTML.length
      await new Promise((later) => setTimeout(later, 80))
      return main.innerHTML.length === before && main.querySelector('[aria-busy=true]') === null
    },
    undefined,
    { timeout: 15_000, polling: 20 },
  )
}

/** What is wrong with how a page fits its window, a line for each; none where all is well. */
export function misfits(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const root = document.documentElement
    if (root.scrollWidth > root.clientWidth) {
      const wide = [...document.querySelectorAll('main *, header *')].find((one) => {
        const { right, left, width } = one.getBoundingClientRect()
        return width > 0 && (right > root.clientWidth + 1 || left < -1)
      })
      found.push(`scrolls sideways, ${root.scrollWidth} in ${root.clientWidth}: ${wide?.outerHTML.slice(0, 160)}`)
    }
    for (const one of document.querySelectorAll<HTMLElement>('body *')) {
      const style = getComputedStyle(one)
      // What is there for whoever listens, and what nobody can see, is not cut.
      if (one.clientWidth <= 1 || style.visibility === 'hidden' || one.closest('svg') !== null) continue
      const tooWide = style.overflowX !== 'visible' && style.overflowX !== 'auto' && style.overflowX !== 'scroll'
      const cut = tooWide && one.scrollWidth > one.clientWidth + 1 && one.innerText.trim() !== '' && one.title === ''
      if (cut && !(one instanceof HTMLSelectElement)) found.push(`is cut: ${one.outerHTML.slice(0, 160)}`)
      if (one instanceof HTMLSelectElement && one.selectedOptions[0] !== undefined && one.title === '') {
        const text = document.createElement('span')
        text.style.cssText = 'position:absolute;visibility:hidden;white-space:pre'
        for (const one of ['fontFamily', 'fontSize', 'fontWeight', 'fontVariantNumeric'] as const) text.style[one] = style[one]
        text.textContent = one.selectedOptions[0].text
        document.body.append(text)
        const room = one.clientWidth - Number.parseFloat(style.paddingInlineStart) - Number.parseFloat(style.paddingInlineEnd)
        if (text.getBoundingClientRect().width > room + 1) found.push(`is cut: ${text.textContent} in ${room} pixels`)
        text.remove()
      }
    }
    return found
  })
}
