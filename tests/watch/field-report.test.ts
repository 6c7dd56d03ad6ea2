/** The daily situation report and the situation hold what teams brought home, with its records, and say what is missing. */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, test } from 'node:test'
import { Client } from '#desk/client/client.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import type { Paper } from '#shell/documents/paper.ts'
import { serveApi } from '#shell/http/serve.ts'
import { openEmpty } from '#shell/office/store.ts'
import { memoryRegister } from '#shell/record/memory-register.ts'
import { StoryClock } from '#shell/record/story-clock.ts'
import { furnishFieldWork } from '../desk/support/field-work.ts'
import { furnishWatch } from '../desk/support/watch.ts'

let int: Client
const undo: (() => Promise<unknown>)[] = []
before(async () => {
  const clock = new StoryClock(() => performance.now())
  const register = memoryRegister({ now: () => clock.now() })
  clock.set(Date.UTC(2026, 0, 1, 9))
  clock.run()
  sure((await openEmpty(register, 'HOUSE', 'UTC')) === null, 'an empty record can be opened')
  const served = await serveApi(register, { port: 0, now: () => clock.now(), note: () => {} })
  sure(!isRefusal(served), 'the port is free')
  undo.push(() => served.close())
  const as = (office: string) => new Client({ base: served.address, actingAs: office })
  const setClock = (moment: number) => {
    clock.set(moment)
    clock.run()
  }
  await furnishWatch({ as, setClock })
  await furnishFieldWork({ as, setClock })
  int = as('INT')
})
after(async () => {
  for (const one of undo) await one()
})

async function file(kind: 'daily' | 'monthly', on: string, format: 'json' | 'gpkg'): Promise<Buffer> {
  const made = await int.watch.reportFile(kind, { instrument: 'TRUCE', on, format })
  assert.ok(made.ok, JSON.stringify(made))
  return Buffer.from(made.data.base64, 'base64')
}
const paper = async (kind: 'daily' | 'monthly', on: string): Promise<Paper> => JSON.parse((await file(kind, on, 'json')).toString())

/** The rows of a section as texts, the marks of sources left out. */
function rowsOf({ sections }: Paper, heading: string): readonly (readonly string[])[] {
  const found = sections.find((one) => one.heading === heading)
  assert.ok(found !== undefined, heading)
  return found.blocks.flatMap((one) =>
    one.kind === 'table'
      ? one.rows.map((row) =>
          row.map((cell) =>
            cell
              .map(({ text }) => text)
              .join('')
              .trim(),
          ),
        )
      : [],
  )
}

test('the daily report tells visits by zone, also where nobody planned to look, and each visit with what came of it', async () => {
  const made = await paper('daily', '2026-01-07')
  const rows = rowsOf(made, 'Patrols and access, as planned')
  assert.deepEqual(rows.slice(0, 3), [
    ['CAMP-1', 'nobody planned to look', '–', '–', '–', '–', '–'],
    ['VALLEY', '1', '0', '0', '1', '0', '0'],
    ['all', '1', '0', '0', '1', '0', '0'],
  ])
  assert.match(rows[3]?.join(' | ') ?? '', /^The bridge, VALLEY \| .*denied\. By SIDE-S\. A barrier/)
  assert.deepEqual(
    rowsOf(made, 'Signs of tension short of violence').map(([first]) => first),
    ['movement', 'rhetoric', '7 January 2026, 08:00'],
  )
  const [harm] = rowsOf(made, 'Allegations of harm to civilians')
  assert.match(harm?.join(' ') ?? '', /^H-1#\d+ .*received MISSION 7 January 2026, 08:00 one step late$/)
  assert.ok(!JSON.stringify(made).includes('beside the well'), 'what was told of harm is in no paper')
  assert.ok(rowsOf(made, 'Exchange: Exchange of the valley').some((row) => row.at(-1) === 'day over, nothing on file'))
})

test('every number of these sections leads to as many records, and the report says what is missing', async () => {
  const made = await paper('monthly', '2026-01-07')
  const source = new Map(made.sources.map((one) => [one.n, one]))
  const named = ['Patrols and access, as planned', 'Signs of tension short of violence', 'What is missing']
  let looked = 0
  for (const { heading, blocks } of made.sections) {
    if (!named.includes(heading)) continue
    for (const part of blocks.flatMap((one) => (one.kind === 'table' ? one.rows.flat(2) : []))) {
      if (!/^\d+$/.test(part.text)) continue
      const found = source.get(part.source ?? 0)
      assert.equal(String(found?.of.length), part.text, `${heading}: ${JSON.stringify(found)}`)
      looked++
    }
  }
  assert.ok(looked > 30)
  const missing = rowsOf(made, 'What is missing')
  // The visit of the fourteenth lies ahead of what is on file: nobody could have told of it.
  assert.deepEqual(
    missing.map(([what, , which]) => `${what}: ${which}`),
    [
      'visits of which nobody said what came of them: V-5',
      'clauses that nobody monitored: TRUCE/2',
      'incidents not classified: I-late, I-mill',
      'incidents without a position or zone: I-late',
      'allegations of harm with a step that is late: H-1',
      'tranches whose day is over and of which nothing is on file: SWAP SECOND',
    ],
  )
  assert.match(rowsOf(made, 'Patrols and access, as planned').at(-1)?.join(' ') ?? '', /stores.*still ahead/)
})

test('the GeoPackage has visits and signs where they are, and no allegation of harm', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'parley-field-'))
  t.after(() => rm(folder, { recursive: true }))
  const at = path.join(folder, 'monthly.gpkg')
  await writeFile(at, await file('monthly', '2026-01-07', 'gpkg'))
  const db = new DatabaseSync(at, { readOnly: true })
  const all = (sql: string) =>
    db
      .prepare(sql)
      .all()
      .map((row) => Object.values(row).join(' '))
  assert.deepEqual(all('select id, outcome, placed_by from visits order by id'), [
    'V-1 reached zone',
    'V-2 denied zone',
    'V-3 partly position',
    'V-4 not-tried zone',
    'V-5 no-word zone',
    'V-6 no-word zone',
  ])
  assert.deepEqual(all('select count(*), sum(geom is not null) from signs'), ['5 1'])
  assert.deepEqual(all("select count(*) from gpkg_contents where table_name like '%harm%'"), ['0'])
  db.close()
})

test('the situation tells what is late, what changed and where access was denied, in the field too', async () => {
  const told = await int.watch.situation()
  assert.ok(told.ok)
  const { late, changed, denied } = told.data
  assert.deepEqual(late.flatMap(({ of, what, who }) => (of === null ? [] : [`${of.what} ${of.id} ${what} ${who}`])).sort(), [
    'exchange SWAP talks null',
    'exchange SWAP tranche SIDE-N',
    'exchange SWAP tranche SIDE-S',
    'harm H-1 acknowledged MISSION',
  ])
  const kinds = new Set(changed.flatMap(({ of, what }) => (of === null ? [] : [`${of.what} ${what}`])))
  for (const one of ['patrol patrol-ended', 'sign sign-withdrawn', 'harm harm-assessed']) assert.ok(kinds.has(one), one)
  assert.deepEqual(
    denied.map(({ patrol, by }) => [patrol, by]),
    [['V-2', 'SIDE-S']],
  )
})
