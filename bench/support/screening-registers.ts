/**
 * Two made-up registers of persons whose records were spoilt on purpose (FEBRL, Splink): every two records of one person, and for each record
 * one of another person, drawn from those with which it shares a word of its name or the first four letters of one. Plain peers are asked the
 * same.
 */
import { distance as levenshtein } from 'fastest-levenshtein'
import type { LabelledPart } from '#know/names/name.ts'
import { readParts } from '#know/names/read-name.ts'
import { THRESHOLD } from '#know/screening/method.ts'
import type { Subject } from '#know/screening/subject.ts'
import { readAsked } from '#shell/lists/asked.ts'
import { recordScore } from '#shell/lists/pairs.ts'
import type { Table } from '../measure.ts'
import { chance, rowsOf } from './screening-data.ts'
import { blocksOfWords } from './screening-near.ts'
import { auc, bestF1, calibrationError, f1At, type Judged, ratesAt, recallAt } from './statistics.ts'

const T = THRESHOLD / 10_000

interface Row {
  readonly given: string
  readonly family: string
  readonly born: string
  /** The same for all records of one person. */
  readonly person: string
}

const febrl = (...names: readonly string[]): Row[] =>
  names.flatMap((name) =>
    rowsOf(`trade/er-febrl/${name}.csv`, ['rec_id'], (row): Row => {
      const field = (column: string) => row(` ${column}`).trim()
      return {
        given: field('given_name'),
        family: field('surname'),
        born: field('date_of_birth').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'),
        person: /^rec-\d+/.exec(row('rec_id'))?.[0] ?? '',
      }
    }),
  )
const splink = (): Row[] =>
  rowsOf('trade/er-splink/fake_1000.csv', ['unique_id', 'cluster'], (row) => ({
    given: row('first_name').trim(),
    family: row('surname').trim(),
    born: row('dob').trim(),
    person: row('cluster'),
  }))

const REGISTERS: readonly (readonly [name: string, rows: () => Row[]])[] = [
  ['FEBRL 1', () => febrl('dataset1')],
  ['FEBRL 3', () => febrl('dataset3')],
  ['FEBRL 4a, 4b', () => febrl('dataset4a', 'dataset4b')],
  ['Splink 1000', splink],
]

const textOf = ({ given, family }: Row): string => `${given} ${family}`.trim().toLowerCase()
const sortedText = (row: Row): string => textOf(row).split(/\s+/).sort().join(' ')

interface Pair {
  readonly one: Row
  readonly other: Row
  readonly right: boolean
}

/** Every two records of one person. */
function rightPairs(rows: readonly Row[]): Pair[] {
  const persons = Map.groupBy(rows, ({ person }) => person)
  return [...persons.values()].flatMap((some) => some.flatMap((one, i) => some.slice(i + 1).map((other) => ({ one, other, right: true }))))
}

/** For each record one of another person with which it has a word, or the beginning of one, in common. */
function wrongPairs(rows: readonly Row[]): Pair[] {
  const blocks = new Map<string, number[]>()
  const keys = rows.map((row) => [...blocksOfWords(textOf(row).split(/\s+/))])
  for (const [at, mine] of keys.entries()) for (const key of mine) blocks.set(key, [...(blocks.get(key) ?? []), at])
  return rows.flatMap((one, at) => {
    const near = [...new Set((keys[at] ?? []).flatMap((key) => blocks.get(key) ?? []))].map((i) => rows[i] as Row)
    const others = near.filter(({ person }) => person !== one.person)
    const other = others[chance(`${at} ${textOf(one)}`, Math.max(1, others.length))]
    return other === undefined ? [] : [{ one, other, right: false }]
  })
}

/** Likeness of two texts by Levenshtein, 0 to 1. */
const alike = (a: string, b: string): number => 1 - levenshtein(a, b) / Math.max(1, a.length, b.length)

/** Likeness of two texts by Jaro and Winkler, 0 to 1 (W. E. Winkler, String Comparator Metrics, 1990): prefixes of four letters, a tenth each. */
function jaroWinkler(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Set<number>()
  const left = [...a].filter((letter, i) => {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++) {
      if (b[j] !== letter || taken.has(j)) continue
      taken.add(j)
      return true
    }
    return false
  })
  if (left.length === 0) return 0
  const right = [...b].filter((_, j) => taken.has(j))
  const moved = left.filter((letter, i) => letter !== right[i]).length / 2
  const jaro = (left.length / a.length + left.length / b.length + (left.length - moved) / left.length) / 3
  const prefix = [0, 1, 2, 3].findIndex((i) => a[i] === undefined || a[i] !== b[i])
  return jaro + (prefix < 0 ? 4 : prefix) * 0.1 * (1 - jaro)
}
const PART: LabelledPart['part'][] = ['given', 'family']
const partsOf = ({ given, family }: Row): LabelledPart[] =>
  [given, family].flatMap((text, i) => (text === '' ? [] : [{ part: PART[i] as LabelledPart['part'], text }]))

const asked = (row: Row, birthDate: string): Subject =>
  readAsked({ name: textOf(row), schema: 'Person', birthDate, country: '', identifier: '' }).subject
const labelled = (row: Row, birthDate: string): Subject => ({ ...asked(row, birthDate), names: [readParts(partsOf(row))] })

type Scorer = (one: Row, other: Row) => number
function ours(read: (row: Row) => Subject): Scorer {
  const known = new Map<Row, Subject>()
  const subject = (row: Row): Subject => {
    const found = known.get(row) ?? read(row)
    known.set(row, found)
    return found
  }
  return (one, other) => (recordScore(subject(one), subject(other)) ?? 0) / 10_000
}

const SCORERS: readonly (readonly [name: string, make: () => Scorer])[] = [
  ['name as one text', () => ours((row) => asked(row, ''))],
  ['name in labelled parts', () => ours((row) => labelled(row, ''))],
  ['peer: Jaro-Winkler', () => (one, other) => jaroWinkler(textOf(one), textOf(other))],
  ['peer: Levenshtein, words sorted', () => (one, other) => alike(sortedText(one), sortedText(other))],
  ['name as one text, birth date', () => ours((row) => asked(row, row.born))],
  ['labelled parts, birth date', () => ours((row) => labelled(row, row.born))],
  [
    'peer: mean with that of the birth date',
    () => (one, other) => (alike(sortedText(one), sortedText(other)) + alike(one.born, other.born)) / 2,
  ],
]

/** How the two registers come out, by name alone and with the birth date. */
export function registers(): Table[] {
  return REGISTERS.map(([name, read]) => {
    const rows = read()
    const pairs = [...rightPairs(rows), ...wrongPairs(rows)]
    const right = pairs.filter((pair) => pair.right).length
    return {
      title: `${name}: ${right} pairs of one person, ${pairs.length - right} of two`,
      columns: ['scored by', 'AUC', 'best F1', `F1 at ${T}`, 'recall', 'false alerts', 'recall at 5%', 'calibration error'],
      rows: SCORERS.map(([scorer, make]) => {
        const score = make()
        const judged = pairs.map(({ one, other, right }): Judged => ({ score: score(one, other), right }))
        const { recall, alarms } = ratesAt(judged, T)
        const figures = [auc(judged), bestF1(judged), f1At(judged, T), recall, alarms, recallAt(judged, 0.05), calibrationError(judged)]
        return [scorer, ...figures.map((figure) => figure.toFixed(3))]
      }),
    }
  })
}
