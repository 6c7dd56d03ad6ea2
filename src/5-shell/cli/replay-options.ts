import type { Context, OptionValues } from './command.ts'

/** What `parley replay` can be told. */
export const options = {
  all: { type: 'boolean', help: 'cli.replay.option.all' },
  docket: { type: 'string', takes: 'ID', help: 'cli.replay.option.docket' },
  data: { type: 'string', takes: 'DIR', help: 'cli.replay.option.data' },
  kit: { type: 'string', takes: 'DIR', help: 'cli.replay.option.kit' },
  key: { type: 'string', takes: 'FILE', multiple: true, help: 'cli.ledger.option.key' },
  policy: { type: 'string', takes: 'FILE', help: 'cli.ledger.option.policy' },
  keep: { type: 'string', takes: 'FILE', help: 'cli.replay.option.keep' },
  against: { type: 'string', takes: 'FILE', help: 'cli.replay.option.against' },
} as const
export type Replay = Context<OptionValues<typeof options>>
