import { runChecks } from './checks.ts'
import { defineCommand } from './command.ts'

/** Everything that must pass. */
export const command = defineCommand({
  name: 'test',
  args: [],
  options: {
    long: { type: 'boolean', help: 'cli.test.option.long' },
    only: { type: 'string', takes: 'PATTERN', help: 'cli.test.option.only' },
  },
  run: (ctx) => runChecks(ctx, { quick: false, long: ctx.values.long, only: ctx.values.only }),
})
