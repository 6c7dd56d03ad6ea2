import { type BrokenCase, type Case, readEachCase } from '#bound/cases/case.ts'
import { type CaseResult, runCase } from '#bound/cases/run-case.ts'
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import { readDocument } from '../files/document.ts'
import { defineCommand } from './command.ts'
import { refusalLine } from './refusal-line.ts'

/** `parley vectors FILE...`: one line for each case (`pass` or `fail`, id, verdict, expected, what was missing), then the tally. */
export const command = defineCommand({
  name: 'vectors',
  args: [{ name: 'FILE', help: 'cli.vectors.arg.file', many: true }],
  options: { failed: { type: 'boolean', help: 'cli.vectors.option.failed' } },
  async run(ctx) {
    let broken = false
    const files: { file: string; cases: (Case | BrokenCase)[] }[] = []
    const refused: Refusal[] = []
    for (const file of ctx.args) {
      const document = await readDocument(file)
      const cases = isRefusal(document) ? document : readEachCase(document.data)
      if (!isRefusal(cases)) files.push({ file, cases })
      else refused.push(isRefusal(document) ? document : document.locate(cases))
      if (isRefusal(document) || isRefusal(cases)) continue
      // A case that cannot be run fails; why is told beside it, with its line.
      for (const one of cases) {
        if (!('broken' in one)) continue
        broken = true
        ctx.err(refusalLine(document.locate(one.broken), ctx.locale))
      }
    }
    if (refused.length > 0) return ctx.refused(refused)
    const bar = ctx.progress(
      'cli.vectors.progress',
      files.reduce((n, f) => n + f.cases.length, 0),
    )
    const results: (CaseResult & { file: string })[] = []
    for (const { file, cases } of files) {
      for (const one of cases) {
        results.push({ file, ...runCase(one) })
        bar.tick()
      }
    }
    bar.done()
    const failed = results.filter((r) => !r.passed).length
    if (ctx.json) ctx.data({ results, passed: results.length - failed, failed })
    else {
      for (const r of results) if (!r.passed || !ctx.values.failed) ctx.out(lineOf(r))
      ctx.out(`${results.length - failed} passed, ${failed} failed`)
    }
    return broken ? 2 : failed === 0 ? 0 : 1
  },
})

/** The line is for machines as much as for people, so it is the same in every language. */
const lineOf = (r: CaseResult): string =>
  [r.passed ? 'pass' : 'fail', r.id, r.verdict, r.expected, ...(r.missing.length > 0 ? [`missing: ${r.missing.join('; ')}`] : [])].join(' ')
