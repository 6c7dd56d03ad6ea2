/**
 * The colours of the theme as a canvas needs them: worked out, because a canvas knows no variables. They are read from elements that wear them,
 * so that dark, high contrast, forced colours, the past and paper are all the style sheet's business.
 */
import { useEffect, useState } from 'react'

const NAMES = ['sea', 'land', 'border', 'ink', 'faint', 'surface', 'link', 'refuse', 'refer'] as const
export type InkName = (typeof NAMES)[number]
export type Inks = Readonly<Record<InkName, string>>

/** What the looks of a page hang on, beside the attributes of its root. */
const MEDIA = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)', 'print']

/** The colours worn by the elements of a palette (`<Palette>`), read again whenever the page changes its looks. */
export function useInks(palette: { readonly current: HTMLElement | null }): Inks | null {
  const [inks, setInks] = useState<Inks | null>(null)
  useEffect(() => {
    const read = () => {
      const worn = palette.current
      if (worn === null) return
      const colour = (name: string) => getComputedStyle(worn.querySelector(`[data-ink="${name}"]`) ?? worn).color
      setInks(Object.fromEntries(NAMES.map((name) => [name, colour(name)])) as Inks)
    }
    read()
    const watch = new MutationObserver(read)
    watch.observe(document.documentElement, { attributes: true })
    const media = MEDIA.map((query) => matchMedia(query))
    for (const one of media) one.addEventListener('change', read)
    return () => {
      watch.disconnect()
      for (const one of media) one.removeEventListener('change', read)
    }
  }, [palette])
  return inks
}

export const inkNames: readonly InkName[] = NAMES
