/** The goods that an instrument names: by a name, or by a code of a control list or of the Harmonized System. */
import type { Written } from '../../client/shapes.ts'
import type { VersionWritten } from '../../parts/law/versions.ts'
import { recordOf, recordsOf, textOf, textsOf } from '../../parts/law/written.ts'

export interface GoodsNamed {
  /** `EU-DU:2B350`, `HS:8413`, or a plain name. */
  readonly name: string
  /** Null for a plain name. */
  readonly list: string | null
  readonly code: string
  readonly clauses: readonly { readonly id: string; readonly effect: string }[]
}

/** As one version has them, by name: in what its clauses are about, and in what their conditions ask of goods. */
export function goodsNamed(version: VersionWritten | undefined): readonly GoodsNamed[] {
  const found = new Map<string, { id: string; effect: string }[]>()
  for (const clause of version?.clauses ?? [])
    for (const name of new Set(namesIn(clause))) {
      const here = found.get(name) ?? []
      found.set(name, [...here, { id: textOf(clause.id), effect: textOf(clause.effect) }])
    }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, clauses]) => {
      const [, list, code] = /^([^\s:,@]+):([^\s:,@]+)$/.exec(name) ?? []
      return { name, clauses, ...(list === undefined || code === undefined ? { list: null, code: name } : { list, code }) }
    })
}

function namesIn(clause: Written): readonly string[] {
  const item = recordOf(clause.about).item
  const named = textsOf(Array.isArray(item) ? item : recordOf(item).not)
  const asked = [...recordsOf(clause.any), ...recordsOf(clause.if)].flatMap((condition) => {
    const { list, any_of, none_of } = recordOf(recordOf(condition.not ?? condition).item)
    const codes = [...(Array.isArray(any_of) ? textsOf(any_of) : []), ...(Array.isArray(none_of) ? textsOf(none_of) : [])]
    return textOf(list) === '' ? [] : codes.map((code) => `${textOf(list)}:${code}`)
  })
  return [...named, ...asked]
}

export interface HeadingFound {
  readonly edition: string
  /** Of the code itself, or of the nearest that contains it; empty where the edition has neither. */
  readonly heading: string
  /** Whose heading it is. */
  readonly code: string
  readonly hs: readonly string[]
}

/** What a list calls a code in the edition of a moment (epoch milliseconds); null where no edition had begun. */
export function headingOf(list: Written | undefined, code: string, now: number): HeadingFound | null {
  const begun = recordsOf(list?.editions).filter(({ from }) => Date.parse(textOf(from)) <= now)
  const edition = begun.sort((a, b) => Date.parse(textOf(a.from)) - Date.parse(textOf(b.from))).at(-1)
  if (edition === undefined) return null
  const entries = new Map(recordsOf(edition.entries).map((entry) => [textOf(entry.code), entry]))
  const seen = new Set<string>()
  let one = code
  while (one !== '' && !seen.has(one) && !entries.has(one)) {
    seen.add(one)
    one = one.includes('.') ? one.slice(0, one.lastIndexOf('.')) : ''
  }
  const entry = entries.get(one)
  const hs = Array.isArray(entry?.hs) ? textsOf(entry.hs) : []
  return { edition: textOf(edition.edition), heading: textOf(entry?.heading), code: one, hs }
}
