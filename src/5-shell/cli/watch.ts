import { refuse } from '#ground/refusal.ts'
import { problemExit, problemOf, problemSentence, StartProblem } from '../postgres/problem.ts'
import { defineCommand, type ExitCode, type Options } from './command.ts'
import { ledgerStep, reportStep, tallyStep } from './watch-counted.ts'
import { effectStep } from './watch-effect.ts'
import { checkEvents, diffEditions, importEvents, listEditions } from './watch-events.ts'
import { addEvidence, checkEvidence } from './watch-evidence.ts'
import { options, type Watch } from './watch-options.ts'
import { tellPlace } from './watch-place.ts'

interface Step {
  readonly run: (ctx: Watch, words: readonly string[]) => Promise<ExitCode>
  /** The words it takes, and how many. */
  readonly takes: string
  readonly words: number
  readonly options: readonly (keyof typeof options)[]
}

const HELD = ['data', 'address'] as const
const REPORT = [...HELD, 'on'] as const

/** A step is one word, or two where the first has several. */
const STEPS: Readonly<Record<string, Step>> = {
  check: { run: checkEvents, takes: 'FILE', words: 1, options: ['mapping', 'rows'] },
  import: { run: importEvents, takes: 'FILE', words: 1, options: [...HELD, 'by', 'mapping', 'as-of', 'source', 'parties', 'rows'] },
  editions: { run: listEditions, takes: '', words: 0, options: HELD },
  diff: { run: diffEditions, takes: 'BEFORE AFTER', words: 2, options: [...HELD, 'rows'] },
  'evidence add': { run: addEvidence, takes: 'DESCRIPTION', words: 1, options: [...HELD, 'by', 'content'] },
  'evidence check': { run: checkEvidence, takes: '', words: 0, options: HELD },
  place: { run: tellPlace, takes: 'PLACE', words: 1, options: [] },
  tally: { run: tallyStep, takes: 'NAME', words: 1, options: REPORT },
  ledger: { run: ledgerStep, takes: 'LEDGER', words: 1, options: REPORT },
  report: { run: reportStep, takes: 'daily|monthly|minutes INSTRUMENT', words: 2, options: [...REPORT, 'out', 'tlp'] },
  effect: { run: (ctx, [file = '']) => effectStep(ctx, file), takes: 'FILE', words: 1, options: ['date', 'also', 'side', 'window'] },
}

/** `parley watch`: exit 0 when done, 1 when something found is not as it should be, 2 for bad usage or bad files. */
export const command = defineCommand({
  name: 'watch',
  args: [
    { name: 'STEP', help: 'cli.watch.arg.step' },
    { name: 'WHAT', help: 'cli.watch.arg.what', optional: true, many: true },
  ],
  options,
  async run(ctx) {
    const [first = '', ...rest] = ctx.args
    const two = `${first} ${rest[0] ?? ''}`
    const name = Object.hasOwn(STEPS, two) ? two : first
    const words = name === two ? rest.slice(1) : rest
    const step = Object.hasOwn(STEPS, name) ? STEPS[name] : undefined
    if (step === undefined) return ctx.refused(refuse('lists-step-unknown', { found: name, accepted: Object.keys(STEPS).join(', ') }))
    if (words.length !== step.words)
      return ctx.refused(refuse('shape-not-one-of', { found: words.join(' ') || '∅', accepted: `${name} ${step.takes}`.trim() }))
    const stray = Object.entries(ctx.values).find(
      ([name, value]) => said(name, value) && !(step.options as readonly string[]).includes(name),
    )
    if (stray !== undefined)
      return ctx.refused(
        refuse('shape-unknown-key', { found: `--${stray[0]}`, accepted: step.options.map((one) => `--${one}`).join(', ') || '–' }),
      )
    try {
      return await step.run(ctx, words)
    } catch (error) {
      // No room, no right, something else in the way of a file: the user's to put right.
      const problem = error instanceof StartProblem ? error : problemOf(error, ctx.values.data ?? words[0] ?? '')
      if (!(problem instanceof StartProblem)) throw error
      ctx.err(problemSentence(problem, ctx.locale))
      return problemExit(problem)
    }
  },
})

/** Whether an option was said, and not only filled in. */
function said(name: string, value: unknown): boolean {
  if (value === undefined || value === false || (Array.isArray(value) && value.length === 0)) return false
  const known: Options = options
  return value !== known[name]?.default
}
