/** A command line run in memory: what it would print, and the code it would end with. */
import { commands } from '#shell/cli/commands.ts'
import { run, type Table } from '#shell/cli/run.ts'

/** Runs `words` as a command line in `env`, with no terminal attached and a clock that stands still. */
export async function runLine(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
  table: Table = commands,
): Promise<{ code: number; out: string; err: string }> {
  const told = { out: '', err: '' }
  const world = {
    out(text: string) {
      told.out += text
    },
    err(text: string) {
      told.err += text
    },
    env,
    terminal: false,
    now: () => 0,
  }
  const code = await run([...words], world, table)
  return { code, ...told }
}
