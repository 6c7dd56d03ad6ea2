import { type Refusal, refuse } from '#ground/refusal.ts'
import { type LawDocuments, readLawDocuments } from '../files/rulebook.ts'
import { defineCommand, type ExitCode } from './command.ts'
import { designatedInLaw } from './law-designated.ts'
import { diffLaw, gapsInLaw, type Law, options, showLaw } from './law-steps.ts'

interface Step {
  readonly run: (ctx: Law, law: LawDocuments, words: readonly string[]) => ExitCode
  readonly takes: string
  readonly least: number
  readonly most: number
  /** Whether `--on` means something to it. */
  readonly dated: boolean
}

/** What can be done with the texts of a rulebook, and how many words it takes. */
const STEPS: Readonly<Record<string, Step>> = {
  show: { run: showLaw, takes: 'ID', least: 1, most: 1, dated: true },
  diff: { run: diffLaw, takes: 'ID V1 V2', least: 3, most: 3, dated: false },
  designated: { run: designatedInLaw, takes: 'ID', least: 1, most: 1, dated: true },
  gaps: { run: gapsInLaw, takes: 'ID...', least: 1, most: Number.POSITIVE_INFINITY, dated: true },
}

/** `parley law`: exit 0 when done; for `gaps` 1 where there is one; 2 for bad usage or what cannot be read. */
export const command = defineCommand({
  name: 'law',
  args: [
    { name: 'STEP', help: 'cli.law.arg.step' },
    { name: 'WHAT', help: 'cli.law.arg.what', many: true },
  ],
  options,
  async run(ctx) {
    const [word = '', ...words] = ctx.args
    const step = Object.hasOwn(STEPS, word) ? STEPS[word] : undefined
    if (step === undefined) return ctx.refused(refuse('shape-not-one-of', { found: word, accepted: Object.keys(STEPS).join(', ') }))
    if (words.length < step.least || words.length > step.most)
      return ctx.refused(refuse('shape-not-one-of', { found: words.join(' ') || '∅', accepted: `${word} ${step.takes}` }))
    if (ctx.values.on !== undefined && !step.dated)
      return ctx.refused(refuse('shape-unknown-key', { found: '--on', accepted: '--rulebook' }))
    const law = await readLawDocuments(ctx.values.rulebook)
    return isList(law) ? ctx.refused(law) : step.run(ctx, law, words)
  },
})

const isList = (law: LawDocuments | readonly Refusal[]): law is readonly Refusal[] => Array.isArray(law)
