import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guarded } from './guard.ts'

const asked = (host: string, headers: Readonly<Record<string, string>>) => guarded((name) => headers[name], host)

for (const host of ['127.0.0.1:4180', 'localhost:4180', 'LOCALHOST', '[::1]:4180', '127.0.0.1'])
  test(`${host} is served`, () => assert.equal(asked(host, {}), null))

// A name that somebody else made resolve to this machine, and ways of hiding one.
for (const host of [
  'evil.example',
  'evil.example:4180',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  '10.0.0.1',
  '0.0.0.0',
  '',
  '[::2]',
  'localhost:x',
])
  test(`the host "${host}" is refused`, () => assert.equal(asked(host, {})?.code, 'host-foreign'))

for (const [name, headers, code] of [
  ['its own page', { origin: 'http://localhost:4180', 'sec-fetch-site': 'same-origin' }, undefined],
  ['its own page by a name in capitals', { origin: 'http://localhost:4180' }, undefined],
  ['an address typed in', { 'sec-fetch-site': 'none' }, undefined],
  ['a page of another site', { origin: 'http://evil.example' }, 'origin-foreign'],
  ['a page of another port', { origin: 'http://localhost:3000' }, 'origin-foreign'],
  ['a page of the other name of this machine', { origin: 'http://127.0.0.1:4180' }, 'origin-foreign'],
  ['a file or a sandbox', { origin: 'null' }, 'origin-foreign'],
  ['a picture in a page of another site', { 'sec-fetch-site': 'cross-site' }, 'origin-foreign'],
  ['a page of another port, without Origin', { 'sec-fetch-site': 'same-site' }, 'origin-foreign'],
] as const)
  test(`a request from ${name} is ${code === undefined ? 'let through' : 'refused'}`, () =>
    assert.equal(asked('LocalHost:4180', headers)?.code, code))
