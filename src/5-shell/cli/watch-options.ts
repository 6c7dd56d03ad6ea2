import type { Context, OptionValues } from './command.ts'
import { effectOptions } from './watch-effect.ts'

export const options = {
  data: { type: 'string', takes: 'DIR', help: 'cli.watch.option.data' },
  by: { type: 'string', takes: 'WHO', help: 'cli.watch.option.by' },
  address: { type: 'string', takes: 'URL', help: 'cli.watch.option.address', default: 'http://127.0.0.1:4700' },
  mapping: { type: 'string', takes: 'FILE', help: 'cli.watch.option.mapping' },
  'as-of': { type: 'string', takes: 'DATE', help: 'cli.watch.option.as-of' },
  source: { type: 'string', takes: 'NAME', help: 'cli.watch.option.source' },
  parties: { type: 'boolean', help: 'cli.watch.option.parties' },
  rows: { type: 'string', takes: 'N', help: 'cli.watch.option.rows', default: '20' },
  content: { type: 'string', takes: 'FILE', help: 'cli.watch.option.content' },
  on: { type: 'string', takes: 'WHEN', help: 'cli.watch.option.on' },
  out: { type: 'string', takes: 'FILE', help: 'cli.watch.option.out' },
  tlp: { type: 'string', takes: 'TLP', help: 'cli.watch.option.tlp', default: 'AMBER' },
  ...effectOptions,
} as const

/** What every step of `parley watch` is given. */
export type Watch = Context<OptionValues<typeof options>>
