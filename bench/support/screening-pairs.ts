/** Pairs with known answers: labelled names, checks, and records judged by analysts. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { isRefusal } from '#ground/refusal.ts'
import type { Name } from '#know/names/name.ts'
import { THRESHOLD } from '#know/screening/method.ts'
import { judgeCheck } from '#shell/cli/pairs-files.ts'
import { sortOfSchema } from '#shell/lists/asked.ts'
import { pairScore, readEntities, readPair, recordScore } from '#shell/lists/pairs.ts'
import type { Table } from '../measure.ts'
import { chance, needed, rowsOf } from './screening-data.ts'
import { variedName } from './screening-varied.ts'
import { auc, bestF1, calibrationError, errorByChance, f1At, interval, type Judged, ratesAt, recallAt } from './statistics.ts'

const PAIRS = 'screening/name_pairs_dev.csv'
const CHECKS = 'screening/checks.yml'
const T = THRESHOLD / 10_000

interface Labelled {
  readonly group: string
  readonly schema: string
  readonly names: readonly [string, string]
  readonly right: boolean
  readonly quality: string
  /** What another scorer gave the pair; null where it is not known. */
  readonly peer: number | null
  readonly half: 'dev' | 'held-out'
}

interface Check {
  readonly match: boolean
  readonly schema: string
  readonly query: Readonly<Record<string, string>>
  readonly candidate: Readonly<Record<string, string>>
}
const checks = (): readonly Check[] => (parse(readFileSync(needed(CHECKS), 'utf8')) as { checks: Check[] }).checks

const together = (names: readonly string[]): string => [...names].sort().join('\t')

/** The labelled pairs without those that contradict a check, and how many these are. */
function labelled(): { readonly pairs: readonly Labelled[]; readonly contradicted: number } {
  const answers = new Map(checks().map(({ match, query, candidate }) => [together([query.name ?? '', candidate.name ?? '']), match]))
  const all = rowsOf(PAIRS, ['case_group', 'schema', 'name1', 'name2', 'is_match'], (row): Labelled => {
    const names = [row('name1'), row('name2')] as const
    return {
      names,
      group: row('case_group'),
      schema: row('schema'),
      right: row('is_match') === 'true',
      quality: row('quality'),
      peer: row('logicv2_score') === '' ? null : Number(row('logicv2_score')),
      half: chance(together(names), 5) < 3 ? 'dev' : 'held-out',
    }
  })
  const pairs = all.filter(({ names, right }) => (answers.get(together(names)) ?? right) === right)
  return { pairs, contradicted: all.length - pairs.length }
}

const namesOf = ({ names, schema }: Labelled) => readPair(names[0], names[1], sortOfSchema(schema) ?? 'any')
const scoreOf = (pair: Labelled): number => (pairScore(...namesOf(pair)) ?? 0) / 10_000
const part = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3))
const within = (pairs: readonly Judged[], figure: (pairs: readonly Judged[]) => number): string => {
  const [low, high] = interval(pairs, figure)
  return `${part(figure(pairs))} (${part(low)}–${part(high)})`
}

/** How the labelled pairs of one half come out, beside the scores of another scorer that the file holds. */
export function labelledPairs(half: Labelled['half'], failures: boolean): Table[] {
  const { pairs: all, contradicted } = labelled()
  const pairs = all.filter((pair) => pair.half === half).map((pair) => ({ ...pair, score: scoreOf(pair) }))
  const groups: [string, typeof pairs][] = [
    ['all', pairs],
    ['without synth_people', pairs.filter(({ group }) => group !== 'synth_people')],
    ...[...new Set(pairs.map(({ group }) => group))]
      .sort()
      .map((group): [string, typeof pairs] => [group, pairs.filter((pair) => pair.group === group)]),
    ['STRONG', pairs.filter(({ quality }) => quality === 'STRONG')],
  ]
  const rows = groups.map(([name, group]) => {
    const peer = group.flatMap(({ peer: score, right }): Judged[] => (score === null ? [] : [{ score, right }]))
    const wrong = group.filter(({ score, right }) => score >= T !== right).length
    const ours = [
      within(group, (some) => f1At(some, T)),
      part(bestF1(group)),
      within(group, auc),
      within(group, (some) => recallAt(some, 0.05)),
    ]
    return [name, String(group.length), String(wrong), ...ours, part(bestF1(peer)), part(auc(peer)), part(recallAt(peer, 0.05))]
  })
  const table: Table = {
    title: `Labelled name pairs, ${half} (${contradicted} that contradict a check left out of both halves); calibration error ${part(calibrationError(pairs))}, where chance alone gives ${part(errorByChance(pairs))}`,
    columns: ['group', 'pairs', 'wrong', `F1 at ${T}`, 'best F1', 'AUC', 'recall at 5%', 'logic-v2 best F1', 'AUC', 'recall at 5%'],
    rows,
  }
  if (!failures) return [table]
  const failed = pairs.filter(({ score, right }) => score >= T !== right).sort((a, b) => Math.abs(b.score - T) - Math.abs(a.score - T))
  const lines = failed.map(({ group, schema, names, right, quality, score, peer }) => [
    ...[right ? 'missed' : 'alarm', part(score), peer === null ? '–' : part(peer), group, quality, schema, ...names],
  ])
  return [table, { title: `Wrong, ${half}`, columns: ['', 'score', 'logic-v2', 'group', 'quality', 'schema', 'one', 'other'], rows: lines }]
}

/** The checks, and those that fail. */
export function checkPairs(failures: boolean): Table[] {
  const results = checks().map((check, index) => {
    const result = judgeCheck(check, THRESHOLD)
    if (isRefusal(result)) throw new TypeError(`${CHECKS} ${index}: ${JSON.stringify(result)}`)
    return { check, index, ...result }
  })
  const failed = results.filter(({ passed }) => !passed)
  const passed = results.length - failed.length
  const rows = [[String(results.length), String(passed), `${((100 * passed) / results.length).toFixed(1)} %`]]
  const table: Table = { title: 'Checks with the right answer', columns: ['checks', 'passed', 'share'], rows }
  if (!failures) return [table]
  const lines = failed.map(({ check, index, expected, score }) => [
    ...[String(index), expected ? 'missed' : 'alarm', score, check.schema],
    ...[Object.values(check.query).join(' + '), Object.values(check.candidate).join(' + ')],
  ])
  return [table, { title: 'Checks that fail', columns: ['index', '', 'score', 'schema', 'query', 'candidate'], rows: lines }]
}

interface Entity {
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}
export interface EntityPair {
  readonly left: Entity
  readonly right: Entity
  readonly judgement: string
}
export const entityPairs = (): readonly EntityPair[] =>
  JSON.parse(readFileSync(needed('screening/ftm_pairs_1000.json'), 'utf8')) as EntityPair[]

/** Pairs of records that analysts judged. */
export function analystPairs(failures: boolean): Table[] {
  const pairs = entityPairs().map((pair, index) => {
    const sides = readEntities(pair.left, pair.right)
    if (isRefusal(sides)) throw new TypeError(`${index}: ${JSON.stringify(sides)}`)
    return { pair, index, score: (recordScore(...sides) ?? 0) / 10_000, right: pair.judgement === 'positive' }
  })
  const persons = pairs.filter(({ pair }) => pair.left.schema === 'Person' && pair.right.schema === 'Person')
  const groups = [
    ['all', pairs],
    ['persons', persons],
    ['others', pairs.filter((one) => !persons.includes(one))],
  ] as const
  const rows = groups.map(([name, some]) => {
    const { recall, alarms } = ratesAt(some, T)
    const figures = [within(some, (list) => f1At(list, T)), within(some, balanced), within(some, auc)]
    return [name, String(some.length), ...figures, part(alarms), part(recall)]
  })
  const table: Table = {
    title: 'Records judged by analysts (always yes would have F1 .922)',
    columns: ['kind', 'pairs', `F1 at ${T}`, 'balanced accuracy', 'AUC', 'false alerts', 'recall'],
    rows,
  }
  if (!failures) return [table]
  const failed = pairs.filter(({ score, right }) => score >= T !== right).sort((a, b) => Math.abs(b.score - T) - Math.abs(a.score - T))
  const lines = failed.map(({ pair, index, score, right }) => [
    ...[String(index), right ? 'missed' : 'alarm', part(score), pair.left.schema, said(pair.left), said(pair.right)],
  ])
  return [table, { title: 'Wrong, analysts', columns: ['index', '', 'score', 'schema', 'left', 'right'], rows: lines }]
}

/** The mean of how many of the right and how many of the wrong are told for what they are. */
function balanced(pairs: readonly Judged[]): number {
  const { recall, alarms } = ratesAt(pairs, T)
  return (recall + 1 - alarms) / 2
}

const said = ({ properties }: Entity): string =>
  [properties.name?.slice(0, 2).join(' / '), properties.birthDate?.[0] ?? properties.incorporationDate?.[0], properties.country?.join(' ')]
    .filter((one) => one !== undefined)
    .join(' · ')

/** In so many forms the pairs are given, that the words of a form are forgotten before it comes again. */
const VARIANTS = 60
/** What scoring one pair takes, with both names read before and with both read from text. */
export function pairSpeed(): Table[] {
  const { pairs } = labelled()
  const prepared = pairs.map(namesOf)
  const micros = (run: () => void, each: number): readonly [number, number, number] => {
    const rounds: number[] = []
    for (let round = 0; round < 8; round++) {
      const began = performance.now()
      let passes = 0
      while (performance.now() - began < 300) {
        run()
        passes++
      }
      // The first rounds are those in which the engine learns the code.
      if (round >= 3) rounds.push(((performance.now() - began) * 1000) / (passes * each))
    }
    rounds.sort((a, b) => a - b)
    return [rounds[2] ?? 0, rounds[0] ?? 0, rounds.at(-1) ?? 0]
  }
  let sink = 0
  const scoreAll = (list: readonly (readonly [readonly Name[], readonly Name[]])[]) => {
    for (const [a, b] of list) sink += pairScore(a, b) ?? 0
  }
  const warm = micros(() => scoreAll(prepared), pairs.length)
  const cold = micros(() => scoreAll(pairs.map(namesOf)), pairs.length)
  // Words that are asked again are remembered; so many others stand between that none of these is.
  const others = Array.from({ length: VARIANTS }, (_, round) =>
    pairs.map((pair) => ({ ...pair, names: [variedName(pair.names[0], round), variedName(pair.names[1], round)] as const })),
  )
  let next = 0
  const strange = micros(() => scoreAll((others[next++ % VARIANTS] as (typeof others)[0]).map(namesOf)), pairs.length)
  if (sink < 0) throw new TypeError('a score is below nought')
  const row = (name: string, [median, least, most]: readonly [number, number, number]) => [
    name,
    median.toFixed(1),
    least.toFixed(1),
    most.toFixed(1),
  ]
  return [
    {
      title: `Scoring one pair of names, µs (medians of five rounds over ${pairs.length} pairs)`,
      columns: ['', 'median', 'least', 'most'],
      rows: [row('both sides prepared', warm), row('from text', cold), row('from text, most words not met before', strange)],
    },
  ]
}
