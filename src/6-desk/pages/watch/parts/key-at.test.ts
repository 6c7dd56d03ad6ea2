import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keyAt, rowAt } from './key-at.ts'

const KEYS = ['class', 'on', 'party', 'views/GOV/party', 'from', 'from/state', 'id']
for (const [place, key] of [
  ['step.classify.class', 'class'],
  ['event.on', 'on'],
  ['step.attribute.views.GOV.party', 'views/GOV/party'],
  ['movement.from.state', 'from/state'],
  ['movement.from', 'from'],
  ['why', null],
  ['step', null],
  ['', null],
] as const)
  test(`“${place}” is ${key ?? 'none of the fields'}`, () => assert.equal(keyAt(place, KEYS), key))

for (const [place, row] of [
  ['movement.lines[2].count', 2],
  ['movement.lines', null],
  ['movement.line[0]', null],
] as const)
  test(`“${place}” stands in row ${row ?? 'none'} of the lines`, () => assert.equal(rowAt(place, 'lines'), row))
