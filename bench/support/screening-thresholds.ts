/** What each threshold costs and keeps: alerts on names that are on no list, beside what is still found of names that are. */

import type { Table } from '../measure.ts'
import { parley, type Question } from './screening-engines.ts'
import { GENERATED, innocents } from './screening-retrieval.ts'
import { questionOf, type SetName, world } from './screening-sets.ts'

const THRESHOLDS = [0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.97]
const percent = (part: number): string => `${(100 * part).toFixed(2)} %`

export async function thresholds(): Promise<Table[]> {
  const { entries, clusters, posed } = await world()
  const ask = parley.build(entries, clusters)
  const people = GENERATED.flatMap(innocents)
  const best = (question: Question): number => ask(question)[0]?.score ?? 0
  const byName = people.map(({ name }) => best(questionOf(name, 'person')))
  const withMore = people.map(({ name, birthDate, country }) => best(questionOf(name, 'person', birthDate, country)))
  const right = (set: SetName): number[] =>
    posed.filter((one) => one.set === set).map((one) => ask(one).find(({ entry }) => one.right.has(entry))?.score ?? 0)
  const found = [right('UN names, damaged'), right('alias not in the index'), right('UN, original script')]
  const from = (scores: readonly number[], threshold: number) =>
    percent(scores.filter((score) => score >= threshold).length / scores.length)
  return [
    {
      title: `What each threshold costs and keeps: ${people.length} names that are on no list, and names that are (the right entry among the first ten and at or over the threshold)`,
      columns: [
        'threshold',
        'alerts, name only',
        'with birth date and nationality',
        'UN names, damaged',
        'alias not in the index',
        'UN, original script',
      ],
      rows: THRESHOLDS.map((threshold) => [threshold.toFixed(2), ...[byName, withMore, ...found].map((scores) => from(scores, threshold))]),
    },
  ]
}
