import type { Instant } from '#ground/instant.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import type { Claim } from '#know/claim.ts'
import { written } from '#know/screening/score.ts'
import { openOut } from '../files/out-file.ts'
import { readTable } from '../files/table.ts'
import { ASKED_COLUMNS, readAsked } from '../lists/asked.ts'
import { type Party, type Screened, screenParty, searchable, writtenFact } from '../lists/screen-parties.ts'
import { SOURCES, sourceNamed } from '../lists/sources.ts'
import type { ListStore } from '../lists/store.ts'
import type { ExitCode } from './command.ts'
import type { Lists } from './lists-options.ts'
import { refusalLine } from './refusal-line.ts'

/**
 * Screens parties against the lists of the store and writes what may be said of them as facts, for `parley ask` or to be filed.
 * Exit 1 when of any party "no match" cannot be said of any list asked.
 */
export async function screenParties(ctx: Lists, store: ListStore, file: string): Promise<ExitCode> {
  const { list, out: place } = ctx.values
  if (place === undefined) return ctx.refused(refuse('shape-missing', { accepted: 'FACTS.json' }, { field: '--out' }))
  const parties = await readParties(ctx, file)
  if (isRefusal(parties)) return ctx.refused(parties)
  const names = list === undefined ? await store.lists() : [sourceNamed(list)?.list ?? list]
  if (names.length === 0)
    return ctx.refused(refuse('list-unknown', { found: store.folder, accepted: SOURCES.map(({ name }) => name).join(', ') }))
  const now = Date.now()
  const claims = new Map<string, Claim>()
  const told: Screened[] = []
  for (const name of names) for (const one of await screenAll(ctx, store, name, parties, claims, now)) told.push(one)
  const out = await openOut(place)
  if (isRefusal(out)) return ctx.refused(placed(out, { field: '--out' }))
  await out.write(`${JSON.stringify([...claims.values()].map(writtenFact), null, 1)}\n`)
  await out.keep()
  if (ctx.json) ctx.data({ screened: told.map(({ hits, ...one }) => ({ ...one, hits: hits.map(({ entry, name }) => ({ entry, name })) })) })
  else for (const one of told) tell(ctx, one)
  return told.some(({ withheld }) => withheld !== null) ? 1 : 0
}

async function screenAll(
  ctx: Lists,
  store: ListStore,
  list: string,
  parties: readonly Party[],
  claims: Map<string, Claim>,
  now: Instant,
): Promise<readonly Screened[]> {
  const ready = await searchable(store, list, now)
  if (ready.refusal !== null) ctx.err(refusalLine(ready.refusal, ctx.locale))
  const bar = ctx.progress('cli.lists.screening', parties.length)
  const told = parties.map((party) => {
    const found = screenParty(party, ready, now)
    for (const claim of found.claims) claims.set(claim.id, claim)
    bar.tick()
    return found.told
  })
  bar.done()
  return told
}

/** The rows of a table with the columns of `parley screen`; the id is the one that facts are filed under, and stands once. */
async function readParties(ctx: Lists, file: string): Promise<readonly Party[] | Refusal> {
  const parties = new Map<string, Party>()
  const refused = await readTable(file, {
    needs: ['id', 'name'],
    takes: ASKED_COLUMNS,
    onRow(row, _, line) {
      const id = row('id')
      if (id === '') return refuse('shape-missing', { accepted: 'id' }, { line, field: 'id' })
      if (parties.has(id)) return refuse('shape-repeated', { found: id }, { line, field: 'id' })
      const birthDate = row('birthDate')
      const asked = readAsked({
        name: row('name'),
        schema: row('schema'),
        birthDate,
        country: row('country'),
        identifier: row('identifier'),
      })
      for (const one of asked.unread) ctx.err(refusalLine(placed(one, { file, line }), ctx.locale))
      parties.set(id, { id, asked })
      return null
    },
  })
  return refused ?? [...parties.values()]
}

function tell(ctx: Lists, { party, list, withheld, hits }: Screened): void {
  // The selectors of a catalogue have no hyphens.
  const why = (withheld ?? 'none').replace(/-(\w)/, (_, letter: string) => letter.toUpperCase())
  ctx.out(ctx.say('cli.lists.screened', { party, list, withheld: why, hits: hits.length }))
  for (const { entry, name, score } of hits) ctx.out(ctx.say('cli.lists.screened-hit', { entry, name, score: written(score) }))
}
