/** Plays every scenario: each as expected, each expectation resting on a line that is there, each fact able to break it. */
import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { playScenario } from '#answer/play/play.ts'
import { readScenario } from '#answer/play/read-scenario.ts'
import type { Scenario } from '#answer/play/scenario.ts'
import { isRefusal } from '#ground/refusal.ts'
import { locales } from '#ground/say.ts'
import { run } from '#shell/cli/run.ts'
import { parse, readDocument } from '#shell/files/document.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const files = globSync('scenarios/*.yaml', { cwd: root }).sort()
/** The sources are optional data. Without them, what reads them is skipped and says so by its own name. */
const data = process.env.PARLEY_DATA ?? join(root, '../shared/data')

async function dataOf(file: string): Promise<unknown> {
  const document = await readDocument(join(root, file))
  assert.ok(!isRefusal(document), JSON.stringify(document))
  return document.data
}

function scenarioOf(raw: unknown): Scenario {
  const scenario = readScenario(raw)
  assert.ok(!isRefusal(scenario), JSON.stringify(scenario))
  return scenario
}

test('the scenarios are there', () => {
  assert.deepEqual(files, ['scenarios/colombia-2016.yaml', 'scenarios/mindanao-2015.yaml'])
})

for (const file of files) {
  test(`${file}: every step is as expected`, async () => {
    const { steps, expectations } = playScenario(scenarioOf(await dataOf(file)))
    assert.deepEqual(
      steps.flatMap(({ step, differences }) => differences.map((d) => [step.id, d])),
      [],
    )
    assert.ok(expectations >= 7)
  })

  test(`${file}: every expectation cites a line that its source has`, async (t) => {
    const scenario = scenarioOf(await dataOf(file))
    const paths = Object.fromEntries(Object.entries(scenario.sources).map(([key, what]) => [key, /\S+\.json/.exec(what)?.[0]]))
    const missing = Object.values(paths).filter((path) => path !== undefined && !existsSync(join(data, path)))
    if (missing.length > 0) return t.skip(`not found in PARLEY_DATA: ${missing.join(', ')}`)
    const cited = scenario.steps.flatMap(({ cites }) => (cites === null ? [] : [cites]))
    for (const cite of cited) {
      const [key = '', place = ''] = cite.split(' ')
      const path = paths[key]
      assert.ok(path !== undefined, `${cite}: an expectation rests on a file, not on what was drafted`)
      const line = lookUp(JSON.parse(readFileSync(join(data, path), 'utf8')), place)
      assert.notEqual(line, undefined, cite)
    }
  })
}

/** What stands at `timeline[2016-10-02].e`: names, positions in a list, or the day of an entry. */
function lookUp(document: unknown, place: string): unknown {
  return (place.match(/[^.[\]]+/g) ?? []).reduce<unknown>((at, key) => {
    if (Array.isArray(at)) return /^\d{1,3}$/.test(key) ? at[Number(key)] : at.find((one: { d?: unknown }) => one.d === key)
    return typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined
  }, document)
}

// One thing in the facts is turned round, and the play must notice: no expectation holds whatever happens.

type Raw = { readonly [key: string]: Raw } & { [key: string]: unknown }
const item = (raw: Raw, list: string, id: string): Record<string, unknown> => {
  const found = (raw[list] as unknown as Record<string, unknown>[]).find((one) => one.id === id)
  assert.ok(found, `${list} ${id}`)
  return found
}
const claim = (raw: Raw, id: string) => item(raw, 'claims', id)
const distance = (raw: Raw, act: string, min: string, max: string) => {
  const acts = raw.acts as unknown as Record<string, Record<string, unknown>>
  assert.ok(acts[act])
  acts[act].place = { distance: { 'CAMP-CESAR': { min, max } } }
}

const COLOMBIA = 'scenarios/colombia-2016.yaml'
const MINDANAO = 'scenarios/mindanao-2015.yaml'
const flips: [fact: string, file: string, flip: (raw: Raw) => void, differs: string[]][] = [
  ['the plebiscite does not reject', COLOMBIA, (raw) => void (claim(raw, 'rejection').value = false), ['lapsed', 'gather-5-october']],
  ['the plebiscite is only rumoured', COLOMBIA, (raw) => void (claim(raw, 'rejection').grade = 'F6'), ['lapsed', 'gather-5-october']],
  ['nobody says whether there was a vote', COLOMBIA, (raw) => void (claim(raw, 'no-rejection-yet').grade = 'E5'), ['in-force', 'gather-carried']],
  ['the bridging protocol begins later', COLOMBIA, (raw) => void (item(raw, 'instruments', 'BRIDGE').term = ['2016-10-22', '2017-01-01']), ['gather-20-october']],
  ['the bridging protocol was on file all along', COLOMBIA, (raw) => void (item(raw, 'steps', 'bridged').at = '2016-10-04T20:00-05:00'), []],
  ['the accord never came', COLOMBIA, (raw) => void (item(raw, 'instruments', 'ACCORD').suspended = [['2016-11-24', '2026-11-24']]), ['accord-stands', 'd-day-stands', 'gather-december', 'agreed-permitted']],
  ['the mechanism agreed', COLOMBIA, (raw) => void (claim(raw, 'near-declined').value = true), ['near-refused']],
  ['the mechanism declined', COLOMBIA, (raw) => void (claim(raw, 'near-agreed').value = false), ['agreed-permitted']],
  ['the mechanism agreed too late', COLOMBIA, (raw) => void (claim(raw, 'near-agreed').from = '2017-02-02T06:00:01-05:00'), ['agreed-permitted']],
  ['the operation of 31 December was farther off', COLOMBIA, (raw) => distance(raw, 'operation-31-december', '3000 m', '3500 m'), ['breach-looked-back']],
  ['the far operation is one metre too near', COLOMBIA, (raw) => distance(raw, 'operation-far', '2000 m', '2999 m'), ['far-permitted']],
  ['the uncertain position is certain and near', COLOMBIA, (raw) => distance(raw, 'operation-somewhere', '2600 m', '2999 m'), ['somewhere-referred']],
  ['the uncertain position is certain and far', COLOMBIA, (raw) => distance(raw, 'operation-somewhere', '3000 m', '3400 m'), ['somewhere-referred']],
  ['the region did not ask for the leave itself', COLOMBIA, (raw) => void ((raw.acts as Raw).treatment as Raw & { asked_by: string }).asked_by, []],
  ['headquarters does not preside', COLOMBIA, (raw) => void ((raw.offices as Raw)['UN-NATIONAL'] as unknown as { roles: string[] }).roles.splice(0), ['treatment-national', 'treatment-done']],
  ['the Government component presides', COLOMBIA, (raw) => void ((raw.offices as Raw)['GOVERNMENT-LIAISON'] as unknown as { roles: string[] }).roles.push('presiding'), ['treatment-government', 'treatment-waiting']],
  ['zone 21 is kept', COLOMBIA, (raw) => void ((raw.acts as Raw)['visit-21-again'] as unknown as { place: unknown } & Raw && Object.assign((raw.acts as Raw)['visit-21-again'] as object, { place: { in: ['ZVTN-05'] } })), ['visit-21-after']],
  ['the late report is in time', COLOMBIA, (raw) => void (item(raw, 'steps', 'visit-5-reported').at = '2016-12-13T11:00-05:00'), []],
  ['arms are kept for something else', COLOMBIA, (raw) => void Object.assign((raw.acts as Raw)['guard-31-july'] as object, { purpose: 'parade' }), ['guard-31-july']],
  ['the exemption lasts a day longer', COLOMBIA, (raw) => void (item(raw, 'instruments', 'CAMP-GUARD').term = ['2017-06-27', '2017-08-02']), ['guard-overnight', 'guard-1-august']],
  ['the exemption ends a day earlier', COLOMBIA, (raw) => void (item(raw, 'instruments', 'CAMP-GUARD').term = ['2017-06-27', '2017-07-31']), ['guard-31-july']],
  ['the United Nations counted like everybody', COLOMBIA, (raw) => void (claim(raw, 'd180-stated').value = '2017-05-30'), ['d180']],
  ['coordination was had in time', MINDANAO, (raw) => void (claim(raw, 'told-at-0530').from = '2015-01-24T05:30+08:00'), ['told-too-late']],
  ['the committee declined', MINDANAO, (raw) => void (claim(raw, 'agreed-before').value = false), ['coordinated']],
  ['the agreement is no order of its own', MINDANAO, (raw) => void delete item(raw, 'instruments', 'GUIDELINES').order, ['begun', 'planned']],
]
