/** `./parley watch import` beside an office that runs, and in one that does not. */
import assert from 'node:assert/strict'
import { appendFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { parley, started } from '../support/parley.ts'
import { folderFor } from '../support/start.ts'

const HEAD = 'id,type_of_violence,side_a,side_b,date_prec,date_start,date_end,latitude,longitude,where_prec,event_clarity,low,best,high'
const row = (id: number): string => `${id},1,Army,Rebels,1,2025-01-01,2025-01-01,10.5,20.5,1,1,1,2,3`

test('an edition comes in beside a running office, another when it is stopped; what is damaged is told', async (t) => {
  const folder = await folderFor(t)
  const data = path.join(folder, 'data')
  const [one, two] = [path.join(folder, 'one.csv'), path.join(folder, 'two.csv')]
  await writeFile(one, [HEAD, row(1), row(2), 'short'].join('\n'))
  await writeFile(two, [HEAD, row(2), row(3)].join('\n'))
  const watch = async (...words: string[]) => {
    const run = parley(t, ['watch', ...words, '--data', data])
    const code = await run.ended
    return { code, out: run.out(), err: run.err() }
  }
  const { run, ready, client } = await started(t, ['--data', data])
  const filed = await client.file([{ office: { id: 'DESK', name: 'Desk' } }])
  assert.ok(filed.ok)
  const stranger = await watch('import', one, '--by', 'NOBODY', '--address', ready.address)
  assert.equal(stranger.code, 2, 'an office that is not on file records nothing')
  const taken = await watch('import', one, '--by', 'DESK', '--address', ready.address)
  assert.equal(taken.code, 0, taken.err)
  assert.match(taken.out, /3 rows, 2 stored .* 1 refused/)
  const told = await fetch(`${ready.address}/api/watch/events`, { headers: { 'parley-acting-as': 'DESK' } })
  assert.equal(((await told.json()) as { total: { count: number } }).total.count, 2)
  const again = await watch('import', one, '--by', 'DESK', '--address', ready.address)
  assert.equal(again.code, 2, 'an edition is recorded once')
  assert.equal(await run.stop(), 0)
  const stopped = await watch('import', two, '--by', 'DESK', '--source', 'OTHER')
  assert.equal(stopped.code, 0, stopped.err)
  const editions = await watch('editions', '--json')
  assert.equal(editions.code, 0, editions.out + editions.err)
  const known = (JSON.parse(editions.out) as { editions: { edition: { edition: string; source: string } }[] }).editions
  const idOf = (source: string): string => known.find(({ edition }) => edition.source === source)?.edition.edition ?? ''
  const diff = await watch('diff', idOf('UCDP').slice(0, 10), idOf('OTHER').slice(0, 10))
  assert.match(diff.out, /1 came, 1 went, 0 changed, 1 the same\./)
  const contents = path.join(data, 'contents')
  const [first = ''] = await readdir(contents)
  const [file = ''] = await readdir(path.join(contents, first))
  await appendFile(path.join(contents, first, file), '!')
  assert.equal((await watch('editions')).code, 1, 'a file that is no longer what it was is told')
})
