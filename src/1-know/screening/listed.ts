import type { Entry, EntryKind, ListedDate, ListedName, NameParts } from '../lists/entry.ts'
import { identifierKey } from '../lists/identifier.ts'
import { labelled } from '../names/labelled.ts'
import type { LabelledPart, Name, Sort } from '../names/name.ts'
import { readNames } from '../names/several.ts'
import type { Birth, Identifier } from './particulars.ts'
import type { Subject } from './subject.ts'

/** As what the name of an entry is read. Of a `party` the words decide. */
export const sortOf = (kind: EntryKind): Sort | 'any' =>
  kind === 'person' ? 'person' : kind === 'vessel' || kind === 'aircraft' ? 'thing' : kind === 'party' ? 'any' : 'body'

/** An entry of a list, ready to be compared. Every name of it is read; `named` tells for each from which of the entry's names it comes. */
export interface ListedSubject extends Subject {
  readonly named: readonly number[]
}

/** Reads an entry for comparing. */
export function listedSubject(entry: Entry): ListedSubject {
  const names: Name[] = []
  const named: number[] = []
  entry.names.forEach((listed, i) => {
    for (const name of listedNames(listed, entry.kind)) {
      names.push(name)
      named.push(i)
    }
  })
  return {
    sort: sortOf(entry.kind),
    names,
    named,
    births: entry.births.map(birthOf),
    countries: codesOf(entry, false),
    abodes: codesOf(entry, true),
    genders: entry.genders,
    identifiers: entry.identifiers.map((each): Identifier => ({ type: each.type, key: identifierKey(each.type, each.value) })),
  }
}

/** The codes of the countries in which it has an address, or of all others, each once. */
function codesOf({ countries }: Entry, isAbode: boolean): readonly string[] {
  const codes = countries.flatMap(({ code, tie }) => (code !== null && (tie === 'address') === isAbode ? [code] : []))
  return codes.length < 2 ? codes : [...new Set(codes)]
}

/** Reads every name that one name of an entry holds, with the parts that its list labels. */
export function listedNames({ text, parts }: ListedName, kind: EntryKind): readonly Name[] {
  const names = readNames(text, sortOf(kind))
  if (parts === undefined || kind !== 'person') return names
  const known = labelledParts(parts)
  return names.map((name) => labelled(name, known))
}

const labelledParts = ({ given = [], family }: NameParts): LabelledPart[] => [
  ...given.map((text): LabelledPart => ({ part: 'given', text })),
  ...(family === undefined ? [] : [{ part: 'family', text: family } as const]),
]

const number = (day: string): number => Number(day.replaceAll('-', ''))
/** A listed date as numbers that compare. */
export const birthOf = (date: ListedDate): Birth => ({ from: number(date.from), until: number(date.until), about: date.about === true })
