import type { Name, Sort } from './name.ts'
import { readName } from './read-name.ts'

const SLASH = /\s*[/|]\s*|\s+(?:a\.?k\.?a\.?|f\.?k\.?a\.?|alias|aka:)\s+/iu
/** In small letters between two names: the British list writes "X or Y". */
const OR = /,?\s+or\s+/u
const BRACKETS = /^(.*?)[(（[]([^()（）[\]]+)[)）\]](.*)$/su
/** What a line has that holds several names: a bracket, or what they are parted by. */
const SEVERAL = /[/|(（[]|\s(?:a\.?k|f\.?k|alias|or\s)/iu
const NOTE = /^\s*(?:original script|in original script|formerly|previously|also)\s*:?\s*/iu
/** No line of a list is longer; what is beyond is looked at by nobody. */
const LONGEST = 10_000
const LATIN = /\p{Script=Latin}/u
const LETTERS = /\p{L}/u

/**
 * The names that one line of a list holds: the line itself; what a slash, "or" or "a.k.a." parts; and, where brackets hold the same name in
 * another script, each of the two. At most eight.
 */
export function namesIn(text: string): readonly string[] {
  if (!SEVERAL.test(text)) return text.trim() === '' ? [] : [text.trim()]
  const line = text.slice(0, LONGEST).replace(/\s+/g, ' ')
  const found = [text]
  const brackets = BRACKETS.exec(line)
  if (brackets !== null) {
    const [, before, inside, after] = brackets as unknown as [string, string, string, string]
    const noted = inside.replace(NOTE, '')
    if (LETTERS.test(noted) && LATIN.test(noted) !== LATIN.test(before + after)) found.push(`${before} ${after}`.trim(), noted)
  }
  const cut = line.includes(' or ') ? line.split(OR).flatMap((part) => part.split(SLASH)) : line.split(SLASH)
  const parts = cut.filter((part) => part !== undefined && LETTERS.test(part))
  if (parts.length > 1 && parts.length <= 4 && parts.every((part) => part.trim().length >= 4)) found.push(...parts)
  return [...new Set(found.map((each) => each.trim()).filter((each) => each !== ''))].slice(0, 8)
}

/** Reads every name that a line holds; empty for a line of blanks. A line of marks alone gives a name without words. */
export const readNames = (text: string, sort: Sort | 'any'): readonly Name[] => namesIn(text).map((each) => readName(each, sort))
