/**
 * The letters of Chinese, Japanese and Korean names are in a font of a hundred slices, whose list alone is longer than all other styles.
 * So the list is fetched when such a letter is first shown, wherever that is, and of the slices those that the page needs.
 */
import list from '@fontsource-variable/noto-sans-sc/wght.css?url'

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]/u

/** Watches what the page shows and what is typed, from now until such a letter was met and the list is there. */
export function beginHan(): void {
  const watch = new MutationObserver((changes) => {
    if (changes.some(({ type, target, addedNodes }) => (type === 'characterData' ? shows(target) : [...addedNodes].some(shows)))) met()
  })
  const typed = ({ target }: Event) => {
    if (target instanceof Node && shows(target)) met()
  }
  let asked = false
  const met = () => {
    if (asked) return
    asked = true
    fetchList(
      () => {
        watch.disconnect()
        removeEventListener('input', typed)
      },
      () => {
        // The line is down: the next such letter asks again, and until then the machine's own font shows them.
        asked = false
      },
    )
  }
  watch.observe(document.body, { childList: true, characterData: true, subtree: true })
  addEventListener('input', typed)
}

function fetchList(done: () => void, failed: () => void): void {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = list
  link.onload = done
  link.onerror = () => {
    link.remove()
    failed()
  }
  document.head.append(link)
}

/** Whether there is such a letter in a part of the page, also in what its fields hold. */
function shows(part: Node): boolean {
  if (HAN.test(part.textContent ?? '')) return true
  if (!(part instanceof Element)) return false
  const fields = part.matches('input, textarea') ? [part] : [...part.querySelectorAll('input, textarea')]
  return fields.some((field) => (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && HAN.test(field.value))
}
