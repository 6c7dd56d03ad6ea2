import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageOf } from './language.ts'

for (const [asked, accepted, expected] of [
  [undefined, undefined, 'en'],
  ['fr', 'en', 'fr'],
  ['xx', 'fr', 'en'],
  [undefined, 'fr-CA, en;q=0.8', 'fr'],
  [undefined, 'de, fr;q=0.5, en;q=0.9', 'en'],
  [undefined, 'de;q=1, FR;q=0.3', 'fr'],
  [undefined, 'fr;q=0', 'en'],
  [undefined, 'fr;q=much, ;;,,', 'en'],
  [undefined, '*', 'en'],
] as const)
  test(`lang ${asked}, Accept-Language ${accepted} is answered in ${expected}`, () => assert.equal(languageOf(asked, accepted), expected))
