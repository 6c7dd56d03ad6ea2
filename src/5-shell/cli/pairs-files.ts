/** The three kinds of file that `parley pairs` reads. */
import { isRefusal, at as placed, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { written } from '#know/screening/score.ts'
import { readDocument } from '../files/document.ts'
import { readJsonList } from '../files/json-list.ts'
import { type OutFile, openOut } from '../files/out-file.ts'
import { readTable } from '../files/table.ts'
import { SORTS_ACCEPTED, sortOfSchema } from '../lists/asked.ts'
import { checkSide, pairScore, readEntities, readPair, recordScore } from '../lists/pairs.ts'
import type { Context, ExitCode } from './command.ts'
import { writeTally } from './tally.ts'

/** A pair of which a side has no name cannot be judged: its score is nought, and `match` says so instead of no. */
const UNANSWERABLE = 'unanswerable'

interface Counted {
  pairs: number
  matches: number
  unanswerable: number
}

/** Writes what `fill` gives to `out`, whole or not at all, and tells how many pairs there were. */
async function writing(ctx: Context, out: string, fill: (file: OutFile, counted: Counted) => Promise<Refusal | null>): Promise<ExitCode> {
  const file = await openOut(out)
  if (isRefusal(file)) return ctx.refused(placed(file, { field: '--out' }))
  const counted: Counted = { pairs: 0, matches: 0, unanswerable: 0 }
  let kept = false
  try {
    const refused = await fill(file, counted)
    if (refused !== null) return ctx.refused(refused)
    await file.keep()
    kept = true
  } finally {
    if (!kept) await file.drop()
  }
  ctx.err(ctx.say('cli.pairs.done', { ...counted }))
  if (ctx.json) ctx.data(counted)
  return 0
}

function judged(score: number | null, threshold: number, counted: Counted): { readonly score: string; readonly match: string } {
  counted.pairs++
  if (score === null) {
    counted.unanswerable++
    return { score: written(0), match: UNANSWERABLE }
  }
  if (score >= threshold) counted.matches++
  return { score: written(score), match: String(score >= threshold) }
}

const quoted = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)
const csvLine = (fields: readonly string[]): string => `${fields.map(quoted).join(',')}\n`

/** A table with `schema`, `name1` and `name2`: every column passes through, `score` and `match` come behind. */
export function pairsOfNames(ctx: Context, csv: string, out: string, threshold: number): Promise<ExitCode> {
  return writing(ctx, out, async (file, counted) => {
    let lines = ''
    return readTable(csv, {
      needs: ['schema', 'name1', 'name2'],
      onHead(columns) {
        const taken = columns.find((column) => /^\s*(?:score|match)\s*$/i.test(column))
        if (taken !== undefined) return refuse('shape-repeated', { found: shown(taken) }, { line: 1, field: taken })
        lines += csvLine([...columns, 'score', 'match'])
        return null
      },
      onRow(row, fields, line) {
        const schema = row('schema')
        const sort = sortOfSchema(schema)
        if (sort === undefined)
          return refuse('shape-not-one-of', { found: shown(schema), accepted: SORTS_ACCEPTED }, { line, field: 'schema' })
        const { score, match } = judged(pairScore(...readPair(row('name1'), row('name2'), sort)), threshold, counted)
        lines += csvLine([...fields, score, match])
        return null
      },
      async onPause() {
        await file.write(lines)
        lines = ''
      },
    })
  })
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Pairs of FollowTheMoney entities: a list of `{left, right}`, or one in a line. */
export function pairsOfEntities(ctx: Context, ftm: string, out: string, threshold: number): Promise<ExitCode> {
  return writing(ctx, out, async (file, counted) => {
    const list = await readJsonList(ftm)
    if (isRefusal(list)) return list
    let lines = ''
    for (const [index, pair] of list.entries()) {
      const where = { file: ftm, field: `[${index}]` }
      if (!isRecord(pair)) return refuse('shape-wrong-type', { found: shown(pair), accepted: '{left, right}' }, where)
      const read = readEntities(pair.left, pair.right)
      if (isRefusal(read)) return placed(read, where)
      const { score, match } = judged(recordScore(...read), threshold, counted)
      // `match` is true or false in every line, for whoever reads it as such; that there was nothing to judge is said beside it.
      const told = match === UNANSWERABLE ? `false,"unanswerable":"no-name"` : match
      lines += `{"index":${index},"score":${score},"match":${told}}\n`
    }
    await file.write(lines)
    return null
  })
}

/** Checks, each with the answer that is right: a line for each, then the tally. Exit 1 when one fails. */
export async function pairsOfChecks(ctx: Context, checks: string, threshold: number): Promise<ExitCode> {
  const document = await readDocument(checks)
  if (isRefusal(document)) return ctx.refused(document)
  const list = isRecord(document.data) ? document.data.checks : document.data
  if (!Array.isArray(list) || list.length === 0)
    return ctx.refused(document.locate(refuse('shape-wrong-type', { found: shown(list), accepted: 'checks: […]' }, { field: 'checks' })))
  const results: { index: number; expected: boolean; score: string; passed: boolean }[] = []
  for (const [index, check] of list.entries()) {
    const field = Array.isArray(document.data) ? `[${index}]` : `checks[${index}]`
    const result = judgeCheck(check, threshold)
    if (isRefusal(result)) return ctx.refused(document.locate(placed(result, { field })))
    results.push({ index, ...result })
  }
  const passed = results.filter((one) => one.passed).length
  const tally = { passed, failed: results.length - passed }
  if (ctx.json) ctx.data({ results, ...tally })
  else {
    // The lines are for machines as much as for people, so they are the same in every language.
    for (const one of results) ctx.out([one.passed ? 'pass' : 'fail', one.index, one.expected, one.score].join(' '))
    ctx.out(writeTally(tally))
  }
  return tally.failed === 0 ? 0 : 1
}

/** Judges one check: what is expected, the score, and whether they agree. A check without names to compare fails. */
export function judgeCheck(check: unknown, threshold: number): { expected: boolean; score: string; passed: boolean } | Refusal {
  if (!isRecord(check)) return refuse('shape-wrong-type', { found: shown(check), accepted: '{match, schema, query, candidate}' })
  const { match, schema } = check
  if (typeof match !== 'boolean') return refuse('shape-wrong-type', { found: shown(match), accepted: 'true, false' }, { field: 'match' })
  if (typeof schema !== 'string' || sortOfSchema(schema) === undefined)
    return refuse('shape-not-one-of', { found: shown(schema), accepted: SORTS_ACCEPTED }, { field: 'schema' })
  const sides = readEntities(checkSide(schema, check.query), checkSide(schema, check.candidate))
  if (isRefusal(sides)) return sides
  const score = recordScore(...sides)
  return { expected: match, score: written(score ?? 0), passed: score !== null && score >= threshold === match }
}
