/**
 * Which bundled font writes which characters in a PDF. Fonts come cut by script; a character that none of them holds is written as its
 * code point, so that nothing is left out in silence. The Word document has no such bound.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

type Range = readonly [from: number, until: number]
interface Cut {
  readonly name: string
  readonly file: string
  readonly ranges: readonly Range[]
}

const sans = (script: string, weight: number): string => `@fontsource/noto-sans/files/noto-sans-${script}-${weight}-normal.woff`

/** The ranges of the cuts of Noto Sans as its style sheets give them, those of them that names and reports use. */
const cuts = (weight: number): readonly Cut[] => [
  {
    name: `latin-${weight}`,
    file: sans('latin', weight),
    ranges: [
      [0x20, 0x7e],
      [0xa0, 0xff],
      [0x131, 0x131],
      [0x152, 0x153],
      [0x2bb, 0x2bc],
      [0x2c6, 0x2c6],
      [0x2da, 0x2da],
      [0x2dc, 0x2dc],
      [0x2002, 0x2003],
      [0x2009, 0x200a],
      [0x2010, 0x2015],
      [0x2018, 0x201e],
      [0x2020, 0x2022],
      [0x2026, 0x2026],
      [0x202f, 0x2030],
      [0x2039, 0x203a],
      [0x20ac, 0x20ac],
      [0x2122, 0x2122],
      [0x2212, 0x2212],
    ],
  },
  {
    name: `latin-ext-${weight}`,
    file: sans('latin-ext', weight),
    ranges: [
      [0x100, 0x2ba],
      [0x1e00, 0x1e9f],
      [0x1ef2, 0x1eff],
    ],
  },
  { name: `greek-${weight}`, file: sans('greek', weight), ranges: [[0x370, 0x3ff]] },
  {
    name: `cyrillic-${weight}`,
    file: sans('cyrillic', weight),
    ranges: [
      [0x400, 0x45f],
      [0x490, 0x491],
      [0x4b0, 0x4b1],
      [0x2116, 0x2116],
    ],
  },
  {
    name: `arabic-${weight}`,
    file: `@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-${weight}-normal.woff`,
    ranges: [
      [0x600, 0x6ff],
      [0x750, 0x77f],
      [0xfb50, 0xfdff],
      [0xfe70, 0xfefc],
    ],
  },
]

const WEIGHTS = { plain: 400, bold: 700 } as const
export type Weight = keyof typeof WEIGHTS

const ALL: Readonly<Record<Weight, readonly Cut[]>> = { plain: cuts(WEIGHTS.plain), bold: cuts(WEIGHTS.bold) }
const require = createRequire(import.meta.url)

/** The bytes of a font by the name `runsOf` gives. */
export function fontBytes(name: string): Uint8Array {
  const cut = [...ALL.plain, ...ALL.bold].find((one) => one.name === name)
  return readFileSync(require.resolve(cut?.file ?? ''))
}

/** A stretch of text that one font writes, and whether it runs from right to left. */
export interface Run {
  readonly text: string
  readonly font: string
  readonly rtl: boolean
}

const isIn = (point: number, ranges: readonly Range[]): boolean => ranges.some(([from, until]) => point >= from && point <= until)
/** Marks that steer the direction of writing or join letters: they have no shape of their own. */
const isInvisible = (point: number): boolean =>
  isIn(point, [
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x2069],
    [0xfeff, 0xfeff],
  ])

/** Cuts a word into stretches by font. */
export function runsOf(word: string, weight: Weight): readonly Run[] {
  const runs: { text: string; font: string; rtl: boolean }[] = []
  for (const character of word) {
    const point = character.codePointAt(0) ?? 0
    if (isInvisible(point)) continue
    const cut = ALL[weight].find(({ ranges }) => isIn(point, ranges))
    const font = cut?.name ?? `latin-${WEIGHTS[weight]}`
    const text = cut === undefined ? `U+${point.toString(16).toUpperCase().padStart(4, '0')}` : character
    const last = runs.at(-1)
    if (last?.font === font) last.text += text
    else runs.push({ text, font, rtl: font.startsWith('arabic') })
  }
  return runs
}
