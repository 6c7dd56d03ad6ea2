import { runChecks } from './checks.ts'
import { defineCommand } from './command.ts'

/** Everything that must pass. */
export const command = defineCommand({
  name: 'test',
  args: [],
  options: {
    only: { type: 'string', takes: 'PATTERN', help: 'cli.test.option.only' },
  },
  run: (ctx) => runChecks(ctx, { quick: false, only: ctx.values.only }),
})
