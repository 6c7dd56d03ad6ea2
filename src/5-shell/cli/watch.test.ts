import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { runLine } from '../../../tests/support/terminal.ts'

const HEAD = 'id,type_of_violence,side_a,side_b,date_prec,date_start,date_end,latitude,longitude,where_prec,event_clarity,low,best,high'
const TABLE = [
  HEAD,
  '1,1,Army,Rebels,1,2025-01-01,2025-01-01,10.5,20.5,1,1,1,2,3',
  '2,1,Army,Rebels,5,2025-01-01,2025-12-31,10.5,20.5,1,1,1,2,3',
  '3,1,Army,Rebels,1,2025-01-01,2025-01-01,95,-170.5,1,1,1,2,\u001b[2J',
].join('\n')

async function folderFor(t: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'parley-cli-watch-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

test('a file is looked at row by row, nothing is kept, and what it says moves no cursor', async (t) => {
  const folder = await folderFor(t)
  const file = path.join(folder, 'events.csv')
  await writeFile(file, TABLE)
  const { code, out } = await runLine(['watch', 'check', file])
  assert.equal(code, 1)
  assert.match(out, /\(ucdp-csv\): 3 rows, 2 stored \(1 of them flagged, 1 fit for counts by day\), 1 refused\./)
  assert.match(out, /\n {2}refused 1: nowhere on the globe/)
  assert.match(out, /\n {2}line 4 \(3\) refused, high: no whole number from nought on \(\\u001b\[2J\)/)
  assert.ok(!out.includes('\u001b'))
  const json = JSON.parse((await runLine(['watch', 'check', file, '--json', '--rows', '1'])).out) as { counts: object; fates: object[] }
  assert.deepEqual([json.counts, json.fates.length], [{ rows: 3, stored: 2, flagged: 1, refused: 1, daily: 1 }, 1])
  assert.deepEqual(await readdir(folder), ['events.csv'])
})

test('a table of one’s own is read by a mapping, and a mapping that is wrong is told by its line', async (t) => {
  const folder = await folderFor(t)
  const [file, mapping] = [path.join(folder, 'own.csv'), path.join(folder, 'mapping.yaml')]
  await writeFile(file, 'nr,day,what,where\n1,2025-03-01,fire,"34°31\'52""N 69°9\'46""E"\n2,2025-03-01,fire,somewhere\n')
  assert.deepEqual((await runLine(['watch', 'check', file])).code, 2)
  await writeFile(mapping, 'source: TEAM\nid: nr\ntime: {from: day}\nkind: what\nplace: {point: where}\n')
  const { code, out } = await runLine(['watch', 'check', file, '--mapping', mapping])
  assert.equal(code, 1)
  assert.match(out, /2 rows, 1 stored .* 1 refused/)
  await writeFile(mapping, 'source: TEAM\nid: nr\ntime: {from: day}\nkind: what\nzone: Mars\n')
  assert.match((await runLine(['watch', 'check', file, '--mapping', mapping])).err, /mapping\.yaml:5 zone: /)
})

test('a place in the spellings people use', async () => {
  const { code, out } = await runLine(['watch', 'place', '33.3N 44.4E'])
  assert.equal(code, 0)
  assert.match(out, /^33\.300000 44\.400000 {2}38SMB4414084706\n/)
  assert.match(out, /\nRED: no place is told\n$/)
  assert.equal((await runLine(['watch', 'place', 'the bridge'])).code, 2)
})

test('what is not meant is refused: another step, too few words, an option that would do nothing, a folder without an office', async (t) => {
  const folder = await folderFor(t)
  for (const words of [
    ['guess'],
    ['diff', 'a'],
    ['evidence'],
    ['check', 'x.csv', '--by', 'DESK'],
    ['place', '1 2', '--rows', '3'],
    ['check', 'x.csv', '--rows', 'many'],
    ['import', 'x.csv', '--data', folder],
    ['import', 'x.csv', '--data', folder, '--by', 'DESK', '--as-of', 'today'],
  ])
    assert.equal((await runLine(['watch', ...words])).code, 2, words.join(' '))
  const nothing = await runLine(['watch', 'editions', '--data', folder])
  assert.equal(nothing.code, 1, nothing.err)
  assert.deepEqual(await readdir(folder), [], 'nothing is made by looking')
})
