import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { runLine } from '../../../tests/support/terminal.ts'

const COLUMNS = [
  'id,type_of_violence,side_a_new_id,side_a,side_b_new_id,side_b,where_prec,latitude,longitude,event_clarity,date_prec,date_start,date_end,country',
  'deaths_a,deaths_b,deaths_civilians,deaths_unknown,low,best,high,adm_1,adm_2,where_coordinates,number_of_sources,source_office,source_headline',
].join(',')
const day = (n: number): string => new Date(Date.UTC(2016, 0, 1 + n)).toISOString().slice(0, 10)

/** A table in UCDP's form: `perDay` events on each of so many days. */
function table(days: number, perDay: (n: number) => number): string {
  const rows: string[] = []
  for (let n = 0; n < days; n++)
    for (let i = 0; i < perDay(n); i++)
      rows.push(
        `${rows.length + 1},1,1,North,2,South,1,2.5,-75.5,1,1,${day(n)},${day(n)},Somewhere,1,0,0,0,1,1,1,A,B,Town,1,Office,Headline`,
      )
  return `${COLUMNS}\n${rows.join('\n')}\n`
}

async function told(text: string, ...args: string[]) {
  const folder = await mkdtemp(path.join(tmpdir(), 'parley-effect-'))
  try {
    const file = path.join(folder, 'events.csv')
    await writeFile(file, text)
    return await runLine(['watch', 'effect', file, ...args])
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('watch effect: a planted fall is told as one, and ordinary days as ordinary', async () => {
  const events = table(700, (n) => (n >= 350 && n < 364 ? 1 : 4 + (n % 3)))
  const fall = await told(events, '--date', day(350), '--side', 'North', '--side', '2')
  assert.equal(fall.code, 0)
  assert.match(fall.out, /fewer than ordinary variation explains/)
  const none = await told(events, '--date', day(200), '--also', day(350))
  assert.match(none.out, /not distinguishable from ordinary variation/)
})

test('watch effect: what the file does not cover, and bad usage, are told', async () => {
  const events = table(700, () => 4)
  assert.match((await told(events, '--date', '2019-01-01')).out, /it cannot be told/)
  const cases: readonly (readonly [string[], RegExp])[] = [
    [[], /--date/],
    [['--date', '2016-02-30'], /--date/],
    [['--date', '2016-06-01', '--window', '0'], /--window/],
    [['--date', '2016-06-01', '--also', 'soon'], /--also/],
  ]
  for (const [args, names] of cases) {
    const { code, err } = await told(events, ...args)
    assert.equal(code, 2, args.join(' '))
    assert.match(err, names)
  }
})

test('watch effect --json: every date with what it rests on', async () => {
  const { out } = await told(
    table(700, () => 4),
    ...['--date', day(350), '--json'],
  )
  const [effect] = (JSON.parse(out) as { effects: Record<string, unknown>[] }).effects
  assert.deepEqual([effect?.date, effect?.before, effect?.after, effect?.ratio, effect?.verdict], [day(350), 56, 56, 1, 'ordinary'])
})
