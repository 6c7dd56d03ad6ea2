/**
 * Makes a kit for an auditor: what the answers of some dockets rest on, disclosed portion by portion beside the published log, so that
 * they can be given again on another machine (docs/formats/kit.md). The kit is replayed before it is said to be done.
 */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Choice, Choosing, type Chosen } from '#answer/kit/choosing.ts'
import { KIT_FORM, type Manifest } from '#answer/kit/manifest.ts'
import { replayKit } from '#answer/kit/replay-kit.ts'
import { shownEntry } from '#answer/kit/shown-entry.ts'
import { type Disclosure, disclose } from '#answer/ledger/disclosure.ts'
import type { Entry } from '#answer/record/entry.ts'
import { gatheredAtOf } from '#answer/record/on-file.ts'
import { isRefusal, type Refusal, refuse, sure } from '#ground/refusal.ts'
import { partFolder, replaceFile, sweepParts } from '../files/disk.ts'
import { openKeyReader } from '../keys/key-reader.ts'
import { nodeHashing } from '../keys/node-hashing.ts'
import { entriesOf, tombstonesOf } from '../office/replaying.ts'
import type { Snapshot, StoredPayload } from '../record/exporting.ts'
import type { Reading } from '../record/register.ts'

/** Where a kit is made from: a reading as of the size that is published, a snapshot with at least so many entries, and the folder of keys. */
export interface KitSource {
  readonly reading: Reading
  readonly snapshot: Snapshot
  readonly keys: string
}

export interface KitAsked {
  readonly dockets: readonly string[]
  readonly origin: string
  /** When it is made, ISO 8601. */
  readonly made: string
  /** Told how many entries have been gone through. */
  readonly through: (entries: number) => void
}

const TZ = process.versions.tz ?? 'unknown'
const AT_ONCE = 500
const KIT_FILE = 'kit.json'
const DISCLOSED = 'disclosed'

/**
 * Why a kit cannot go into `folder`: a log stands there that is published without payloads, so whoever is given the folder to read would be
 * given them too.
 */
export async function kitRefused(folder: string): Promise<Refusal | null> {
  const there = async (name: string) =>
    readFile(path.join(folder, name)).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return false
        throw error
      },
    )
  return (await there('checkpoint')) && !(await there(KIT_FILE)) ? refuse('kit-in-public-log', {}, { file: folder }) : null
}

/** Makes the kit and puts it into `folder`. Refused where a docket is not there, a key is lost, or what is shown would not be enough. */
export async function makeKit(source: KitSource, folder: string, asked: KitAsked): Promise<Manifest | Refusal> {
  const choice = await choose(source.reading, asked)
  if (isRefusal(choice)) return choice
  const keys = await openKeyReader(source.keys)
  if (isRefusal(keys)) return keys
  await mkdir(folder, { recursive: true })
  await sweepParts(folder)
  const part = await partFolder(folder)
  const shown = new Map<number, Entry>()
  const entries: Manifest['entries'] = []
  try {
    for (let i = 0; i < choice.chosen.length; i += AT_ONCE) {
      const some = choice.chosen.slice(i, i + AT_ONCE)
      const stored = await source.snapshot.named(some.map(({ index }) => index))
      for (const [k, one] of some.entries()) {
        const slot = stored[k]?.key_slot
        const key = slot === null || slot === undefined ? null : await keys.read(slot)
        if (key?.state !== 'live') return refuse('kit-key-lost', { found: one.index })
        const made = disclosed(one, stored[k] as StoredPayload, key.key)
        if (isRefusal(made)) return made
        await writeFile(path.join(part, `${one.index}.json`), `${JSON.stringify(made.disclosure)}\n`)
        entries.push({ index: one.index, why: [...one.why], hidden: [...made.hidden] })
        const entry = shownEntry(one.index, made.disclosure.portions, made.hidden)
        if (entry !== null) shown.set(one.index, entry)
      }
    }
    const { size } = source.reading
    const wrong = differing(choice, shown, new Set(asked.dockets), size)
    if (wrong !== null) return wrong
    const { origin, made } = asked
    const erased = choice.erased.map((one) => ({ ...one }))
    const answers = choice.answers.map(({ docket, entry, replayed }) => ({ docket, entry, outcome: replayed.outcome }))
    const manifest: Manifest = { form: KIT_FORM, origin, size, dockets: [...asked.dockets], made, entries, erased, answers }
    await rm(path.join(folder, DISCLOSED), { recursive: true, force: true })
    await rename(part, path.join(folder, DISCLOSED))
    await replaceFile(path.join(folder, KIT_FILE), `${JSON.stringify(manifest, null, 1)}\n`)
    return manifest
  } finally {
    await keys.close()
    await rm(part, { recursive: true, force: true })
  }
}

/** Goes through the record, and chooses. */
async function choose(reading: Reading, { dockets, through }: KitAsked): Promise<Choice | Refusal> {
  const answers: Entry[] = []
  for (const docket of dockets) {
    const known = await reading.ask((view) => view.get('docket', docket) !== null)
    if (!known) return refuse('docket-unknown', { found: docket }, { field: '--disclose' })
    for await (const page of entriesOf(reading, docket))
      for (const entry of page) if (entry.kind !== 'erased-record' && gatheredAtOf(entry) !== null) answers.push(entry)
  }
  const choosing = new Choosing(new Set(dockets), answers, await tombstonesOf(reading), TZ)
  for await (const page of entriesOf(reading)) {
    for (const entry of page) choosing.add(entry)
    through(page.length)
  }
  return choosing.end()
}

/** The disclosure of an entry, and the names of its portions that stay hidden. */
function disclosed(
  { index, hidden }: Chosen,
  stored: StoredPayload,
  key: Uint8Array,
): { readonly disclosure: Disclosure; readonly hidden: readonly string[] } | Refusal {
  sure(stored.index === index && stored.content !== null, 'what is not erased says what it said')
  const content = JSON.parse(stored.content) as Record<string, unknown>
  const keep = new Set(hidden.map((name) => `body.${name}`))
  const paths = Object.keys(content)
  const disclosure = disclose(
    content,
    key,
    paths.filter((one) => !keep.has(one)),
    nodeHashing,
  )
  return isRefusal(disclosure) ? disclosure : { disclosure, hidden: paths.filter((one) => keep.has(one)) }
}

/** What the kit gives otherwise than the record, by docket and entry: then something that an answer rests on is not shown. */
function differing({ answers }: Choice, shown: ReadonlyMap<number, Entry>, dockets: ReadonlySet<string>, size: number): Refusal | null {
  const { done } = replayKit(shown, dockets, size, TZ)
  const byEntry = new Map(done.map((one) => [one.entry, JSON.stringify(one.replayed)]))
  const wrong = answers.find(({ entry, replayed }) => byEntry.get(entry) !== JSON.stringify(replayed))
  return wrong === undefined ? null : refuse('kit-not-enough', { docket: wrong.docket, entry: wrong.entry })
}
