/** Where the process begins: the command line is run on the real world, and its exit code becomes that of the process. */
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { say } from '#ground/say.ts'
import { localeOf, run } from './cli/run.ts'

// What Node makes of the files of a command is kept beside what npm installed, so that the next start is done with them sooner.
// Where that cannot be written nothing is kept.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url)))

// A reader that stops reading (`parley test | head -1`) must not crash the work or change its answer: what can no longer be
// written is dropped, the command finishes and cleans up, and its exit code stays its own. Output lost for another reason, such
// as a full disk, is told, and is never a success.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return
    process.stderr.write(`${say(localeOf(process.env), 'cli.output-lost', { code: error.code ?? error.name })}\n`)
    process.exit(1)
  })
}

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  env: process.env,
  terminal: process.stderr.isTTY === true,
  now: () => performance.now(),
})
