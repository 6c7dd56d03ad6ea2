import type { Context, OptionValues } from './command.ts'

/** What `parley lists` can be told beside its words. */
export const options = {
  data: { type: 'string', takes: 'DIR', help: 'cli.lists.option.data' },
  from: { type: 'string', takes: 'URL', multiple: true, help: 'cli.lists.option.from' },
  'as-of': { type: 'string', takes: 'DATE', help: 'cli.lists.option.as-of' },
  list: { type: 'string', takes: 'NAME', help: 'cli.lists.option.list' },
  out: { type: 'string', takes: 'FACTS.json', help: 'cli.lists.option.out' },
  entry: { type: 'string', takes: 'ID', help: 'cli.lists.option.entry' },
  timeout: { type: 'string', takes: 'SECONDS', help: 'cli.lists.option.timeout' },
  fewer: { type: 'boolean', help: 'cli.lists.option.fewer' },
} as const
/** What its steps are given. */
export type Lists = Context<OptionValues<typeof options>>
