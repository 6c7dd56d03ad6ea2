import path from 'node:path'
import { isRefusal, at as placed, type Refusal, refuse, shown } from '#ground/refusal.ts'
import type { Edition } from '#know/lists/edition.ts'
import type { Why } from '#know/screening/explain.ts'
import { METHOD, THRESHOLD } from '#know/screening/method.ts'
import { written } from '#know/screening/score.ts'
import { type Candidate, screen } from '#know/screening/screen.ts'
import { openOut } from '../files/out-file.ts'
import { readTable } from '../files/table.ts'
import { ASKED_COLUMNS, readAsked } from '../lists/asked.ts'
import { type ReadyLists, readyLists } from '../lists/base-of-lists.ts'
import { readKept } from '../lists/find.ts'
import { ListStore } from '../lists/store.ts'
import { repository } from '../office/office.ts'
import { defaultData } from '../postgres/folder.ts'
import { type Context, defineCommand, type ExitCode, type OptionValues } from './command.ts'
import { refusalLine } from './refusal-line.ts'

const options = {
  lists: { type: 'string', takes: 'PATH[,PATH...]', help: 'cli.screen.option.lists', required: true },
  queries: { type: 'string', takes: 'Q.csv', help: 'cli.screen.option.queries', required: true },
  out: { type: 'string', takes: 'R.ndjson', help: 'cli.screen.option.out', required: true },
  top: { type: 'string', takes: 'N', help: 'cli.screen.option.top', default: '10' },
  data: { type: 'string', takes: 'DIR', help: 'cli.lists.option.data' },
  method: { type: 'string', takes: 'NAME', help: 'cli.screen.option.method', default: METHOD },
  threshold: { type: 'string', takes: 'T', help: 'cli.screen.option.threshold', default: written(THRESHOLD) },
} as const
type Screen = Context<OptionValues<typeof options>>

const TOP_MAX = 1_000

/** `parley screen`: each row of a table of names against lists; a line of JSON for each. Exit 0 when all rows were asked, 2 when one was not. */
export const command = defineCommand({
  name: 'screen',
  args: [],
  options,
  async run(ctx) {
    const threshold = readThreshold(ctx.values.threshold)
    if (isRefusal(threshold)) return ctx.refused(threshold)
    const top = /^\d{1,4}$/.test(ctx.values.top) ? Number(ctx.values.top) : 0
    if (top < 1 || top > TOP_MAX)
      return ctx.refused(refuse('shape-wrong', { found: shown(ctx.values.top), accepted: `1 … ${TOP_MAX}` }, { field: '--top' }))
    const places = ctx.values.lists.split(',').map((part) => part.trim())
    if (places.includes(''))
      return ctx.refused(refuse('shape-wrong', { found: shown(ctx.values.lists), accepted: 'PATH[,PATH...]' }, { field: '--lists' }))
    if (ctx.values.method !== METHOD)
      return ctx.refused(refuse('shape-not-one-of', { found: shown(ctx.values.method), accepted: METHOD }, { field: '--method' }))
    const store = new ListStore(path.join(path.resolve(ctx.values.data ?? defaultData(repository)), 'lists'))
    const kept: Edition[] = []
    const ready = await readyLists(
      places,
      () => performance.now(),
      async (word) => {
        const edition = await readKept(store, word, Date.now())
        if (edition !== null && !isRefusal(edition)) kept.push(edition)
        return edition
      },
    )
    if (isRefusal(ready)) return ctx.refused(ready)
    tellLists(ctx, ready)
    await tellStale(ctx, store, kept)
    return screenAll(ctx, ready, top, threshold)
  },
})

/**
 * A threshold as written, 0 to 1, as the least score in ten-thousandths that reaches it: scores have four decimals, and a threshold of more
 * lies between two of them.
 */
export function readThreshold(text: string): number | Refusal {
  const wrong = refuse('shape-wrong', { found: shown(text), accepted: '0 … 1' }, { field: '--threshold' })
  if (!/^(?:[01]|[01]?\.\d{1,30})$/.test(text)) return wrong
  const [whole = '', decimals = ''] = text.split('.')
  const least = Number(whole) * 10_000 + Number(decimals.slice(0, 4).padEnd(4, '0')) + (/[1-9]/.test(decimals.slice(4)) ? 1 : 0)
  return least > 10_000 ? wrong : least
}

function tellLists(ctx: Screen, { editions, aside }: ReadyLists): void {
  for (const { list, asOf, state, id, counts, missing } of editions) {
    ctx.err(
      ctx.say('cli.screen.edition', { list, asOf: asOf ?? 'none', state, id: id.slice(0, 12), missing: missing.join(', '), ...counts }),
    )
  }
  for (const { file, why } of aside) ctx.err(ctx.say('cli.screen.aside', { file, why }))
}

/** Says which of the editions taken from the store are not the list as it now is. */
async function tellStale(ctx: Screen, store: ListStore, kept: readonly Edition[]): Promise<void> {
  for (const { list, id } of kept) {
    const { edition, stale } = await store.standing(list, Date.now())
    if (stale || edition !== id)
      ctx.err(ctx.say('cli.screen.not-current', { list, id: id.slice(0, 12), old: edition === id ? 'no' : 'yes' }))
  }
}

async function screenAll(ctx: Screen, ready: ReadyLists, top: number, threshold: number): Promise<ExitCode> {
  const out = await openOut(ctx.values.out)
  if (isRefusal(out)) return ctx.refused(placed(out, { field: '--out' }))
  const file = ctx.values.queries
  const times: number[] = []
  let lines = ''
  let unanswerable = 0
  let kept = false
  try {
    const refused = await readTable(file, {
      needs: ['id', 'name'],
      takes: ASKED_COLUMNS,
      onRow(row, _, line) {
        const id = row('id')
        if (id === '') return refuse('shape-missing', { accepted: 'id' }, { line, field: 'id' })
        const began = performance.now()
        const asked = { name: row('name'), schema: row('schema'), birthDate: row('birthDate'), country: row('country') }
        const { subject, answerable, unread } = readAsked({ ...asked, identifier: row('identifier') })
        const found = screen(ready.base, subject, { top, threshold, explained: top })
        const micros = Math.round((performance.now() - began) * 1000)
        times.push(micros)
        if (!answerable) unanswerable++
        const unclear = unread.map((one) => placed(one, { file, line }))
        for (const one of unclear) ctx.err(ctx.say('cli.screen.unread', { told: refusalLine(one, ctx.locale) }))
        lines += `${resultLine(ready, id, found, micros, answerable, unread)}\n`
        return null
      },
      async onPause() {
        if (lines !== '') await out.write(lines)
        lines = ''
      },
    })
    if (refused !== null) return ctx.refused(refused)
    await out.keep()
    kept = true
  } finally {
    if (!kept) await out.drop()
  }
  summary(ctx, ready, times, unanswerable)
  return 0
}

/** A line of the result. Scores have four decimals, as numbers. */
function resultLine(
  ready: ReadyLists,
  id: string,
  found: readonly Candidate[],
  micros: number,
  answerable: boolean,
  unread: readonly Refusal[],
): string {
  const candidates = found.map(({ list, entry, also, name, score, match, why }) => {
    const from = ready.editionsOf(list, entry).map(({ id: edition, asOf, state }) => ({ kind: 'edition', edition, asOf, state }))
    const same = ready.linksOf(list, entry).map(({ a, b, why: evidence, what, value }) => {
      const between = [a, b].map((one) => ({ list: one.list, entry: one.id }))
      return { kind: 'same-party', between, evidence, what, value }
    })
    const before = JSON.stringify({ list, entry, also: others(also, list, entry), name }).slice(0, -1)
    return `${before},"score":${written(score)},"match":${match},"why":${JSON.stringify([...why.map(whyWritten), ...same, ...from])}}`
  })
  // Finding nothing for a name that says nothing must not look like an answer.
  const doubts = {
    ...(answerable ? {} : { unanswerable: 'no-name' }),
    ...(unread.length > 0 ? { unread: unread.map((one) => one.where?.field) } : {}),
  }
  const more = Object.keys(doubts).length > 0 ? `,${JSON.stringify(doubts).slice(1, -1)}` : ''
  return `{"id":${JSON.stringify(id)},"candidates":[${candidates.join(',')}],"micros":${micros}${more}}`
}

/** A reason as it is written: what is a score is one there too, 0 to 1, and so is the threshold. */
function whyWritten(why: Why): Why {
  if (why.kind === 'would-change') return { ...why, score: why.score / 10_000 }
  return why.kind === 'method' ? { ...why, threshold: why.threshold / 10_000 } : why
}

/** The other entries of a party, each once: of two editions of a list an entry is the same one. */
const others = (also: Candidate['also'], list: string, entry: string): Candidate['also'] =>
  also.filter(
    (one, n) =>
      !(one.list === list && one.entry === entry) && also.findIndex((first) => first.list === one.list && first.entry === one.entry) === n,
  )

/** The value below which `share` of the sorted values lie. */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

function summary(ctx: Screen, ready: ReadyLists, times: readonly number[], unanswerable: number): void {
  const sorted = [...times].sort((a, b) => a - b)
  const sum = times.reduce((total, one) => total + one, 0)
  const { rss, heapUsed } = process.memoryUsage()
  const figures = {
    screens: times.length,
    unanswerable,
    perSecond: sum === 0 ? 0 : Math.round((times.length * 1_000_000) / sum),
    p50: quantile(sorted, 0.5) / 1000,
    p95: quantile(sorted, 0.95) / 1000,
    p99: quantile(sorted, 0.99) / 1000,
    worst: (sorted.at(-1) ?? 0) / 1000,
    names: ready.base.index.names.length,
    read: Math.round(ready.took.read),
    cluster: Math.round(ready.took.cluster),
    index: Math.round(ready.took.index),
    memory: Math.round(rss / 2 ** 20),
    heap: Math.round(heapUsed / 2 ** 20),
  }
  ctx.err(ctx.say('cli.screen.speed', figures))
  ctx.err(ctx.say('cli.screen.index', figures))
  if (unanswerable > 0) ctx.err(ctx.say('cli.screen.unanswerable', { unanswerable }))
  if (ctx.json) {
    const editions = ready.editions.map(({ id, list, asOf, state, missing, counts }) => ({ id, list, asOf, state, missing, ...counts }))
    ctx.data({ ...figures, editions, aside: ready.aside })
  }
}
