import type { Context, OptionValues } from './command.ts'

/** What `parley ledger` can be told beside its words. */
export const options = {
  data: { type: 'string', takes: 'DIR', help: 'cli.ledger.option.data' },
  out: { type: 'string', takes: 'PATH', help: 'cli.ledger.option.out' },
  disclose: { type: 'string', takes: 'DOCKET[,DOCKET]', multiple: true, help: 'cli.ledger.option.disclose' },
  origin: { type: 'string', takes: 'NAME', help: 'cli.ledger.option.origin' },
  key: { type: 'string', takes: 'FILE', multiple: true, help: 'cli.ledger.option.key' },
  policy: { type: 'string', takes: 'FILE', help: 'cli.ledger.option.policy' },
  earlier: { type: 'string', takes: 'FILE', help: 'cli.ledger.option.earlier' },
  port: { type: 'string', takes: 'N', help: 'cli.ledger.option.port' },
  why: { type: 'string', takes: 'WORD', help: 'cli.ledger.option.why' },
  'stamp-certificate': { type: 'string', takes: 'FILE', help: 'cli.ledger.option.stamp-certificate' },
  'max-age': { type: 'string', takes: 'HOURS', help: 'cli.ledger.option.max-age' },
} as const
/** What its steps are given. */
export type Ledger = Context<OptionValues<typeof options>>
