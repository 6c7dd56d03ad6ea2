import { refuse } from '#ground/refusal.ts'
import { problemExit, problemOf, problemSentence, StartProblem } from '../postgres/problem.ts'
import { defineCommand, type ExitCode } from './command.ts'
import { follow, retire, rotate, showKey, succeed } from './ledger-key.ts'
import { type Ledger, options } from './ledger-options.ts'
import { proveEntry } from './ledger-prove.ts'
import { publishLog } from './ledger-publish.ts'
import { verifyPublished } from './ledger-verify.ts'
import { ask, serve } from './ledger-witness.ts'

interface Step {
  readonly run: (ctx: Ledger, word: string) => Promise<ExitCode>
  /** The one word that it takes, or null. */
  readonly takes: string | null
  readonly options: readonly (keyof typeof options)[]
}

/** A step is one word, or two where the first has several. */
const STEPS: Readonly<Record<string, Step>> = {
  publish: { run: publishLog, takes: null, options: ['data', 'out', 'disclose', 'origin'] },
  verify: { run: verifyPublished, takes: 'PATH|URL', options: ['key', 'policy', 'earlier', 'max-age', 'stamp-certificate'] },
  prove: { run: proveEntry, takes: 'INDEX', options: ['data', 'out', 'origin'] },
  'witness serve': { run: serve, takes: null, options: ['data', 'key', 'origin', 'port'] },
  'witness ask': { run: ask, takes: 'DIR', options: ['policy'] },
  'key show': { run: showKey, takes: null, options: ['data', 'origin'] },
  'key rotate': { run: rotate, takes: null, options: ['data'] },
  'key retire': { run: retire, takes: null, options: ['data'] },
  'key succeed': { run: succeed, takes: null, options: ['data', 'origin', 'why'] },
  'key follow': { run: follow, takes: 'PATH|URL', options: ['key'] },
}

/** `parley ledger`: exit 0 when done and all holds, 1 when a check failed, 2 for bad usage or bad files. */
export const command = defineCommand({
  name: 'ledger',
  args: [
    { name: 'STEP', help: 'cli.ledger.arg.step' },
    { name: 'WHAT', help: 'cli.ledger.arg.what', optional: true, many: true },
  ],
  options,
  async run(ctx) {
    const [first = '', ...rest] = ctx.args
    const two = `${first} ${rest[0] ?? ''}`
    const word = Object.hasOwn(STEPS, two) ? two : first
    const [what = '', ...more] = word === two ? rest.slice(1) : rest
    const step = Object.hasOwn(STEPS, word) ? STEPS[word] : undefined
    if (step === undefined) return ctx.refused(refuse('lists-step-unknown', { found: word, accepted: Object.keys(STEPS).join(', ') }))
    if ((step.takes === null) !== (what === '') || more.length > 0)
      return ctx.refused(refuse('shape-not-one-of', { found: what || '∅', accepted: `${word} ${step.takes ?? ''}`.trim() }))
    const stray = Object.entries(ctx.values).find(
      ([name, value]) =>
        value !== undefined && !(Array.isArray(value) && value.length === 0) && !(step.options as readonly string[]).includes(name),
    )
    if (stray !== undefined)
      return ctx.refused(
        refuse('shape-unknown-key', { found: `--${stray[0]}`, accepted: step.options.map((name) => `--${name}`).join(', ') }),
      )
    try {
      return await step.run(ctx, what)
    } catch (error) {
      // No room, no right, something else in the way of a file: the user's to put right.
      const problem = error instanceof StartProblem ? error : problemOf(error, ctx.values.out ?? what)
      if (!(problem instanceof StartProblem)) throw error
      ctx.err(problemSentence(problem, ctx.locale))
      return problemExit(problem)
    }
  },
})
