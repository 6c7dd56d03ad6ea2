/**
 * What axe finds against WCAG 2.2 AA. The program itself is half a megabyte: it is put into a page once, and from then on asked there,
 * which takes a quarter of the time.
 */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const COLOURS = ['color-contrast', 'link-in-text-block']

interface Found {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
  }[]
}

/** A line for each fault, by rule and element; `colours` asks only what may change when nothing but the light does. */
export async function faults(page: Page, what: 'all' | 'colours'): Promise<readonly string[]> {
  // There are no frames, so no page of its own is needed to gather what they say.
  if (!(await page.evaluate(() => 'axe' in window)))
    await new AxeBuilder({ page }).setLegacyMode(true).withRules('document-title').analyze()
  const { violations } = await page.evaluate(
    (runOnly) => {
      const { axe } = window as unknown as { axe: { run(where: Document, how: object): Promise<Found> } }
      return axe.run(document, { runOnly, resultTypes: ['violations'], preload: false })
    },
    what === 'all' ? AA : COLOURS,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  )
}
