/** The description of the API: that it is one, that it is whole, and that the page for people says the same. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { LIMITS } from '#ground/limits.ts'
import { openOffice } from './support/office.ts'
import { type Document, operationsOf } from './support/openapi.ts'

const { app } = await openOffice(undefined, { filled: false })
const read = async (lang: string) => (await (await app.request(`/api/openapi.json?lang=${lang}`)).json()) as Document & Described
interface Described {
  readonly info: { readonly description: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly summary: string }>>>>
}

test('it is an OpenAPI 3.1 document in which every name leads somewhere', async () => {
  const document = await read('en')
  assert.equal(document.openapi, '3.1.0')
  const text = JSON.stringify(document)
  for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)) assert.ok(document.components.schemas[name ?? ''], name)
  assert.doesNotMatch(text, /"\$ref":"(?!#\/components\/schemas\/)/)
})

test('every operation has a name of its own, says what it is for, and declares what its address names', async () => {
  const document = await read('en')
  const operations = operationsOf(document)
  assert.equal(new Set(operations.map((one) => one.operationId)).size, operations.length)
  for (const { operationId, path, parameters, responses, method } of operations) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    assert.deepEqual(
      parameters.filter((one) => one.in === 'path').map((one) => one.name),
      named,
      operationId,
    )
    assert.ok(document.paths[path]?.[method]?.summary, operationId)
    assert.ok(responses[500] && responses[403], operationId)
    assert.equal(responses[404] !== undefined, named.length > 0, operationId)
  }
})

test('it speaks the language of its reader, and says the same in each', async () => {
  const [english, french] = [await read('en'), await read('fr')]
  assert.notEqual(english.info.description, french.info.description)
  const bare = (document: object) => JSON.stringify(document, (key, value) => (['summary', 'description'].includes(key) ? '' : value))
  assert.equal(bare(english), bare(french))
})

const page = readFileSync(new URL('../../docs/formats/api.md', import.meta.url), 'utf8')

test('docs/formats/api.md tells of every operation', async () => {
  const names: Readonly<Record<string, string>> = {
    docket: 'ID',
    instrument: 'ID',
    party: 'ID',
    claim: 'ID',
    report: 'ID',
    incident: 'ID',
    review: 'ID',
    edition: 'ID',
    event: 'ID',
    evidence: 'ID',
    kind: 'KIND',
    hold: 'ID',
    exchange: 'ID',
    find: 'ID',
    movement: 'ID',
    ledger: 'ID',
    harm: 'ID',
    sign: 'ID',
    patrol: 'ID',
    call: 'ID',
    mechanism: 'ID',
    clarification: 'ID',
    commitment: 'ID',
    duty: 'NAME',
    asked: 'ASKED',
    entry: 'INDEX',
  }
  const written = operationsOf(await read('en')).map(({ path }) => path.replaceAll(/\{(\w+)\}/g, (_, name: string) => names[name] ?? name))
  assert.deepEqual(
    written.filter((one) => !page.includes(`${one}\``)),
    [],
  )
})

test('docs/formats/api.md names the bounds that hold', () => {
  const seconds = (milliseconds: number) => `${milliseconds / 1_000} seconds`
  for (const words of [
    ...[seconds(LIMITS.http_index_wait_milliseconds_max), seconds(LIMITS.http_heartbeat_milliseconds)],
    ...[`in full in ${seconds(LIMITS.http_request_milliseconds_max)}`, `${LIMITS.http_listeners_max} listeners`],
    ...[`\`?limit=\` (${LIMITS.http_page_items}, at most ${LIMITS.http_page_items_max})`, `nest ${LIMITS.http_json_depth_max} deep`],
    ...[
      `${LIMITS.act_bytes_max / 1_024} KiB`,
      `${LIMITS.document_bytes_max / 1_048_576} MiB`,
      `1 to ${LIMITS.id_characters_max} printable`,
    ],
  ])
    assert.ok(page.replaceAll(/\s+/g, ' ').includes(words), words)
})

test('the examples of docs/formats/api.md work in an empty office, in their order', async () => {
  const office = await openOffice(undefined, { filled: false })
  const written = [...page.matchAll(/^curl -s \$api(\S+) (.*?) -d '\n(.*?)'$/gms)]
  assert.equal(written.length, 2)
  for (const [, path = '', headers = '', body = ''] of written) {
    const sent = Object.fromEntries([...headers.matchAll(/-H '([\w-]+): ([^']+)'/g)].map(([, name, value]) => [name, value]))
    const answer = await office.app.request(path, { method: 'POST', headers: sent as Record<string, string>, body })
    assert.equal(answer.status, 201, await answer.text())
  }
  const asked = [...page.matchAll(/^curl -s "\$api(\S+)" -H 'Parley-Acting-As: (\w+)'/gm)]
  assert.equal(asked.length, 2)
  for (const [, path = ''] of asked) {
    const answer = await office.app.request(path.replace('min_index=13', 'min_index=4'), { headers: { 'parley-acting-as': 'DESK' } })
    assert.equal(answer.status, 200, await answer.text())
  }
})
