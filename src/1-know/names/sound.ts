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
const BY_LETTER = new Map<string, Rule[]>()
for (const [written, to] of RULES) {
  const first = written.startsWith('^')
  const last = written.endsWith('$')
  const from = written.replace(/[$^]/g, '')
  const letter = from[0] as string
  BY_LETTER.set(letter, [...(BY_LETTER.get(letter) ?? []), { from, to, first, last }])
}
for (const rules of BY_LETTER.values()) rules.sort((a, b) => b.from.length - a.from.length || Number(b.first) - Number(a.first))

/** The sound of a word in the letters a to z; digits stand as they are. */
export function soundOf(latin: string): string {
  let out = ''
  let i = 0
  while (i < latin.length) {
    const rule = ruleAt(latin, i)
    const letter = latin[i] as string
    const to = rule === null ? (SINGLE[letter] ?? letter) : rule.to
    for (const sound of to) if (out[out.length - 1] !== sound || (sound >= '0' && sound <= '9')) out += sound
    i += rule === null ? 1 : rule.from.length
  }
  return out
}

function ruleAt(latin: string, i: number): Rule | null {
  for (const rule of BY_LETTER.get(latin[i] as string) ?? []) {
    if (rule.first && i !== 0) continue
    if (rule.last && i + rule.from.length !== latin.length) continue
    if (latin.startsWith(rule.from, i)) return rule
  }
  return null
}

/** The consonants of a sound: what stays of a word whose vowels are not written. */
export const bonesOf = (sound: string): string => sound.replace(/[aeiou]/g, '')

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
