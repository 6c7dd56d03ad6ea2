/** A kit for auditors, read from its folder. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Manifest, readManifest } from '#answer/kit/manifest.ts'
import { shownEntry } from '#answer/kit/shown-entry.ts'
import type { DisclosedPortion } from '#answer/ledger/disclosure.ts'
import type { Entry } from '#answer/record/entry.ts'
import { isRefusal, at as placed, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { fileRefusal } from '../files/document.ts'
import { readJson } from '../http/json.ts'

export interface Kit {
  readonly manifest: Manifest
  /** What is shown, by index. */
  readonly entries: ReadonlyMap<number, Entry>
  /** Entries that the manifest says are shown and are not there, or not enough of them to be read. */
  readonly missing: readonly number[]
}

const CHARACTERS_MAX = 100_000_000

/** Reads the kit in `folder`, whose disclosures have been held against the log. */
export async function readKit(folder: string, disclosed: ReadonlyMap<number, unknown>): Promise<Kit | Refusal> {
  const file = path.join(folder, 'kit.json')
  const text = await readFile(file, 'utf8').catch((error: unknown) => fileRefusal(error, file))
  if (isRefusal(text)) return text
  if (text.length > CHARACTERS_MAX) return refuse('file-too-large', { found: text.length, max: CHARACTERS_MAX }, { file })
  // A key that stands twice would be read otherwise by somebody else.
  const raw = readJson(text)
  if (isRefusal(raw))
    return raw.code === 'json-unreadable' ? refuse('kit-unreadable', { found: shown(text.slice(0, 40)) }, { file }) : placed(raw, { file })
  const manifest = readManifest(raw.value)
  if (isRefusal(manifest)) return placed(manifest, { file })
  const entries = new Map<number, Entry>()
  const missing: number[] = []
  for (const { index, hidden } of manifest.entries) {
    const { portions } = (disclosed.get(index) ?? { portions: [] }) as { portions: readonly DisclosedPortion[] }
    const entry = shownEntry(index, portions, hidden)
    if (entry === null) missing.push(index)
    else entries.set(index, entry)
  }
  return { manifest, entries, missing }
}
