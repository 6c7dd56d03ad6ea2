import type { TestEvent } from 'node:test/reporters'
import { writeTally } from '../src/5-shell/cli/tally.ts'

type Passed = Extract<TestEvent, { type: 'test:pass' }>['data']
type Failed = Extract<TestEvent, { type: 'test:fail' }>['data']

/**
 * The reporter of every test run: what failed, in full; what was skipped, by name; and at the end one line a person or a script
 * can read, `N passed, N failed`.
 *
 * A file that cannot be loaded counts as failed. So does a file that holds no test, and a run of nothing at all: what checks
 * nothing must not look as if it had passed.
 */
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let passed = 0
  let failed = 0
  const skipped: string[] = []
  for await (const event of events) {
    if (event.type === 'test:stdout' || event.type === 'test:stderr') yield event.data.message
    // What a test says of itself, such as the mix of verdicts a property saw; the runner's own counts are told below.
    if (event.type === 'test:diagnostic' && /^T\d+ /.test(event.data.message)) yield `mix ${event.data.message}\n`
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue
    if (event.data.skip !== undefined) skipped.push(skipOf(event.data))
    else if (event.type === 'test:fail') {
      if (isEcho(event.data)) continue
      failed++
      yield `FAILED ${spotOf(event.data)} ${event.data.name}\n${errorOf(event.data)}\n`
    } else if (isWholeFile(event.data)) {
      failed++
      yield `FAILED ${event.data.name}\nno test in this file\n`
    } else if (event.data.details.type !== 'suite') passed++
  }
  for (const name of skipped) yield `skipped ${name}\n`
  if (passed + failed === 0) {
    failed = 1
    yield 'FAILED no test was run\n'
  }
  yield `${writeTally({ passed, failed })}\n`
}

/** A suite or test that failed only because something inside it failed: that one is counted already. */
function isEcho({ details }: Failed): boolean {
  return 'failureType' in details.error && details.error.failureType === 'subtestsFailed'
}

/** Node reports a file without any test as one passed test that bears the name of the file. */
function isWholeFile({ name, file, nesting }: Passed): boolean {
  return nesting === 0 && file !== undefined && file.endsWith(name) && /\.[cm]?[jt]sx?$/.test(name)
}

function skipOf({ name, skip }: Passed | Failed): string {
  return typeof skip === 'string' && skip !== '' ? `${name}: ${skip}` : name
}

function spotOf({ file, line }: Failed): string {
  return `${file ?? ''}:${line ?? 0}`
}

function errorOf({ details }: Failed): string {
  const cause = details.error.cause ?? details.error
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
}
