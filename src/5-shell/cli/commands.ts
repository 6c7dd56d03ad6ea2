/**
 * The table of commands, in the order `help` lists them.
 *
 * Each file is loaded only when its command is asked for, so that a fault in one cannot keep `check` from telling about it.
 */
import type { Command } from './command.ts'

export const commands = {
  start: () => import('./start.ts'),
  play: () => import('./play.ts'),
  ask: () => import('./ask.ts'),
  law: () => import('./law.ts'),
  replay: () => import('./replay.ts'),
  ledger: () => import('./ledger.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  access: () => import('./access.ts'),
  screen: () => import('./screen.ts'),
  pairs: () => import('./pairs.ts'),
  lists: () => import('./lists.ts'),
  watch: () => import('./watch.ts'),
  vectors: () => import('./vectors.ts'),
  bench: () => import('./bench.ts'),
  check: () => import('./check.ts'),
  test: () => import('./test.ts'),
} as const satisfies Readonly<Record<string, () => Promise<{ readonly command: Command }>>>

export type CommandName = keyof typeof commands
