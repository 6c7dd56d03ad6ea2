/**
 * How a romanised word sounds, as far as all usual romanisations agree: what one writes `kh` another writes `h`, `q` is `k`, `w` is
 * `v`, `ou` and `oo` are `u`, doubled letters are one. One letter stands for one sound; `C` is "ch", `X` is "sh".
 * The rules are our own; they were drawn from the differences between the systems named in `tables/letters.ts`.
 */

// Longest first at each place. A rule that starts with ^ holds at the beginning of a word only, one that ends in $ at its end only.
const RULES: readonly (readonly [string, string])[] = [
  ['shch', 'X'],
  ['tsch', 'C'],
  ['dzh', 'j'],
  ['sch', 'X'],
  ['tch', 'C'],
  ['ssh', 'X'],
  ['aou', 'u'],
  ['eau', 'o'],
  ['^hs', 'X'],
  ['^x', 'X'],
  ['^ts', 'z'],
  ['^tz', 'z'],
  ['^dj', 'j'],
  ['^y', 'i'],
  ['^j', 'j'],
  ['^hv', 'v'],
  ['^ph', 'f'],
  ['ah$', 'a'],
  ['eh$', 'e'],
  ['oh$', 'o'],
  ['uh$', 'u'],
  ['ih$', 'i'],
  ['sh', 'X'],
  ['ch', 'C'],
  ['cz', 'C'],
  ['sz', 'X'],
  ['kh', 'h'],
  ['gh', 'g'],
  ['ph', 'f'],
  ['th', 't'],
  ['dh', 'd'],
  ['zh', 'j'],
  ['bh', 'b'],
  ['dj', 'j'],
  ['ck', 'k'],
  ['qu', 'k'],
  ['ts', 'z'],
  ['tz', 'z'],
  ['ce', 'se'],
  ['ci', 'si'],
  ['cy', 'si'],
  ['ks', 'ks'],
  ['ou', 'u'],
  ['oo', 'u'],
  ['ee', 'i'],
  ['ie', 'i'],
  ['ea', 'i'],
  ['ei', 'e'],
  ['ey', 'e'],
  ['ai', 'e'],
  ['ay', 'e'],
  ['au', 'o'],
  ['aw', 'o'],
  ['ow', 'o'],
  ['ao', 'o'],
  ['oe', 'o'],
  ['ue', 'u'],
  ['ae', 'a'],
  ['eo', 'o'],
  ['eu', 'u'],
  ['iu', 'iu'],
  ['yu', 'iu'],
  ['ya', 'ia'],
  ['ia', 'ia'],
  ['yi', 'i'],
  ['iy', 'i'],
  ['uw', 'u'],
  ['ij', 'i'],
]
const SINGLE: Readonly<Record<string, string>> = { c: 'k', q: 'k', w: 'v', x: 'ks', y: 'i' }

interface Rule {
  readonly from: string
  readonly to: string
  readonly first: boolean
  readonly last: boolean
}
/** The rules that begin with two letters, the longest first, and those of one letter, by the codes of their letters: most begin no rule. */
const CODES = 128
const NO_RULES: readonly Rule[] = []
const BY_TWO: (readonly Rule[])[] = new Array(CODES * CODES).fill(NO_RULES)
const BY_ONE: (readonly Rule[])[] = new Array(CODES).fill(NO_RULES)
/** What a letter sounds like where no rule holds. */
const ALONE = Array.from({ length: CODES }, (_, code) => SINGLE[String.fromCharCode(code)] ?? String.fromCharCode(code))
const twoAt = (text: string, i: number): number => text.charCodeAt(i) * CODES + text.charCodeAt(i + 1)
for (const [written, to] of RULES) {
  const from = written.replace(/[$^]/g, '')
  const rule: Rule = { from, to, first: written.startsWith('^'), last: written.endsWith('$') }
  const [by, at] = from.length === 1 ? [BY_ONE, from.charCodeAt(0)] : [BY_TWO, twoAt(from, 0)]
  by[at] = [...(by[at] ?? NO_RULES), rule].sort((a, b) => b.from.length - a.from.length || Number(b.first) - Number(a.first))
}

const NINE = '9'.charCodeAt(0)
/** The sound of a word in the letters a to z; digits stand as they are. */
export function soundOf(latin: string): string {
  let out = ''
  let last = -1
  for (let i = 0; i < latin.length; ) {
    const rule = ruleAt(latin, i)
    const to = rule === null ? (ALONE[latin.charCodeAt(i)] as string) : rule.to
    for (let k = 0; k < to.length; k++) {
      const code = to.charCodeAt(k)
      if (code !== last || code <= NINE) out += to[k]
      last = code
    }
    i += rule === null ? 1 : rule.from.length
  }
  return out
}

function ruleAt(latin: string, i: number): Rule | null {
  const several = i + 1 < latin.length ? (BY_TWO[twoAt(latin, i)] ?? NO_RULES) : NO_RULES
  for (const rule of several) if (holds(rule, latin, i)) return rule
  for (const rule of BY_ONE[latin.charCodeAt(i)] ?? NO_RULES) if (holds(rule, latin, i)) return rule
  return null
}
const holds = ({ from, first, last }: Rule, latin: string, i: number): boolean =>
  !(first && i !== 0) && !(last && i + from.length !== latin.length) && latin.startsWith(from, i)

const VOWELS = 'aeiou'
/** The consonants of a sound: what stays of a word whose vowels are not written. */
export function bonesOf(sound: string): string {
  let out = ''
  for (let i = 0; i < sound.length; i++) if (!VOWELS.includes(sound[i] as string)) out += sound[i]
  return out
}

/** The letters of a word in the order of the alphabet: equal for words that hold the same letters in another order. */
export function lettersOf(latin: string): string {
  const codes: number[] = []
  for (let i = 0; i < latin.length; i++) {
    const code = latin.charCodeAt(i)
    let at = i
    for (; at > 0 && (codes[at - 1] as number) > code; at--) codes[at] = codes[at - 1] as number
    codes[at] = code
  }
  return String.fromCharCode(...codes)
}

const ADJECTIVE = /(?<=[a-z]{4})(?:sk(?:iy|ii|ij|yy|yi|y|i|aya|aia|oye|oe|oi|oy|ogo|aja)|tsk(?:iy|ii|y|i|aya|oye|oe))$/
/** The name from which a Slavic adjective is made: `murom` of `muromskiy`; any other word as it is. */
export const stemOf = (latin: string): string => latin.replace(ADJECTIVE, '')
