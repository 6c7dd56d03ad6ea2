import { randomUUID } from 'node:crypto'
import { isRefusal, at as placed, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { openOut } from '../files/out-file.ts'
import { type Context, defineCommand, type ExitCode, type OptionValues } from './command.ts'

const options = {
  address: { type: 'string', takes: 'URL', default: 'http://127.0.0.1:4700', help: 'cli.access.option.address' },
  as: { type: 'string', takes: 'ID', required: true, help: 'cli.access.option.as' },
  rule: { type: 'string', takes: 'RULE', required: true, help: 'cli.access.option.rule' },
  'withhold-rule': { type: 'string', takes: 'RULE', help: 'cli.access.option.withhold-rule' },
  withhold: { type: 'string', takes: 'INDEX', multiple: true, help: 'cli.access.option.withhold' },
  show: { type: 'string', takes: 'INDEX', multiple: true, help: 'cli.access.option.show' },
  out: { type: 'string', takes: 'FILE', required: true, help: 'cli.access.option.out' },
} as const
type Access = Context<OptionValues<typeof options>>

/** An entry about somebody, as a running office tells of it. */
interface About {
  readonly index: number
  readonly at: string
  readonly kind: string
  readonly extract: object
  readonly withheld: string | null
}

/**
 * `parley access PARTY`: answers somebody what the record of a running office holds about them. What may be shown is written to a file, and the
 * answer is recorded: exit 0; 1 where the office cannot be reached; 2 where it refuses, or a rule is missing.
 */
export const command = defineCommand({
  name: 'access',
  args: [{ name: 'PARTY', help: 'cli.access.arg.party' }],
  options,
  async run(ctx) {
    try {
      const done = await answered(ctx)
      return isRefusal(done) ? ctx.refused(done) : done
    } catch (error) {
      if (!(error instanceof Unreached)) throw error
      ctx.err(ctx.say('cli.access.unreached', { address: ctx.values.address, reason: error.message }))
      return 1
    }
  },
})

/** The office did not answer, or said no: with what it said. */
class Unreached extends Error {}

async function answered(ctx: Access): Promise<ExitCode | Refusal> {
  const [party = ''] = ctx.args
  const all = await aboutOf(ctx, party)
  const numbers = { withhold: indicesOf(ctx.values.withhold, '--withhold', all), show: indicesOf(ctx.values.show, '--show', all) }
  if (isRefusal(numbers.withhold)) return numbers.withhold
  if (isRefusal(numbers.show)) return numbers.show
  const { withhold, show } = numbers as { withhold: ReadonlySet<number>; show: ReadonlySet<number> }
  const hides = ({ index, withheld }: About) => withhold.has(index) || (withheld !== null && !show.has(index))
  const { rule, 'withhold-rule': why, out: file } = ctx.values
  const [given, kept] = [all.filter((one) => !hides(one)), all.filter(hides)]
  if (kept.length > 0 && why === undefined)
    return refuse('shape-missing', { accepted: `RULE (${kept.map(({ index }) => index).join(', ')})` }, { field: '--withhold-rule' })
  const out = await openOut(file)
  if (isRefusal(out)) return placed(out, { field: '--out' })
  const withheld = kept.map(({ index }) => ({ entry: index, rule: why ?? '' }))
  const items = given.map(({ index, at, kind, extract }) => ({ entry: index, at, kind, ...extract }))
  await out.write(`${JSON.stringify({ party, rule, shown: items, withheld }, null, 1)}\n`)
  // It is recorded before it is handed over.
  const body = { party, rule, shown: given.map(({ index }) => index), withheld }
  const receipt = await ask<{ from: number }>(ctx, '/api/accesses', body).catch(async (error: unknown) => {
    await out.drop()
    throw error
  })
  await out.keep()
  if (ctx.json) ctx.data({ party, shown: given.length, withheld: kept.length, entry: receipt.from, out: file })
  else ctx.out(ctx.say('cli.access.done', { party, shown: given.length, withheld: kept.length, entry: receipt.from, out: file }))
  return 0
}

async function aboutOf(ctx: Access, party: string): Promise<readonly About[]> {
  const all: About[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const query = cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`
    const page: { items: About[]; next: string | null } = await ask(ctx, `/api/parties/${encodeURIComponent(party)}/about${query}`)
    all.push(...page.items)
    cursor = page.next
  }
  return all
}

/** The indices that an option names, each of an entry about the party. */
function indicesOf(words: readonly string[], field: string, all: readonly About[]): ReadonlySet<number> | Refusal {
  const known = new Set(all.map(({ index }) => String(index)))
  const strange = words.find((word) => !known.has(word))
  if (strange !== undefined) return refuse('shape-not-one-of', { found: shown(strange), accepted: [...known].join(', ') || '∅' }, { field })
  return new Set(words.map(Number))
}

async function ask<T>({ values }: Access, path: string, body?: object): Promise<T> {
  const headers = {
    'parley-acting-as': encodeURIComponent(values.as),
    'parley-purpose': 'access',
    ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
  }
  const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
  const answer = await fetch(`${values.address.replace(/\/+$/, '')}${path}`, init).catch((error: Error) => {
    throw new Unreached((error.cause as Error | undefined)?.message ?? error.message)
  })
  const said = (await answer.json().catch(() => ({}))) as { detail?: string }
  if (!answer.ok) throw new Unreached(said.detail ?? `HTTP ${answer.status}`)
  return said as T
}
