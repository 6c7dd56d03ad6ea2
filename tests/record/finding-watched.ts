/** What every register promises of searching what is watched: it is found by what it is called, as of any entry. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Register } from '#shell/record/register.ts'
import { type Office, propose, received } from './office.ts'

const WATCHING = {
  ...{ id: 'MVM', title: 'mechanism', zone: 'UTC', components: [{ id: 'ONE', party: 'HOST' }], presides: 'ONE', decides: { by: 'ONE' } },
  ladder: ['none', 'serious'].map((weight) => ({ id: weight, weight })),
}
const report = (title: string) => ({
  ...{ id: 'R-1', mechanism: 'MVM', reporter: { as: 'community', name: 'Amina' }, channel: 'visit', what: 'shelling', title, grade: 'C3' },
  ...{ origin: 'the village', occurred: { from: '2026-01-01', precision: 1 }, place: { name: 'وادي', precision: 4 }, words: 'Night fire.' },
})

/** `hits` tells what a search finds, as `model key match`. */
type Hits = (register: Register, search: string, asOf?: number) => Promise<readonly string[]>

export function watching(open: () => Promise<Office>, hits: Hits): void {
  test('reports, incidents and what is owed are found by what they are called, and reporters by nothing', async () => {
    const { register } = await open()
    const seated = { ...WATCHING, components: [{ id: 'ONE', party: 'HOST', offices: ['DESK'] }] }
    received(await register.submit({ verb: 'file-mechanism', mechanism: seated }, 'DESK'))
    received(await register.submit({ verb: 'receive', reports: [report('Tir sur l’école')] }, 'DESK'))
    const first = register.head().size
    received(await register.submit({ verb: 'report-step', report: 'R-1', step: { admit: { incident: 'SCHOOL' } } }, 'DESK'))
    const admitted = register.head().size
    const { words: _, ...corrected } = { ...report('Shells near the school'), reporter: { as: 'community' } }
    received(await register.submit({ verb: 'report-step', report: 'R-1', step: { correct: { report: corrected, why: 'nearer' } } }, 'DESK'))
    assert.deepEqual(await hits(register, 'ecole', first), ['incident-report R-1 word'])
    assert.deepEqual(await hits(register, 'ecole', admitted), ['incident SCHOOL word', 'incident-report R-1 word'])
    assert.deepEqual(await hits(register, 'ecole'), [], 'it is called otherwise now')
    assert.deepEqual(await hits(register, 'shells'), ['incident SCHOOL start', 'incident-report R-1 start'])
    assert.deepEqual(await hits(register, 'وادي'), ['incident SCHOOL start', 'incident-report R-1 start'])
    received(await register.submit(propose('visit'), 'DESK'))
    received(await register.submit({ verb: 'perform', docket: 'D-1' }, 'DESK'))
    const [duty] = (await hits(register, 'report on the visit')).filter((one) => one.startsWith('duty '))
    assert.match(duty ?? '', /^duty .*\/report of D-1 start$/)
    assert.deepEqual([await hits(register, 'amina'), await hits(register, 'night fire')], [[], []])
  })
}
