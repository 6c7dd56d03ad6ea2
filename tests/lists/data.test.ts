import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { isRefusal } from '#ground/refusal.ts'
import type { Entry } from '#know/lists/entry.ts'
import { openReader } from '#know/lists/read/open.ts'
import type { Missing } from '#know/lists/read/reader.ts'
import { HEAD_ENOUGH, recognise } from '#know/lists/read/recognise.ts'

/** Real lists, which are no part of the repository. Each is read whole, and its entries counted in another way. */
const DATA = join(process.env.PARLEY_DATA ?? '../shared/data', 'lists')

interface Real {
  readonly files: readonly string[]
  readonly list: string
  readonly missing?: readonly Missing[]
  /** Counts entries and all rows in the text of the files, without our readers. */
  readonly count: (texts: readonly string[]) => { entries: number; rows: number }
}

const times = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
/** Lines that begin with a number and a comma are records of OFAC's tables, which hold no line ends within fields. */
const records = (text: string): number => times(text, /^\d+,/gm)
const elements = (pattern: RegExp) => (texts: readonly string[]) => {
  const entries = times(texts[0] ?? '', pattern)
  return { entries, rows: entries }
}
const ofac = (texts: readonly string[]) => ({
  entries: records(texts[0] ?? ''),
  rows: texts.reduce((sum, text) => sum + records(text) + (text.endsWith('\u001a\r\n') || text.endsWith('\u001a') ? 1 : 0), 0),
})
/** Records of a table with quotation marks: line ends outside them. */
const lines = (text: string): number =>
  text
    .replace(/"[^"]*"/g, '')
    .trimEnd()
    .split('\n').length
const table = (texts: readonly string[]) => ({ entries: lines(texts[0] ?? '') - 1, rows: lines(texts[0] ?? '') })

const months = [
  '2021-09-02',
  '2021-10-06',
  '2021-11-08',
  '2021-12-02',
  '2022-01-05',
  '2022-02-03',
  '2022-03-01',
  '2022-04-01',
  '2022-05-06',
  '2022-06-02',
  '2022-07-06',
  '2022-08-01',
  '2022-09-02',
  '2022-10-03',
  '2022-11-01',
  '2022-12-02',
]
const REAL: readonly Real[] = [
  ...['2018-06', '2018-10', '2020-11-30', '2025-04-19'].map((day) => ({
    files: [`un/UN_${day}.xml`],
    list: 'un',
    count: elements(/<DATAID>/g),
  })),
  {
    files: ['ofac/sdn_bench.csv', 'ofac/alt_bench.csv', 'ofac/add_bench.csv', 'ofac/sdn_comments_bench.csv'],
    list: 'ofac-sdn',
    count: ofac,
  },
  {
    files: ['ofac/sdn_2019.csv', 'ofac/alt_2019.csv', 'ofac/add_2019.csv'],
    list: 'ofac-sdn',
    missing: ['comments', 'end-mark'],
    count: ofac,
  },
  {
    files: ['ofac/cons_prim_2025-12.csv', 'ofac/cons_alt_2025-12.csv', 'ofac/cons_add_2025-12.csv', 'ofac/cons_comments_2025-12.csv'],
    list: 'ofac-cons',
    count: ofac,
  },
  ...months.map((day) => ({
    files: [`ofac/history/sdn_${day}.csv.gz`],
    list: 'ofac-sdn',
    missing: ['addresses', 'aliases', 'comments'] as const,
    count: ofac,
  })),
  { files: ['ofac/ofac_nonsdn_consolidated_2025-03-28.xml'], list: 'ofac-cons', count: elements(/<sdnEntry>/g) },
  {
    files: ['csl/us_csl_2026-07-31.json'],
    list: 'csl',
    count: ([text = '']) => {
      const { entries } = JSON.parse(text) as { entries: { e?: string }[] }
      const numbers = entries.flatMap((entry) => (entry.e === undefined ? [] : [entry.e]))
      return { entries: entries.length - numbers.length + new Set(numbers).size, rows: entries.length }
    },
  },
  { files: ['ca/canada_sema_2025.xml'], list: 'ca', count: elements(/<record>/g) },
  { files: ['ca/australia_parsed_2025.csv'], list: 'parsed', missing: ['extract'], count: table },
  { files: ['uk/uk_parsed_2025.csv'], list: 'parsed', missing: ['extract'], count: table },
  { files: ['eu/32014R0747.csv'], list: 'eu', missing: ['extract'], count: table },
  { files: ['interpol_red_notices_targets.simple_2025-05.csv'], list: 'interpol_red_notices', count: table },
]

for (const { files, list, missing, count } of REAL) {
  const absent = files.filter((file) => !existsSync(join(DATA, file)))
  test(`the real list ${files.join(' + ')} is read without a row lost`, {
    skip: absent.length > 0 && `not at hand: ${absent.join(', ')}`,
  }, () => {
    const contents = files.map((file) =>
      file.endsWith('.gz') ? gunzipSync(readFileSync(join(DATA, file))) : readFileSync(join(DATA, file)),
    )
    const form = recognise((contents[0] ?? new Uint8Array()).subarray(0, HEAD_ENOUGH))
    assert.ok(!isRefusal(form), JSON.stringify(form))
    const entries: Entry[] = []
    const reader = openReader(form, { onEntry: (entry) => entries.push(entry) })
    for (const [index, content] of contents.entries()) {
      if (index > 0) reader.next(files[index])
      for (let at = 0; at < content.length; at += 65_536) reader.write(content.subarray(at, at + 65_536))
    }
    const end = reader.end()
    assert.ok(!isRefusal(end), JSON.stringify(end))
    assert.deepEqual({ entries: end.entries, rows: end.rows }, count(contents.map((content) => content.toString())))
    assert.equal(entries.length, end.entries)
    assert.equal(end.list, list)
    assert.deepEqual(end.missing, missing ?? [])
    assert.ok(
      entries.every((entry) => entry.designations.length > 0),
      'each entry is designated',
    )
  })
}
