/** Keys for rows that have no id of their own. */

/** Each item with its text as key; of several that say the same, the second is told from the first by its number. */
export function keyed<T>(items: readonly T[], textOf: (item: T) => string): readonly { readonly key: string; readonly item: T }[] {
  const seen = new Map<string, number>()
  return items.map((item) => {
    const text = textOf(item)
    const before = seen.get(text) ?? 0
    seen.set(text, before + 1)
    return { key: before === 0 ? text : `${text} ${before}`, item }
  })
}
