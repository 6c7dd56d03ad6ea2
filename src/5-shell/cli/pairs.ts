import { isRefusal, refuse } from '#ground/refusal.ts'
import { THRESHOLD } from '#know/screening/method.ts'
import { written } from '#know/screening/score.ts'
import { type Context, defineCommand, type OptionValues } from './command.ts'
import { pairsOfChecks, pairsOfEntities, pairsOfNames } from './pairs-files.ts'
import { readThreshold } from './screen.ts'

const options = {
  csv: { type: 'string', takes: 'P.csv', help: 'cli.pairs.option.csv' },
  ftm: { type: 'string', takes: 'F.json', help: 'cli.pairs.option.ftm' },
  checks: { type: 'string', takes: 'FILE.yml', help: 'cli.pairs.option.checks' },
  out: { type: 'string', takes: 'O', help: 'cli.pairs.option.out' },
  threshold: { type: 'string', takes: 'T', help: 'cli.pairs.option.threshold', default: written(THRESHOLD) },
} as const
export type Pairs = Context<OptionValues<typeof options>>

/** `parley pairs`: how likely two names, or two records, are of one party. Exit 1 when a check fails. */
export const command = defineCommand({
  name: 'pairs',
  args: [],
  options,
  async run(ctx) {
    const { csv, ftm, checks, out } = ctx.values
    const threshold = readThreshold(ctx.values.threshold)
    if (isRefusal(threshold)) return ctx.refused(threshold)
    const given = [csv, ftm, checks].filter((one) => one !== undefined)
    if (given.length !== 1) {
      const found = given.length === 0 ? '∅' : [csv && '--csv', ftm && '--ftm', checks && '--checks'].filter(Boolean).join(' ')
      return ctx.refused(refuse('shape-not-one-of', { found, accepted: '--csv P.csv, --ftm F.json, --checks FILE.yml' }))
    }
    if (checks !== undefined) {
      if (out !== undefined) return ctx.refused(refuse('shape-unknown-key', { found: '--out', accepted: '--checks, --threshold' }))
      return pairsOfChecks(ctx, checks, threshold)
    }
    if (out === undefined)
      return ctx.refused(refuse('shape-missing', { accepted: csv === undefined ? 'O.ndjson' : 'O.csv' }, { field: '--out' }))
    return csv === undefined ? pairsOfEntities(ctx, ftm as string, out, threshold) : pairsOfNames(ctx, csv, out, threshold)
  },
})
