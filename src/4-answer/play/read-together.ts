/**
 * Reads several scenarios that are played together as one, in the order of time (docs/formats/scenario.md, "Several together").
 *
 * Each part stays a scenario of its own. What two parts define alike is one thing; what they define differently is refused by name,
 * because the second would otherwise speak in silence of something else than the first.
 */
import { z } from 'zod'
import { canonical } from '#ground/canonical.ts'
import { type Instant, isZone, readInstant, writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { repeated } from './names.ts'
import { readScenario } from './read-scenario.ts'
import type { Scenario } from './scenario.ts'

const PARTS_MAX = 20
const sentence = z.string().min(1).max(LIMITS.text_characters_max)
const schema = z.strictObject({
  title: sentence,
  about: sentence,
  house: sentence,
  zone: z.string(),
  // Parts lie beside the file that names them: it says nothing of where else on a disk something is to be looked for.
  with: z
    .array(z.string().regex(/^[a-z0-9][a-z0-9-]*\.yaml$/))
    .min(2)
    .max(PARTS_MAX),
  until: z.string().optional(),
})

/** What a file says that plays others together. */
export interface Together {
  readonly title: string
  readonly about: string
  readonly house: string
  readonly zone: string
  /** The names of the files of its parts. */
  readonly files: readonly string[]
  /** The moment before which its last step is; null where all parts are played to their end. */
  readonly until: Instant | null
}

/** One of them: what its file says, and what was read from it. */
export interface Part {
  readonly file: string
  readonly raw: unknown
  readonly scenario: Scenario
}

/** Whether a document plays others together, and is no scenario of its own. */
export const playsTogether = (raw: unknown): boolean => typeof raw === 'object' && raw !== null && Object.hasOwn(raw, 'with')

/** Reads what such a file says; a bare date in `until` is a midnight in its `zone`. */
export function readTogether(raw: unknown): Together | Refusal {
  const written = shaped(schema, raw)
  if (isRefusal(written)) return written
  const { with: files, until: end, ...about } = written
  if (!isZone(about.zone)) return refuse('zone-unknown', { found: about.zone }, { field: 'zone' })
  const until = end === undefined ? null : readInstant(end, about.zone)
  if (isRefusal(until)) return placed(until, { field: 'until' })
  return repeated(files, 'with') ?? { ...about, files, until }
}

/** What is written as a list, with the key that names one of it, and what is written by name. */
const LISTS = { parties: 'id', claims: 'id', instruments: 'id', control_lists: 'list' } as const
const RECORDS = ['sources', 'orders', 'offices', 'places', 'events', 'things', 'acts'] as const

type Document = Readonly<Record<string, unknown>>

/**
 * Makes one scenario of the parts, in the order they are named. Steps at one moment keep that order. A refusal names the file of the
 * part it is about, where it is about one, and the field there.
 */
export function together(whole: Together, parts: readonly Part[]): Scenario | Refusal {
  const stray = parts.map((part) => elsewhere(whole, part) ?? cutOff(whole, part)).find((one) => one !== null)
  if (stray) return stray
  const merged = new Merged()
  for (const { file, raw } of parts) {
    const wrong = merged.take(file, raw as Document)
    if (wrong) return wrong
  }
  const steps = inTime(parts).filter(({ at }) => whole.until === null || at < whole.until)
  const { title, about, house, zone } = whole
  const scenario = readScenario({ title, about, house, zone, ...merged.document(), steps: steps.map(({ step }) => step) })
  return isRefusal(scenario) ? homeward(scenario, steps) : scenario
}

/** One house is asked, by one clock on the wall. */
function elsewhere({ house, zone }: Together, { file, scenario }: Part): Refusal | null {
  if (scenario.house !== house) return refuse('scenario-parts-differ', { found: scenario.house }, { file, field: 'house' })
  if (scenario.zone !== zone) return refuse('scenario-parts-differ', { found: scenario.zone }, { file, field: 'zone' })
  return null
}

/** What a step brings that comes too late to be played would be there from the start instead. */
function cutOff({ until }: Together, { file, scenario }: Part): Refusal | null {
  if (until === null) return null
  const i = scenario.steps.findIndex(({ at, does }) => at >= until && (does.verb === 'file' || does.verb === 'learn'))
  if (i < 0) return null
  return refuse('scenario-part-cut', { found: scenario.steps[i]?.id ?? '', max: writeInstant(until) }, { file, field: `steps[${i}]` })
}

/** Everything but steps: each thing once, by its name. */
class Merged {
  readonly #things = new Map<string, { readonly among: string; readonly name: string; readonly written: unknown; readonly text: string }>()

  /** Takes what a part defines; refused with the first that is defined already, and differently. */
  take(file: string, raw: Document): Refusal | null {
    for (const [among, key] of Object.entries(LISTS))
      for (const [i, one] of ((raw[among] ?? []) as readonly Document[]).entries()) {
        const wrong = this.#one(file, among, String(one[key]), one, `${among}[${i}]`)
        if (wrong) return wrong
      }
    for (const among of RECORDS)
      for (const [name, one] of Object.entries((raw[among] ?? {}) as Document)) {
        const wrong = this.#one(file, among, name, one, `${among}.${name}`)
        if (wrong) return wrong
      }
    return null
  }

  #one(file: string, among: string, name: string, written: unknown, field: string): Refusal | null {
    const text = canonical(written)
    if (isRefusal(text)) return placed(text, { file, field })
    const had = this.#things.get(`${among} ${name}`)
    if (had !== undefined && had.text !== text) return refuse('scenario-parts-differ', { found: name }, { file, field })
    this.#things.set(`${among} ${name}`, { among, name, written, text })
    return null
  }

  /** As one scenario writes them. */
  document(): Document {
    const of = (among: string) => [...this.#things.values()].filter((one) => one.among === among)
    return {
      ...Object.fromEntries(Object.keys(LISTS).map((among) => [among, of(among).map(({ written }) => written)])),
      ...Object.fromEntries(RECORDS.map((among) => [among, Object.fromEntries(of(among).map(({ name, written }) => [name, written]))])),
    }
  }
}

interface Placed {
  readonly at: Instant
  readonly step: unknown
  readonly file: string
  /** Where it stands in its own file. */
  readonly i: number
}

/** The steps of all parts by time; those of one moment as the parts are named, and in a part as they stand. */
function inTime(parts: readonly Part[]): readonly Placed[] {
  const all = parts.flatMap(({ file, raw, scenario }) => {
    const written = (raw as { readonly steps: readonly unknown[] }).steps
    return scenario.steps.map(({ at }, i) => ({ at, step: written[i], file, i }))
  })
  return all.sort((a, b) => a.at - b.at)
}

/** A refusal about a step, at the place where that step is written. */
function homeward(refusal: Refusal, steps: readonly Placed[]): Refusal {
  const [, index, rest = ''] = /^steps\[(\d+)\](.*)$/s.exec(refusal.where?.field ?? '') ?? []
  const from = index === undefined ? undefined : steps[Number(index)]
  return from === undefined ? refusal : { ...refusal, where: { file: from.file, field: `steps[${from.i}]${rest}` } }
}
