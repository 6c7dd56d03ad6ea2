/**
 * Keeps what somebody typed from turning round what stands beside it (Unicode Standard Annex 9, the bidirectional algorithm).
 *
 * A name may hold characters that set a direction and never end it, or that end what was opened around the name: then the words
 * after it would be shown in another order than they were written in, and a reader would be told what nobody said.
 */

/** What sets a direction, what ends one, and control characters, some of which end a paragraph and every direction open in it. */
const SETS = /[^\P{Cc}\t\n\r]|[\u2029\u202a-\u202e\u2066-\u2069]/u
/** What is written from right to left, or sets a direction. */
const TURNS =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u202a-\u202e\u2066-\u2069]/u

const [EMBEDDED_END, ISOLATED_END] = ['\u202c', '\u2069']

/**
 * The same text, in which every direction that is set is ended and nothing is ended that was not set. Overrides, which show letters
 * in another order than they stand in, are written out as `\u202e`: they serve nothing but to deceive. So are control characters, of which
 * some end a paragraph and every direction that is open in it; its other end, U+2029, is a blank.
 */
export function settled(text: string): string {
  if (!SETS.test(text)) return text
  const open: string[] = []
  let out = ''
  for (const character of text) out += settledOne(character, open)
  return out + open.reverse().join('')
}

/** What stands for one character, given the ends that are awaited, innermost last, which it may add to or take from. */
function settledOne(character: string, open: string[]): string {
  if (character === '\u2029') return ' '
  if (/[^\P{Cc}\t\n\r]|[\u202d\u202e]/u.test(character)) return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  if (/[\u202a\u202b]/.test(character)) open.push(EMBEDDED_END)
  else if (/[\u2066-\u2068]/.test(character)) open.push(ISOLATED_END)
  else if (character === EMBEDDED_END) return open.at(-1) === EMBEDDED_END ? (open.pop() as string) : ''
  else if (character === ISOLATED_END) {
    const opened = open.lastIndexOf(ISOLATED_END)
    if (opened === -1) return ''
    // The end of an isolate ends the embeddings in it too.
    open.length = opened
  }
  return character
}

/**
 * The text as it may stand in a sentence of any direction: settled, and apart from its neighbours where it might turn them. What stands
 * apart already is left as it is.
 */
export function isolated(text: string): string {
  if (!TURNS.test(text)) return text
  const safe = settled(text)
  return TURNS.test(outside(safe)) ? `\u2068${safe}\u2069` : safe
}

/** What of a settled text stands in no isolate. */
function outside(text: string): string {
  const rest = text.replace(/[\u2066-\u2068][^\u2066-\u2069]*\u2069/g, '')
  return rest === text ? text : outside(rest)
}
