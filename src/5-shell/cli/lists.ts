import path from 'node:path'
import { isRefusal, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { BOUNDS, type Bounds } from '../lists/download.ts'
import { SOURCES, sourceNamed, variableOf } from '../lists/sources.ts'
import { ListStore } from '../lists/store.ts'
import { importLists } from '../lists/take.ts'
import { repository } from '../office/office.ts'
import { placeOf } from '../office/wish.ts'
import { problemExit, problemOf, problemSentence, StartProblem } from '../postgres/problem.ts'
import { defineCommand, type ExitCode } from './command.ts'
import { diffTwo } from './lists-diff.ts'
import { type Lists, options } from './lists-options.ts'
import { pullOne, type Told, tellImported } from './lists-pull.ts'
import { screenParties } from './lists-screen.ts'
import { showEdition, showList, showLists } from './lists-show.ts'

interface Step {
  readonly run: (ctx: Lists, store: ListStore, words: readonly string[]) => Promise<ExitCode>
  readonly takes: string
  readonly least: number
  readonly most: number
  readonly options: readonly (keyof typeof options)[]
}

/** What can be done, with the options that belong to it, and how many words it takes. */
const STEPS: Readonly<Record<string, Step>> = {
  pull: {
    run: pull,
    takes: SOURCES.map(({ name }) => name).join('|'),
    least: 1,
    most: Number.POSITIVE_INFINITY,
    options: ['data', 'from', 'timeout', 'fewer'],
  },
  import: { run: take, takes: 'PATH...', least: 1, most: Number.POSITIVE_INFINITY, options: ['data', 'as-of', 'list', 'fewer'] },
  show: { run: show, takes: '[LIST] [EDITION]', least: 0, most: 2, options: ['data', 'entry'] },
  screen: { run: screenStep, takes: 'PARTIES.csv', least: 1, most: 1, options: ['data', 'list', 'out'] },
  diff: { run: diff, takes: 'A B', least: 2, most: 2, options: ['data'] },
}

/** `parley lists`: exit 0 when done, 1 when a publisher's list was not had or an edition is damaged, 2 for bad usage or bad files. */
export const command = defineCommand({
  name: 'lists',
  args: [
    { name: 'STEP', help: 'cli.lists.arg.step' },
    { name: 'WHAT', help: 'cli.lists.arg.what', optional: true, many: true },
  ],
  options,
  async run(ctx) {
    const [word = '', ...words] = ctx.args
    const step = Object.hasOwn(STEPS, word) ? STEPS[word] : undefined
    if (step === undefined) return ctx.refused(refuse('lists-step-unknown', { found: word, accepted: Object.keys(STEPS).join(', ') }))
    const { list, entry, from, fewer, out, timeout } = ctx.values
    const given = { list, entry, out, timeout, 'as-of': ctx.values['as-of'], from: from.length > 0 || undefined, fewer: fewer || undefined }
    const stray = Object.entries(given).find(([name, value]) => value !== undefined && !(step.options as readonly string[]).includes(name))
    if (stray !== undefined)
      return ctx.refused(
        refuse('shape-unknown-key', { found: `--${stray[0]}`, accepted: step.options.map((name) => `--${name}`).join(', ') }),
      )
    if (words.length < step.least || words.length > step.most)
      return ctx.refused(refuse('shape-not-one-of', { found: words.join(' ') || '∅', accepted: `${word} ${step.takes}` }))
    let folder = ''
    try {
      folder = path.join(placeOf({ data: ctx.values.data, url: undefined, demonstration: false }, repository).data, 'lists')
      return await step.run(ctx, new ListStore(folder), words)
    } catch (error) {
      // No room, no right, something else in the way of the folder: the user's to put right.
      const problem = problemOf(error, folder)
      if (!(problem instanceof StartProblem)) throw error
      ctx.err(problemSentence(problem, ctx.locale))
      return problemExit(problem)
    }
  },
})

async function pull(ctx: Lists, store: ListStore, names: readonly string[]): Promise<ExitCode> {
  const sources = names.map((name) => ({ name, source: sourceNamed(name) }))
  const unknown = sources.find(({ source }) => source === undefined)
  if (unknown !== undefined)
    return ctx.refused(refuse('list-unknown', { found: unknown.name, accepted: SOURCES.map(({ name }) => name).join(', ') }))
  const { from } = ctx.values
  if (from.length > 0 && sources.length > 1) return ctx.refused(refuse('list-several', { found: sources.length, accepted: '--from' }))
  const bounds = readBounds(ctx.values.timeout)
  if (isRefusal(bounds)) return ctx.refused(bounds)
  let code: ExitCode = 0
  const told: Told[] = []
  for (const { source } of sources) {
    if (source === undefined) continue
    const addresses = from.length > 0 ? from : (process.env[variableOf(source)] ?? '').split(/\s+/).filter((url) => url !== '')
    const one = await pullOne(ctx, store, source, addresses, bounds)
    if (isRefusal(one)) return ctx.refused(one)
    if (!one.done) code = 1
    told.push(one.told)
  }
  if (ctx.json) ctx.data({ lists: told })
  return code
}

const SECONDS_MAX = 3_600

/** What a fetch may take where somebody says how many seconds of silence are too many. */
export function readBounds(timeout: string | undefined): Bounds | Refusal {
  if (timeout === undefined) return BOUNDS
  const seconds = /^\d{1,4}$/.test(timeout) ? Number(timeout) : 0
  if (seconds < 1 || seconds > SECONDS_MAX)
    return refuse('shape-wrong', { found: shown(timeout), accepted: `1 … ${SECONDS_MAX}` }, { field: '--timeout' })
  return { ...BOUNDS, idle: seconds * 1_000, connect: Math.min(BOUNDS.connect, seconds * 1_000) }
}

async function take(ctx: Lists, store: ListStore, places: readonly string[]): Promise<ExitCode> {
  const { list, fewer, 'as-of': asOf } = ctx.values
  const told: Told[] = []
  const refused = []
  for (const where of places) {
    const wish = { where, fewer, now: Date.now(), ...(list === undefined ? {} : { list }), ...(asOf === undefined ? {} : { asOf }) }
    const found = await importLists(store, wish)
    for (const one of isRefusal(found) ? [found] : found) {
      if (isRefusal(one)) refused.push(one)
      else told.push(tellImported(ctx, one))
    }
  }
  if (refused.length > 0) return ctx.refused(refused)
  if (ctx.json) ctx.data({ lists: told })
  return 0
}

function show(ctx: Lists, store: ListStore, [list, edition]: readonly string[]): Promise<ExitCode> {
  const name = list === undefined ? undefined : (sourceNamed(list)?.list ?? list)
  if (name === undefined) return showLists(ctx, store)
  return edition === undefined && ctx.values.entry === undefined ? showList(ctx, store, name) : showEdition(ctx, store, name, edition)
}

function screenStep(ctx: Lists, store: ListStore, [file = '']: readonly string[]): Promise<ExitCode> {
  return screenParties(ctx, store, file)
}

function diff(ctx: Lists, store: ListStore, [a = '', b = '']: readonly string[]): Promise<ExitCode> {
  return diffTwo(ctx, store, a, b)
}
