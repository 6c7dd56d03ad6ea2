/** How strong the contrast is: as the browser asks unless the reader chose. Said on the root, where the sheets look for it. */
import { keep, kept } from './keep.ts'

export const contrasts = ['auto', 'usual', 'more'] as const
export type Contrast = (typeof contrasts)[number]

/** What the reader chose; `auto` where they chose nothing. */
export const contrastKept = (): Contrast => contrasts.find((one) => one === kept('contrast')) ?? 'auto'

/** Keeps a choice, and shows it. */
export function chooseContrast(contrast: Contrast): void {
  keep('contrast', contrast === 'auto' ? null : contrast)
  show()
}

/** Shows what was chosen, and from then on follows the browser where that is left to it. */
export function beginContrast(): void {
  wish().addEventListener('change', show)
  show()
}

const wish = () => matchMedia('(prefers-contrast: more)')

function show(): void {
  const chosen = contrastKept()
  const more = chosen === 'more' || (chosen === 'auto' && wish().matches)
  if (more) document.documentElement.dataset.contrast = 'more'
  else delete document.documentElement.dataset.contrast
}
