import type { Entry, EntryKind, ListedDate } from '../lists/entry.ts'
import { identifierKey } from '../lists/identifier.ts'
import type { Name, Sort } from '../names/name.ts'
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
    for (const name of readNames(listed.text, sortOf(entry.kind))) {
      names.push(name)
      named.push(i)
    }
  })
  return {
    sort: sortOf(entry.kind),
    names,
    named,
    births: entry.births.map(birthOf),
    countries: [...new Set(entry.countries.flatMap(({ code, tie }) => (code === null || tie === 'address' ? [] : [code])))],
    abodes: [...new Set(entry.countries.flatMap(({ code, tie }) => (code !== null && tie === 'address' ? [code] : [])))],
    genders: entry.genders,
    identifiers: entry.identifiers.map((each): Identifier => ({ type: each.type, key: identifierKey(each.type, each.value) })),
  }
}

const number = (day: string): number => Number(day.replaceAll('-', ''))
/** A listed date as numbers that compare. */
export const birthOf = (date: ListedDate): Birth => ({ from: number(date.from), until: number(date.until), about: date.about === true })
