import { isRefusal, refuse } from '#ground/refusal.ts'
import { diffEditions, type EditionDiff } from '#know/lists/diff.ts'
import { type Edition, headOf } from '#know/lists/edition.ts'
import type { Entry } from '#know/lists/entry.ts'
import { readMeant } from '../lists/find.ts'
import type { ListStore } from '../lists/store.ts'
import { tellChange } from '../tell/listed.ts'
import type { ExitCode } from './command.ts'
import type { Lists } from './lists-options.ts'

/** What changed from one edition to another. */
export async function diffTwo(ctx: Lists, store: ListStore, first: string, second: string): Promise<ExitCode> {
  const now = Date.now()
  const a = await readMeant(store, first, now)
  const b = await readMeant(store, second, now)
  if (isRefusal(a) || isRefusal(b)) return ctx.refused([a, b].filter(isRefusal))
  if (a.list !== b.list) return ctx.refused(refuse('list-other', { found: b.list, accepted: a.list }, { file: second }))
  const diff = diffEditions(a, b)
  if (ctx.json) ctx.data({ ...diff, from: headOf(a), to: headOf(b) })
  else tell(ctx, a, b, diff)
  return 0
}

const nameOf = (entry: Entry | undefined): string => entry?.names[0]?.text ?? '?'

function tell(ctx: Lists, a: Edition, b: Edition, { added, removed, changed }: EditionDiff): void {
  const values = { list: a.list, added: added.length, removed: removed.length, changed: changed.length }
  const row = (entry: Entry) => ({ id: entry.reference ?? entry.id, name: nameOf(entry), kind: ctx.say(`listed.kind.${entry.kind}`) })
  ctx.out(ctx.say('cli.lists.diff', values))
  for (const entry of added) ctx.out(ctx.say('cli.lists.diff-added', row(entry)))
  for (const entry of removed) ctx.out(ctx.say('cli.lists.diff-removed', row(entry)))
  const now = new Map(b.entries.map((entry) => [entry.id, entry]))
  for (const { id, fields } of changed) {
    const entry = now.get(id)
    ctx.out(ctx.say('cli.lists.diff-changed', { id: entry?.reference ?? id, name: nameOf(entry) }))
    for (const change of fields) {
      if (change.field === 'list' || change.field === 'id') continue
      const field = ctx.say(`listed.field.${change.field}`)
      for (const told of tellChange(change, ctx.locale)) ctx.out(ctx.say('cli.lists.diff-field', { field, change: told }))
    }
  }
}
