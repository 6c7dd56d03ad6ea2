/** What a browser keeps of its reader between visits: on this machine, never sent. */

/** Reads what was kept; null when there is nothing, or when the browser keeps nothing for anybody. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(`parley.${name}`)
  } catch {
    return null
  }
}

/** Keeps a text, or with null forgets it. False when the browser refuses, as it may when its storage is full or forbidden. */
export function keep(name: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(`parley.${name}`)
    else localStorage.setItem(`parley.${name}`, text)
    return true
  } catch {
    return false
  }
}
