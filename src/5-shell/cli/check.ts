import { runChecks } from './checks.ts'
import { defineCommand } from './command.ts'

/** The quick part of everything that must pass: under a minute, so that it is run before every change is handed over. */
export const command = defineCommand({
  name: 'check',
  args: [],
  options: {},
  run: (ctx) => runChecks(ctx, { quick: true }),
})
