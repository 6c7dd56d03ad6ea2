/** What every register promises of reports and incidents, as tests that run on each of them. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Command } from '#answer/record/command.ts'
import { isRefusal } from '#ground/refusal.ts'
import { stepOf } from '#watch/incidents/incident.ts'
import { MECHANISM, onIncident, onReport, REPORT_1, reported, VERIFY, views } from '../support/mechanism.ts'
import { codeOf, file, type Office, read, received, START } from './office.ts'

const HOUR = 3_600_000

/** The mechanism of these tests, watching over nothing that has a term, with its parties and offices. */
async function seated(office: Office): Promise<Office> {
  const party = (id: string) => ({ party: { id, kind: 'state_body', names: [{ text: id }] } })
  const sits = (id: string, of: string) => ({ office: { id, name: id, of } })
  const people = [sits('N-1', 'SIDE-N'), sits('S-1', 'SIDE-S'), sits('INT', 'MISSION'), sits('INT-2', 'MISSION')]
  received(await office.register.submit(file(party('SIDE-N'), party('SIDE-S'), party('MISSION'), ...people), 'DESK'))
  received(await office.register.submit({ verb: 'file-mechanism', mechanism: MECHANISM }, 'INT'))
  return office
}

export function incidentContract(name: string, open: () => Promise<Office>): void {
  describe(`reports and incidents in the register ${name}`, () => {
    test('from a report to an attribution, read as it stood after each step', async () => {
      const { register, set } = await seated(await open())
      const steps: readonly (readonly [string, Command])[] = [
        ['N-1', { verb: 'receive', reports: [REPORT_1, reported('R-2', { reporter: { as: 'community' }, origin: 'the village' })] }],
        ['INT', onReport('R-1', { admit: {} })],
        ['INT', onReport('R-2', { admit: { incident: 'I-R-1' } })],
        ['INT', onIncident('I-R-1', { verify: VERIFY })],
        ['N-1', onIncident('I-R-1', { comment: { party: 'SIDE-N', words: 'So it was.' } })],
        ['S-1', onIncident('I-R-1', { comment: { party: 'SIDE-S', disputes: true, words: 'No.' } })],
        ['INT', onIncident('I-R-1', { classify: views('grave', 'relevant', 'minor') })],
        ['INT', onIncident('I-R-1', { attribute: { to: 'SIDE-S', confidence: 'probable', grade: 'B2' } })],
      ]
      const sizes: number[] = []
      for (const [i, [by, command]] of steps.entries()) {
        set(START + i * HOUR)
        sizes.push(received(await register.submit(command, by)).size)
      }
      const seen = async (asOf: number | undefined) =>
        read(register, asOf, (one) =>
          one.ask((view) => {
            const row = view.get('incident', 'I-R-1')
            return row === null
              ? 'none'
              : [
                  stepOf(row.data),
                  row.data.accounts.length,
                  view
                    .of('allegation', 'SIDE-S')
                    .map(({ data }) => data.state)
                    .join(),
                ].join(' ')
          }),
        )
      const expected = [
        ...['none', 'monitored 1 alleged', 'monitored 2 alleged', 'verified 2 alleged', 'verified 2 alleged', 'verified 2 alleged'],
        ...['classified 2 alleged', 'attributed 2 open'],
      ]
      for (const [i, size] of sizes.entries()) assert.equal(await seen(size), expected[i], `after step ${i}`)
      assert.equal(await seen(undefined), expected.at(-1))
    })
    inTurn(open)
  })
}

/** What happens in turn, whole or not at all, and once. */
function inTurn(open: () => Promise<Office>): void {
  test('two reviewers who lock one report at once: one has it, the other is told who', async () => {
    const { register } = await seated(await open())
    received(await register.submit({ verb: 'receive', reports: [REPORT_1] }, 'N-1'))
    const answers = await Promise.all(['INT', 'INT-2'].map((by) => register.submit(onReport('R-1', { lock: {} }), by)))
    assert.deepEqual(answers.map(isRefusal), [false, true])
    assert.equal(codeOf(answers[1] as object), 'report-locked')
  })

  test('a batch of reports is taken whole or not at all', async () => {
    const { register } = await seated(await open())
    const { size } = register.head()
    const spoilt = reported('R-2', { occurred: { from: '2030-01-01', precision: 1 } })
    assert.equal(codeOf(await register.submit({ verb: 'receive', reports: [REPORT_1, spoilt] }, 'N-1')), 'incident-in-future')
    assert.equal(register.head().size, size)
    assert.equal(await read(register, undefined, (one) => one.ask((view) => view.get('incident-report', 'R-1'))), null)
  })

  test('what falls late is noticed by the clock, once, and found among the entries', async () => {
    const { register, set } = await seated(await open())
    received(await register.submit({ verb: 'receive', reports: [REPORT_1] }, 'N-1'))
    set(START + 25 * HOUR)
    received(await register.submit({ verb: 'tick' }, 'clock'))
    received(await register.submit({ verb: 'tick' }, 'clock'))
    const late = await read(register, undefined, async (one) => (await one.entries({ kinds: ['incident-late'], limit: 9 })).items.length)
    assert.equal(late, 1)
  })
}
