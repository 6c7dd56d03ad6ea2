/** The reports as files, opened with tools we did not write: unzip, pdftotext (Poppler) and ogrinfo (GDAL). Without one its test is skipped. */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, test } from 'node:test'
import { type Situation, situationOf } from '#answer/record/counted/situation.ts'
import { layersOf } from '#shell/documents/ceasefire-layers.ts'
import { paperOf } from '#shell/documents/ceasefire-paper.ts'
import { geoPackage } from '#shell/documents/geopackage.ts'
import type { PaperKind } from '#shell/documents/making.ts'
import type { Paper } from '#shell/documents/paper.ts'
import { pdfOf } from '#shell/documents/pdf.ts'
import { wordOf } from '#shell/documents/word.ts'
import { colombia } from './colombia.ts'

const ZONE = 'America/Bogota'
const installed = (tool: string, arg: string): string | false =>
  spawnSync(tool, [arg]).error === undefined ? false : `${tool} is not installed here`

let folder = ''
let situation: Situation
const { memory } = colombia()
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'parley-documents-'))
  const month = (m: string) => Date.parse(`2017-${m}-01T05:00Z`)
  const made = situationOf(memory.head, {
    ...{ instrument: 'PROTOCOL', mechanisms: ['MVM'], ledgers: ['ARMS', 'CACHES', 'STAFF'], tlp: 'AMBER' },
    ...{ rows: { patrols: [], signs: [], harms: [], exchanges: [] }, at: month('02') },
    ...{ period: { from: month('01'), until: month('02') }, before: { from: Date.parse('2016-12-01T05:00Z'), until: month('01') } },
  })
  assert.ok(made !== null)
  situation = made
})
after(() => rm(folder, { recursive: true }))

const paper = (kind: PaperKind): Paper =>
  paperOf(situation, { kind, locale: 'en', tlp: 'AMBER', zone: ZONE, size: memory.size, made: memory.head.at })

/** Every number in a paper that names a source, with that source. */
function numbers(made: Paper): readonly (readonly [string, number])[] {
  const cells = made.sections.flatMap(({ blocks }) => blocks.flatMap((one) => (one.kind === 'words' ? [one.parts] : one.rows.flat())))
  return cells.flat().flatMap(({ text, source }) => (source === undefined ? [] : [[text, source] as const]))
}

test('every number names its source, and what is counted is as many records, each told by entries', () => {
  for (const kind of ['daily', 'monthly', 'minutes'] as const) {
    const made = paper(kind)
    const found = numbers(made)
    assert.ok(found.length > 20, kind)
    assert.deepEqual(
      [...new Set(found.map(([, source]) => source))].sort((a, b) => a - b),
      made.sources.map(({ n }) => n),
    )
    for (const { entries } of made.sources) for (const entry of entries) assert.notEqual(memory.head.entry(entry), null)
  }
  const [tallies] = paper('monthly').sections
  const table = tallies?.blocks.find((one) => one.kind === 'table')
  const sources = paper('monthly').sources
  for (const cell of table?.rows.flatMap((row) => row.slice(1)) ?? []) {
    const [part] = cell
    const source = sources.find(({ n }) => n === part?.source)
    assert.equal(String(source?.of.length), part?.text)
  }
})

test('no row of figures stands bare: digits in cells are names, dates or numbers with a source', () => {
  const bare = paper('monthly').sections.flatMap(({ blocks }) =>
    blocks.flatMap((one) =>
      one.kind === 'table' ? one.rows.flat().filter(([part]) => part?.source === undefined && /^\d+$/.test(part?.text ?? '')) : [],
    ),
  )
  // What a ledger counts beside a stated total, and their difference: both follow from the numbers in their rows.
  assert.equal(bare.length, situation.ledgers.flatMap((ledger) => ledger.totals).length * 2)
})

test('Word: the file holds every section, and every number is a link to a bookmark that is there', {
  skip: installed('unzip', '-v'),
}, async () => {
  const made = paper('monthly')
  const file = path.join(folder, 'monthly.docx')
  await writeFile(file, await wordOf(made))
  const xml = execFileSync('unzip', ['-p', file, 'word/document.xml'], { maxBuffer: 64 * 1024 * 1024 }).toString()
  for (const { heading } of made.sections) assert.ok(xml.includes(heading.replaceAll('&', '&amp;')), heading)
  const anchors = [...xml.matchAll(/w:anchor="(source-\d+)"/g)].map(([, name]) => name)
  const marks = new Set([...xml.matchAll(/<w:bookmarkStart[^>]*w:name="(source-\d+)"/g)].map(([, name]) => name))
  assert.equal(anchors.length, numbers(made).length)
  assert.ok(anchors.every((name) => marks.has(name)))
  assert.match(execFileSync('unzip', ['-t', file]).toString(), /No errors detected/)
})

test('PDF: the text is there, and every number leads to its source', {
  skip: installed('pdftotext', '-v') || installed('pdfinfo', '-v'),
}, async () => {
  const made = paper('monthly')
  const file = path.join(folder, 'monthly.pdf')
  await writeFile(file, await pdfOf(made))
  const text = execFileSync('pdftotext', ['-layout', file, '-']).toString()
  assert.match(text, /Tripartite monthly report/)
  assert.match(text, /There is no armed contact between the parties/)
  assert.match(text, /America\/Bogota/)
  const named = execFileSync('pdfinfo', ['-dests', file]).toString()
  for (const { n } of made.sources) assert.ok(named.includes(`"source-${n}"`), String(n))
})

test('PDF: other scripts, a word longer than a line, and a table longer than a page', { skip: installed('pdftotext', '-v') }, async () => {
  const file = path.join(folder, 'scripts.pdf')
  const cell = (text: string) => [{ text }]
  const rows = Array.from({ length: 120 }, (_, i) => [cell(String(i)), cell(i === 60 ? 'x'.repeat(300) : 'Łódź Київ Αθήνα')])
  const section = { heading: 'élève', blocks: [{ kind: 'table' as const, head: ['n', 'name'], rows }] }
  await writeFile(file, await pdfOf({ ...paper('daily'), title: 'وقف إطلاق النار', sections: [section], sources: [] }))
  const text = execFileSync('pdftotext', ['-layout', file, '-']).toString()
  assert.match(text, /Łódź Київ Αθήνα/)
  assert.match(text, /[\u0600-\u06ff]/)
  assert.match(text, /\b119\b/)
  assert.equal(text.match(/\bname\b/g)?.length, text.split('\f').filter((page) => /Łódź/.test(page)).length)
})

test('GeoPackage: the marks of the standard, its tables, and features with where they are', async () => {
  const made = geoPackage(layersOf(situation, paper('daily'), 'AMBER'), '2017-02-01T05:00:00.000Z')
  const file = path.join(folder, 'daily.gpkg')
  await writeFile(file, made)
  const db = new DatabaseSync(file, { readOnly: true })
  const one = (sql: string) => db.prepare(sql).get() as Record<string, number>
  assert.equal(one('pragma application_id').application_id, 0x47504b47)
  assert.equal(one('pragma user_version').user_version, 10300)
  assert.equal(one('pragma integrity_check').integrity_check, 'ok')
  assert.equal(db.prepare('pragma foreign_key_check').all().length, 0)
  assert.equal(one('select count(*) n from incidents').n, 491)
  assert.equal(one('select count(*) n from sources').n, paper('daily').sources.length)
  db.close()
})

test('GeoPackage: GDAL opens it and reads every layer', { skip: installed('ogrinfo', '--version') }, async () => {
  const point = { lat: 2.5, lon: -75 }
  const drawn = {
    ...situation,
    zones: {
      entry: 1,
      version: {
        ...{ of: 'MVM', v: 4, from: 0, distances: [] },
        zones: [
          { id: 'CIRCLE', name: 'a camp', kind: 'camp', at: point, radiusMetres: 3000, ring: null, line: null },
          { id: 'LINE', name: null, kind: 'line', at: null, radiusMetres: null, ring: null, line: [point, { lat: 3, lon: -74 }] },
          { id: 'POINT', name: null, kind: 'post', at: point, radiusMetres: null, ring: null, line: null },
          {
            id: 'RING',
            name: null,
            kind: 'zone',
            at: null,
            radiusMetres: null,
            ring: [point, { lat: 3, lon: -75 }, { lat: 3, lon: -74 }],
            line: null,
          },
        ],
      },
    },
    soFar: {
      ...situation.soFar,
      incidents: situation.soFar.incidents.map((one, i) =>
        i === 0 ? { ...one, place: { ...one.place, lat: 2.5, lon: -75.25, precision: 1 } } : one,
      ),
    },
  } satisfies Situation
  const file = path.join(folder, 'drawn.gpkg')
  await writeFile(file, geoPackage(layersOf(drawn, paper('daily'), 'AMBER'), '2017-02-01T05:00:00.000Z'))
  const told = (...args: string[]) => {
    const run = spawnSync('ogrinfo', ['-ro', ...args])
    assert.equal(run.status, 0, run.stderr.toString())
    assert.doesNotMatch(run.stderr.toString(), /warning|error/i)
    return run.stdout.toString()
  }
  assert.match(told('-so', file, 'incidents'), /Feature Count: 491[\s\S]*WGS 84[\s\S]*occurred_from: String/)
  assert.match(told('-al', '-where', "id = 'I-R-001'", file, 'incidents'), /POINT \(-75\.25 2\.5\)/)
  assert.match(
    told('-al', '-where', "id = 'I-R-001'", file, 'incidents'),
    /nearest_zone \(String\) = CIRCLE[\s\S]*nearest_metres \(Integer64\) = 248\d\d/,
  )
  assert.match(told('-so', file, 'zones'), /Geometry: Polygon[\s\S]*Feature Count: 2/)
  assert.match(told('-al', file, 'zone_lines'), /LINESTRING \(-75 2\.5,-74 3\)/)
  assert.match(told('-al', file, 'zone_points'), /POINT \(-75 2\.5\)/)
  assert.match(told('-so', file, 'sources'), /counts: String/)
})
