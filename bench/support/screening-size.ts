/** What an index takes to build and to keep, at the size of the lists of today and at a million names, each in a process of its own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Table } from '../measure.ts'
import { needed } from './screening-data.ts'

const MEMORY = ['--max-old-space-size=16000']

export interface Size {
  readonly names: number
  readonly entries: number
  readonly words: number
  readonly build: number
  readonly megabytes: number
  readonly rss: number
  readonly times: readonly string[]
}

async function sized(names: number): Promise<Size> {
  const program = fileURLToPath(new URL('screening-sized.ts', import.meta.url))
  const child = spawn(process.execPath, [...MEMORY, program, String(names)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  const told = await text(child.stdout)
  const [code] = await ended
  if (code !== 0) throw new TypeError(`the index of ${names} names ended with ${code}`)
  return JSON.parse(told) as Size
}

/** Index and searching at 75,000 and at 1,000,000 names. */
export async function sizes(): Promise<Table[]> {
  needed('lists/csl')
  const rows: string[][] = []
  for (const names of [75_000, 1_000_000]) {
    const size = await sized(names)
    rows.push([
      ...[size.names, size.entries, size.words, Math.round(size.build), Math.round(size.megabytes), Math.round(size.rss)].map(String),
      ...size.times,
    ])
  }
  return [
    {
      title:
        'Index by size (above the lists’ own names these are varied, syllable by syllable); memory is that of the base alone, and of the process',
      columns: ['names', 'entries', 'different words', 'build ms', 'MB', 'process MB', 'a second', 'p50', 'p95', 'p99', 'worst'],
      rows,
    },
  ]
}
