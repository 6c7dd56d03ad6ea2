/** Finding the right party among many: how often it is among the first ten, how often an innocent name raises an alert, and how fast. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Name } from '#know/names/name.ts'
import { align } from '#know/screening/align.ts'
import type { Base } from '#know/screening/base.ts'
import { baseOf } from '#know/screening/base.ts'
import { compare } from '#know/screening/compare.ts'
import { THRESHOLD } from '#know/screening/method.ts'
import { screen } from '#know/screening/screen.ts'
import { judged } from '#know/screening/subject.ts'
import type { Table } from '../measure.ts'
import { rowsOf } from './screening-data.ts'
import { ENGINES, type Engine, type Hit, ourBase, parley, type Question } from './screening-engines.ts'
import { type Posed, questionOf, SETS, type World, world } from './screening-sets.ts'
import { quantile } from './statistics.ts'

type Ask = (question: Question) => readonly Hit[]

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
/** Megabytes in use, of objects and of buffers, when what is no longer needed is gone. */
export function inUse(): number {
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 2 ** 20
}

/** So many of a list, spread evenly over it. */
const spread = <T>(list: readonly T[], most: number): readonly T[] =>
  list.length <= most ? list : Array.from({ length: most }, (_, i) => list[Math.floor((i * list.length) / most)] as T)

const share = (value: number): string => value.toFixed(3)
const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0))

interface Built {
  readonly ask: Ask
  readonly milliseconds: number
  readonly megabytes: number
}
async function build(engine: Engine, { entries, clusters }: World): Promise<Built> {
  // What was built before is let go of first, so that it is not counted as given back.
  await new Promise((resume) => setImmediate(resume))
  const before = inUse()
  const began = performance.now()
  const ask = engine.build(entries, clusters)
  const milliseconds = performance.now() - began
  return { ask, milliseconds, megabytes: inUse() - before }
}

/** Times of questions in milliseconds, sorted, as cells: a second, the middle, the slow ones, the worst. */
export function timesOf(times: readonly number[]): string[] {
  const sorted = [...times].sort((a, b) => a - b)
  const sum = sorted.reduce((total, one) => total + one, 0)
  return [
    Math.round((1000 * sorted.length) / sum).toString(),
    ...[0.5, 0.95, 0.99].map((part) => ms(quantile(sorted, part))),
    ms(sorted.at(-1) ?? 0),
  ]
}

/** How often the right party is among the first ten, engine by engine, on the same questions; and the times of asking them. */
export async function retrieval(failures: boolean): Promise<Table[]> {
  const all = await world()
  const names = all.entries.reduce((sum, { names: own }) => sum + own.length, 0)
  const rows: string[][] = []
  const missed: string[][] = []
  for (const engine of ENGINES) {
    const { ask, milliseconds, megabytes } = await build(engine, all)
    const times: number[] = []
    const recalls = SETS.map((set) => {
      const posed = spread(
        all.posed.filter((one) => one.set === set),
        engine.sample,
      )
      const found = posed.filter((one) => {
        const began = performance.now()
        const hits = ask(one)
        times.push(performance.now() - began)
        const hit = hits.some(({ entry }) => one.right.has(entry))
        if (!hit && engine === parley) missed.push([set, one.text, namesAt(all, one)])
        return hit
      })
      return `${share(found.length / posed.length)} (${posed.length})`
    })
    rows.push([engine.name, ...recalls, ...timesOf(times), Math.round(milliseconds).toString(), Math.round(megabytes).toString()])
  }
  const table: Table = {
    title:
      `The right party among the first ten (and of how many questions), ${all.entries.length} entries with ${names} names in Latin script; ` +
      `${all.unlisted} of the UN names are on none of the lists and left out. Times are those of the first asking, in ms.`,
    columns: ['', ...SETS, 'a second', 'p50', 'p95', 'p99', 'worst', 'build ms', 'MB'],
    rows,
  }
  return failures ? [table, { title: 'Not found', columns: ['set', 'asked', 'listed as'], rows: missed }] : [table]
}

function namesAt({ entries }: World, { right }: Posed): string {
  const names = [...right].slice(0, 2).flatMap((at) => entries[at]?.names.slice(0, 3).map(({ text }) => text) ?? [])
  return names.join(' / ')
}

interface Innocent {
  readonly name: string
  readonly birthDate: string
  readonly country: string
}
export const innocents = (file: string): Innocent[] =>
  rowsOf(`screening/${file}.csv`, ['full_name', 'date_of_birth', 'nationality'], (row) => ({
    name: row('full_name'),
    birthDate: row('date_of_birth'),
    country: row('nationality'),
  }))
export const GENERATED = ['validation_report__negatives_global', 'validation_report__negatives_us']
const CONGRESS = 'candidate_generation_benchmark__positives_us_congress_untreated'

const best = (hits: readonly Hit[]): number => hits[0]?.score ?? 0

/** How often a name that is on no list raises an alert. Nobody has certified these names, so half a percent is near the floor. */
export async function negatives(failures: boolean): Promise<Table[]> {
  const all = await world()
  const generated = GENERATED.flatMap(innocents)
  const congress = innocents(CONGRESS)
  const rows: string[][] = []
  const alarms: string[][] = []
  for (const engine of ENGINES) {
    if (!engine.scored) continue
    const { ask } = await build(engine, all)
    const most = engine === parley ? Number.POSITIVE_INFINITY : engine.sample * 5
    const damaged = spread(
      all.posed.filter(({ set }) => set === 'UN names, damaged'),
      most,
    )
    const scores = damaged.map((one) => ask(one).find(({ entry }) => one.right.has(entry))?.score ?? 0).sort((a, b) => a - b)
    const strict = scores[Math.floor(scores.length / 100)] ?? 0
    const sets = [
      ['name only', generated, (one: Innocent) => questionOf(one.name, 'person')],
      ['with birth date and nationality', generated, (one: Innocent) => questionOf(one.name, 'person', one.birthDate, one.country)],
      ['US Congress, name only', congress, (one: Innocent) => questionOf(one.name, 'person')],
    ] as const
    for (const [name, list, question] of sets) {
      const some = spread<Innocent>(list, most)
      const found = some.map((one) => ({ one, hits: ask(question(one)) }))
      const over = (threshold: number) => found.filter(({ hits }) => best(hits) >= threshold)
      const figure = (threshold: number) => `${((100 * over(threshold).length) / some.length).toFixed(2)} %`
      const plain = engine === parley ? figure(THRESHOLD / 10_000) : '–'
      rows.push([engine.name, name, String(some.length), share(strict), figure(strict), plain])
      if (engine === parley) {
        for (const { one, hits } of over(strict)) {
          alarms.push([
            name,
            one.name,
            one.birthDate,
            one.country,
            share(best(hits)),
            all.entries[hits[0]?.entry ?? 0]?.names[0]?.text ?? '',
          ])
        }
      }
    }
  }
  const table: Table = {
    title: 'Alerts on names that are on no list: at the score that 99 of 100 damaged UN names reach, and at the default threshold',
    columns: ['', 'asked with', 'names', 'at .99', 'alerts there', 'at the default'],
    rows,
  }
  return failures ? [table, { title: 'Alerts', columns: ['', 'name', 'born', 'country', 'score', 'listed'], rows: alarms }] : [table]
}

const COMPARED_WITH_ALL = 120

/** What of all that scores over the threshold, were every name compared, the index hands over for comparing. */
export async function candidatesKept(failures: boolean): Promise<Table[]> {
  const { entries, clusters, posed } = await world()
  const base = ourBase(entries, clusters)
  const questions = spread<Question & { readonly set?: string }>(
    [...posed, ...GENERATED.flatMap(innocents).map((one) => ({ ...questionOf(one.name, 'person'), set: 'not listed' }))],
    COMPARED_WITH_ALL,
  )
  let [over, kept] = [0, 0]
  const lost: string[][] = []
  for (const question of questions) {
    const found = new Set(
      screen(base, question.subject, { top: entries.length, explained: 0 }).flatMap(({ list, entry, also }) =>
        [{ list, entry }, ...also].map((one) => `${one.list} ${one.entry}`),
      ),
    )
    for (const { entry, name, score } of exhaustively(base, question)) {
      over++
      const { list, id } = entries[entry] as { list: string; id: string }
      if (found.has(`${list} ${id}`)) kept++
      else lost.push([question.set ?? '', question.text, name, share(score / 10_000)])
    }
  }
  const table: Table = {
    title: `Entries over the threshold when ${questions.length} questions are compared with every name, and how many of them the index hands over`,
    columns: ['over', 'handed over', 'share'],
    rows: [[String(over), String(kept), over === 0 ? '–' : (kept / over).toFixed(4)]],
  }
  return failures ? [table, { title: 'Not handed over', columns: ['set', 'asked', 'listed', 'score'], rows: lost }] : [table]
}

/** Every entry over the threshold, by comparing with every name: the oracle. */
export function exhaustively(base: Base, { subject }: Question): { entry: number; name: string; score: number }[] {
  const best = new Map<number, { entry: number; name: string; score: number }>()
  base.subjects.forEach((listed, entry) => {
    for (const query of subject.names) {
      for (const name of listed.names as readonly Name[]) {
        const { total } = compare(query, name, align(query, name))
        const { score } = judged(subject, listed, total)
        if (score >= THRESHOLD && score > (best.get(entry)?.score ?? 0)) best.set(entry, { entry, name: name.text, score })
      }
    }
  })
  return [...best.values()]
}

const ROUNDS = 3

/** A question of the measure of speed. */
interface Line {
  readonly text: string
  readonly kind: 'person' | 'organisation'
  readonly birthDate?: string
  readonly country?: string
}

/** The speed of screening, with the reading of the name and the explanations of the first five, on an index just built and again. */
export async function speed(): Promise<Table[]> {
  const { entries, clusters, posed } = await world()
  const lines: Line[] = [
    ...posed.map(({ text, subject }) => ({ text, kind: subject.sort === 'person' ? ('person' as const) : ('organisation' as const) })),
    ...GENERATED.flatMap(innocents).map(({ name }) => ({ text: name, kind: 'person' as const })),
  ]
  const dated = GENERATED.flatMap(innocents).map(({ name, ...told }): Line => ({ text: name, kind: 'person', ...told }))
  const rows: string[][] = []
  for (let round = 1; round <= ROUNDS; round++) {
    const base = baseOf(entries, clusters)
    for (const [state, asked] of [
      ['cold', lines],
      ['warm', lines],
      ['with birth date and nationality, warm', dated],
    ] as const) {
      const before = process.cpuUsage()
      const times = asked.map(({ text, kind, birthDate, country }) => {
        const began = performance.now()
        screen(base, questionOf(text, kind, birthDate, country).subject, { top: 10 })
        return performance.now() - began
      })
      const { user, system } = process.cpuUsage(before)
      rows.push([`round ${round}, ${state}`, ...timesOf(times), Math.round((1e6 * asked.length) / (user + system)).toString()])
    }
  }
  return [
    {
      title: `Screening ${lines.length} names on one core, each with its explanations, ms; cold: every word is met for the first time`,
      columns: ['', 'a second', 'p50', 'p95', 'p99', 'worst', 'a second of the processor'],
      rows,
    },
  ]
}
