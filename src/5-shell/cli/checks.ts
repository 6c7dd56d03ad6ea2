import { spawn } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { MessageId } from '#ground/say.ts'
import type { Context, ExitCode } from './command.ts'
import { readTally, type Tally, writeTally } from './tally.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** One process to run: a tool that counts as one check, or a group of test files that counts its tests. */
interface Check {
  readonly name: keyof typeof tools | keyof typeof groups
  readonly args: readonly string[]
  /** The test files, for a group: its last line of output is then a tally. Null for a tool. */
  readonly files: readonly string[] | null
  /** Variables it finds in its environment beside ours. */
  readonly env?: Readonly<Record<string, string>>
}

/** What became of a check. */
interface Outcome extends Tally {
  readonly name: Check['name']
  readonly ok: boolean
  readonly seconds: number
  readonly output: string
}

/** The tools, as arguments of Node itself, so that they run on the Node that was installed and not on the one that was found. */
const tools = {
  types: ['node_modules/typescript/bin/tsc', '-p', '.'],
  lint: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--colors=off', '.'],
  dead: ['node_modules/knip/bin/knip.js', '--no-progress'],
} as const

/**
 * The groups of test files. A file is in the first group that takes it. `quick` groups belong to `check`. The files of a group that is
 * `together` run in one process: they are of the pure floors, which have nothing that one test could leave behind for another, and a
 * process for each costs more time than its tests.
 */
const groups: Record<'house' | 'property' | 'pure' | 'unit' | 'scenario', Group> = {
  house: { quick: true, takes: (file) => file.startsWith('tools/') },
  property: { quick: false, takes: (file) => file.endsWith('.property.test.ts') },
  unit: { quick: true, takes: (file) => /^src\/[5-9]/.test(file) },
  pure: { quick: true, together: true, takes: (file) => file.startsWith('src/') },
  scenario: { quick: false, takes: () => true },
}

interface Group {
  readonly quick: boolean
  readonly together?: boolean
  takes(file: string): boolean
}

/**
 * Plans the checks: the tools and the groups of tests, all of them or the quick ones.
 *
 * A group that finds no file stays in the plan and will fail, because a check that checks nothing must not pass. With `only`,
 * just the tools and files with that text in their name are planned, and a group without any is left out.
 */
export function plan(files: readonly string[], quick: boolean, only: string | undefined): Check[] {
  const wanted = (name: string) => only === undefined || name.includes(only)
  const checks: Check[] = []
  for (const [name, args] of Object.entries(tools)) {
    if (wanted(name)) checks.push({ name: name as keyof typeof tools, args, files: null })
  }
  let left = files
  for (const [name, group] of Object.entries(groups)) {
    const own = left.filter(group.takes).filter(wanted)
    left = left.filter((file) => !group.takes(file))
    if ((quick && !group.quick) || (only !== undefined && own.length === 0)) continue
    // The longest work goes first, so that the short checks fill the time beside it.
    const args = group.together ? [...testArguments, '--test-isolation=none'] : testArguments
    checks.unshift({ name: name as keyof typeof groups, args, files: own })
  }
  return checks
}

const testArguments = [
  '--test',
  `--test-concurrency=${Math.max(2, availableParallelism())}`,
  '--test-timeout=300000',
  '--test-reporter=./tools/reporter.ts',
]

/** Files that need a database say so by what they import; the runner then starts one PostgreSQL for all of them. */
const needsServer = (file: string): boolean => readFileSync(root + file, 'utf8').includes('support/database.ts')

function withServer(check: Check): Check {
  return check.files?.some(needsServer) ? { ...check, args: [...check.args, '--test-global-setup=./tools/test-server.ts'] } : check
}

/** Tests that can be made longer look at this variable; the time after which a test counts as hanging, in milliseconds, grows with them. */
const lengthened = (check: Check): Check =>
  check.files === null ? check : { ...check, args: [...check.args, '--test-timeout=1800000'], env: { PARLEY_LONG: '1' } }

interface Options {
  readonly quick: boolean
  readonly long?: boolean
  readonly only?: string | undefined
}

/** Runs the checks side by side, tells each as it ends, and ends with the tally. Gives 1 when anything failed. */
export async function runChecks(ctx: Context, options: Options): Promise<ExitCode> {
  const files = globSync(['src/**/*.test.ts', 'tools/**/*.test.ts', 'tests/**/*.test.ts', 'bench/**/*.test.ts'], { cwd: root }).sort()
  const planned = plan(files, options.quick, options.only).map(withServer)
  const checks = options.long ? planned.map(lengthened) : planned
  if (checks.length === 0) {
    ctx.err(ctx.say('cli.check.none', { pattern: options.only ?? '' }))
    return 2
  }
  const outcomes: Outcome[] = []
  const bar = ctx.progress('cli.check.progress', checks.length)
  const waiting = [...checks]
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const outcome = await runOne(ctx.say, check)
      outcomes.push(outcome)
      if (!ctx.json) tell(ctx, outcome)
      bar.tick()
    }
  }
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker))
  bar.done()
  const total = { passed: 0, failed: 0 }
  for (const { passed, failed } of outcomes) {
    total.passed += passed
    total.failed += failed
  }
  if (ctx.json) ctx.data({ checks: outcomes, ...total })
  else ctx.out(writeTally(total))
  return total.failed === 0 ? 0 : 1
}

/** One line for a check; then everything it wrote when it failed, or the tests it skipped and the mixes of verdicts it saw, when it did not. */
function tell(ctx: Context, outcome: Outcome): void {
  const { passed, failed, seconds, ok, output } = outcome
  const name = ctx.say(`cli.check.name.${outcome.name}` satisfies MessageId)
  ctx.out(ctx.say('cli.check.line', { name, outcome: ctx.say(ok ? 'cli.check.ok' : 'cli.check.failed'), passed, failed, seconds }))
  const lines = output.trimEnd().split('\n')
  for (const line of lines) if (!ok || /^(skipped|mix) /.test(line)) ctx.out(`  ${line}`)
}

/** Runs one check to its outcome. `say` gives the sentences for a run that cannot speak for itself. */
export async function runOne(say: Context['say'], check: Check): Promise<Outcome> {
  const { name, args, files, env } = check
  // Without any file Node would look for tests by itself, and run those of the other groups.
  if (files?.length === 0) return { name, ok: false, passed: 0, failed: 1, seconds: 0, output: say('cli.check.empty') }
  const began = performance.now()
  const { code, output } = await runNode([...args, ...(files ?? [])], env)
  const seconds = Math.round((performance.now() - began) / 100) / 10
  if (!files) {
    const ok = code === 0
    return { name, ok, passed: ok ? 1 : 0, failed: ok ? 0 : 1, seconds, output }
  }
  const tally = readTally(output)
  if (!tally) return { name, ok: false, passed: 0, failed: 1, seconds, output: `${output}\n${say('cli.check.no-tally')}` }
  // The exit code is believed too: a run that ends badly after a clean tally has failed.
  const failed = tally.failed === 0 && code !== 0 ? 1 : tally.failed
  return { name, ok: failed === 0, passed: tally.passed, failed, seconds, output }
}

/** Runs this same Node with `args` in the root of the repository, `more` in its environment; gives its exit code and everything it wrote. */
function runNode(args: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<{ code: number | null; output: string }> {
  // A test run inside a test run would report to its parent instead of to us, and colours do not belong in what is compared.
  const { NODE_OPTIONS, NODE_TEST_CONTEXT, FORCE_COLOR, ...env } = process.env
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...env, NO_COLOR: '1', ...more }, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (text: string) => {
        output += text
      })
    }
    child.on('error', (error) => resolve({ code: null, output: `${output}${error.message}` }))
    child.on('close', (code) => resolve({ code, output }))
  })
}
