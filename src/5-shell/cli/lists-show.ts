import type { Instant } from '#ground/instant.ts'
import { isRefusal, refuse } from '#ground/refusal.ts'
import { ENTRY_KINDS, type Entry, MEASURES } from '#know/lists/entry.ts'
import type { Standing } from '#know/lists/standing.ts'
import { findEdition } from '../lists/find.ts'
import type { Kept } from '../lists/kept.ts'
import { SOURCES, sourceNamed, staleDaysOf } from '../lists/sources.ts'
import type { InStore, ListStore } from '../lists/store.ts'
import { tellMoment } from '../tell/figures.ts'
import { tellEntry } from '../tell/listed.ts'
import type { ExitCode } from './command.ts'
import type { Lists } from './lists-options.ts'
import { refusalSentence } from './refusal-line.ts'

/** As much of an edition's id as tells it from others. */
export const short = (id: string): string => id.slice(0, 12)

/** How each list stands. Exit 1 when what should be in force is damaged. */
export async function showLists(ctx: Lists, store: ListStore): Promise<ExitCode> {
  const now = Date.now()
  const standings: Standing[] = []
  for (const list of await store.lists()) standings.push(await store.standing(list, now))
  if (ctx.json) ctx.data({ folder: store.folder, lists: standings })
  else if (standings.length === 0) ctx.out(ctx.say('cli.lists.nothing-kept', { folder: store.folder }))
  else for (const standing of standings) tellStanding(ctx, standing)
  return standings.some(({ state }) => state === 'damaged') ? 1 : 0
}

/** One list and its editions. Exit 1 when one of them is damaged. */
export async function showList(ctx: Lists, store: ListStore, list: string): Promise<ExitCode> {
  const lists = await store.lists()
  if (!lists.includes(list)) {
    const accepted = [...new Set([...lists, ...SOURCES.map(({ name }) => name)])].join(', ')
    return ctx.refused(refuse('list-unknown', { found: list, accepted }))
  }
  const standing = await store.standing(list, Date.now())
  const editions = await store.editions(list)
  const days = await daysOf(store, list)
  if (ctx.json) ctx.data({ standing, editions: editions.map(({ id, kept }) => ({ id, days: days.get(id) ?? [], kept })) })
  else {
    tellStanding(ctx, standing)
    for (const edition of editions) tellInStore(ctx, edition, days.get(edition.id) ?? [], standing)
  }
  return standing.state === 'damaged' || editions.some(({ kept }) => kept === null) ? 1 : 0
}

/** The days that each edition was the list on, as far as is known. */
async function daysOf(store: ListStore, list: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const days = new Map<string, string[]>()
  for (const one of (await store.attempts(list)).log) {
    if (!('edition' in one) || one.day === null) continue
    const known = days.get(one.edition) ?? []
    days.set(one.edition, known.includes(one.day) ? known : [...known, one.day].sort())
  }
  return days
}

function tellInStore(ctx: Lists, { id, kept }: InStore, days: readonly string[], standing: Standing): void {
  if (kept === null) ctx.out(ctx.say('cli.lists.edition-damaged', { id: short(id) }))
  else {
    const day = days.length > 1 ? `${days[0]} … ${days.at(-1)}` : (days[0] ?? '?')
    const { state, counts } = kept
    const force = standing.edition === id ? 'yes' : 'no'
    ctx.out(ctx.say('cli.lists.edition', { id: short(id), day, state, force, entries: counts.entries, names: counts.names }))
  }
}

function tellStanding(ctx: Lists, standing: Standing): void {
  const { list, state, edition, day, seen, why, failed } = standing
  const told = { list, state, id: short(edition ?? ''), day: day ?? '?', seen: seen === null ? 'none' : moment(ctx, seen) }
  ctx.out(ctx.say('cli.lists.standing', told))
  if (edition !== null && why !== null) ctx.out(ctx.say('cli.lists.stale', { why, days: staleDaysOf(list) }))
  if (failed === null) return
  const { code, values } = failed.refusal
  const refusal = { refused: true, code, values } as Parameters<typeof refusalSentence>[0]
  ctx.out(ctx.say('cli.lists.failed', { at: moment(ctx, failed.at), why: refusalSentence(refusal, ctx.locale) }))
}

const moment = (ctx: Lists, at: Instant): string => tellMoment(at, 'UTC', ctx.locale)

/** One edition, or one entry of it. All that is kept of it is looked at; exit 1 when it is damaged. */
export async function showEdition(ctx: Lists, store: ListStore, list: string, word: string | undefined): Promise<ExitCode> {
  const named = await findEdition(store, list, word, Date.now())
  if (isRefusal(named)) return ctx.refused(named)
  const { entry } = ctx.values
  const damaged = entry === undefined ? await store.check(list, named.id) : null
  const loaded = damaged ?? (await store.load(list, named.id))
  if (isRefusal(loaded)) {
    ctx.refused(loaded)
    return 1
  }
  if (entry !== undefined) return showEntry(ctx, loaded.edition.entries, entry)
  if (ctx.json) ctx.data(loaded.kept)
  else tellKept(ctx, loaded.kept)
  return 0
}

/** An entry by its id or by the number people cite. */
function showEntry(ctx: Lists, entries: readonly Entry[], word: string): ExitCode {
  const found = entries.find(({ id }) => id === word) ?? entries.find(({ reference }) => reference === word)
  if (found === undefined) return ctx.refused(refuse('list-entry-unknown', { found: word }, { field: '--entry' }))
  if (ctx.json) ctx.data(found)
  else for (const line of tellEntry(found, ctx.locale)) ctx.out(line)
  return 0
}

function tellKept(ctx: Lists, kept: Kept): void {
  const { list, id, first, format, state, missing, counts, explained, doubts, files } = kept
  const count = (what: string, n: number): string => ctx.say('cli.lists.count', { what, count: n })
  ctx.out(ctx.say('cli.lists.head', { list, id }))
  ctx.out(ctx.say('cli.lists.head-day', { day: kept.asOf ?? first.day ?? '?', how: first.how, at: moment(ctx, first.at), format }))
  ctx.out(ctx.say('cli.lists.head-state', { state, missing: missing.join(', ') }))
  ctx.out(ctx.say('cli.lists.head-counts', { ...counts }))
  const kinds = ENTRY_KINDS.flatMap((kind) => (kept.kinds[kind] ? [count(ctx.say(`listed.kind.${kind}`), kept.kinds[kind])] : []))
  ctx.out(ctx.say('cli.lists.head-kinds', { kinds: kinds.join(', ') }))
  const measures = MEASURES.flatMap((one) => (kept.measures[one] ? [count(ctx.say(`measure.${one}`), kept.measures[one])] : []))
  if (measures.length > 0) ctx.out(ctx.say('cli.lists.head-measures', { measures: measures.join(', ') }))
  if (explained.length > 0)
    ctx.out(ctx.say('cli.lists.head-explained', { explained: explained.map(({ why, rows }) => count(why, rows)).join(', ') }))
  if (doubts.length > 0) ctx.out(ctx.say('cli.lists.head-doubts', { doubts: doubts.map(({ why, count: n }) => count(why, n)).join(', ') }))
  for (const file of files) ctx.out(ctx.say('cli.lists.head-file', { name: file.name, bytes: file.bytes, digest: file.sha256 }))
  for (const { final, from } of first.origins) ctx.out(ctx.say('cli.lists.head-from', { from: final ?? from }))
  const publisher = sourceNamed(list)?.publisher
  if (publisher !== undefined && first.official) ctx.out(ctx.say('cli.lists.head-from', { from: publisher }))
}
