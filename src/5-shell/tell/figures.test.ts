import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ZERO } from '#ground/decimal.ts'
import fc from '#property'
import { tellAmount, tellMetres, tellMoment, tellSpan } from './figures.ts'

// What is a plain space to a reader may be one that does not break.
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')

const moments: readonly (readonly [why: string, at: string, zone: string, en: string, fr: string])[] = [
  ['to the minute', '2026-01-11T06:00Z', 'Europe/Paris', '11 January 2026, 07:00', '11 janvier 2026 à 07:00'],
  ['the first of a month', '2026-03-01T00:00Z', 'UTC', '1 March 2026, 00:00', '1er mars 2026 à 00:00'],
  ['midnight is the beginning of its day', '2026-01-11T05:00Z', 'America/Bogota', '11 January 2026, 00:00', '11 janvier 2026 à 00:00'],
  ['seconds where there are any', '2026-01-11T06:00:05Z', 'UTC', '11 January 2026, 06:00:05', '11 janvier 2026 à 06:00:05'],
  ['a part of a second is left out', '2026-01-11T06:00:00.001Z', 'UTC', '11 January 2026, 06:00', '11 janvier 2026 à 06:00'],
  ['another day than in UTC', '2025-12-31T18:00Z', 'Asia/Manila', '1 January 2026, 02:00', '1er janvier 2026 à 02:00'],
  [
    'before clocks go back',
    '2026-10-25T00:30Z',
    'Europe/Paris',
    '25 October 2026, 02:30 (UTC+02:00)',
    '25 octobre 2026 à 02:30 (UTC+02:00)',
  ],
  [
    'after clocks went back',
    '2026-10-25T01:30Z',
    'Europe/Paris',
    '25 October 2026, 02:30 (UTC+01:00)',
    '25 octobre 2026 à 02:30 (UTC+01:00)',
  ],
  ['an hour later', '2026-10-25T02:00Z', 'Europe/Paris', '25 October 2026, 03:00', '25 octobre 2026 à 03:00'],
  ['half an hour back', '2026-04-04T15:15Z', 'Australia/Lord_Howe', '5 April 2026, 01:45 (UTC+10:30)', '5 avril 2026 à 01:45 (UTC+10:30)'],
  ['where clocks go forward nothing is doubtful', '2026-03-29T01:00Z', 'Europe/Paris', '29 March 2026, 03:00', '29 mars 2026 à 03:00'],
]
for (const [why, at, zone, en, fr] of moments) {
  test(`a moment as people write it: ${why}`, () => {
    assert.equal(tellMoment(Date.parse(at), zone, 'en'), en)
    assert.equal(tellMoment(Date.parse(at), zone, 'fr'), fr)
  })
}

test('two moments of a zone are told alike only if they are one', () => {
  // Around the changes of clocks of two years, to the minute.
  const changes = ['2026-03-29T01:00Z', '2026-10-25T01:00Z', '2025-10-26T01:00Z'].map((text) => Date.parse(text) / 60_000)
  const near = fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -300, max: 300 })).map(([c, n]) => (c + n) * 60_000)
  fc.assert(
    fc.property(near, near, (a, b) => {
      const [x, y] = [tellMoment(a, 'Europe/Paris', 'en'), tellMoment(b, 'Europe/Paris', 'en')]
      assert.equal(x === y, a === b, `${x} ${y}`)
    }),
    { seed: 1, numRuns: 500 },
  )
})

const spans: readonly (readonly [from: string, until: string, en: string, fr: string])[] = [
  ['2026-01-11T07:00Z', '2026-01-11T09:00Z', '11 January 2026, 07:00 to 09:00', 'le 11 janvier 2026, de 07:00 à 09:00'],
  [
    '2026-01-11T07:00Z',
    '2026-01-12T00:00Z',
    '11 January 2026, 07:00 to 12 January 2026, 00:00',
    'du 11 janvier 2026 à 07:00 au 12 janvier 2026 à 00:00',
  ],
]
for (const [from, until, en, fr] of spans) {
  test(`a span as people write it: ${en}`, () => {
    assert.equal(tellSpan(Date.parse(from), Date.parse(until), 'UTC', 'en'), en)
    assert.equal(tellSpan(Date.parse(from), Date.parse(until), 'UTC', 'fr'), fr)
  })
}

test('a span whose end is shown twice by the clocks says which it is', () => {
  const [from, until] = [Date.parse('2026-10-25T00:00Z') - 3_600_000, Date.parse('2026-10-25T01:30Z')]
  assert.equal(tellSpan(from, until, 'Europe/Paris', 'en'), '25 October 2026, 01:00 to 25 October 2026, 02:30 (UTC+01:00)')
})

const distances: readonly (readonly [metres: string, en: string, fr: string])[] = [
  ['0', '0 m', '0 m'],
  ['950', '950 m', '950 m'],
  ['3000', '3,000 m', '3 000 m'],
  ['3000.5', '3,000.5 m', '3 000,5 m'],
  ['10000', '10 km', '10 km'],
  ['12500', '12.5 km', '12,5 km'],
  ['12550', '12,550 m', '12 550 m'],
  ['1200000', '1,200 km', '1 200 km'],
]
for (const [metres, en, fr] of distances) {
  test(`a distance as people write it: ${en}`, () => {
    assert.equal(plain(tellMetres(metres, 'en')), en)
    assert.equal(plain(tellMetres(metres, 'fr')), fr)
  })
}

const amounts: readonly (readonly [amount: string, en: string, fr: string])[] = [
  ['0', '0', '0'],
  ['40', '40', '40'],
  ['12500.75', '12,500.75', '12 500,75'],
  ['12345678901234567890.0123456789', '12,345,678,901,234,567,890.0123456789', '12 345 678 901 234 567 890,0123456789'],
]
for (const [amount, en, fr] of amounts) {
  test(`an amount as people write it, exactly: ${en}`, () => {
    assert.equal(plain(tellAmount(ZERO.plus(amount), 'en')), en)
    assert.equal(plain(tellAmount(ZERO.plus(amount), 'fr')), fr)
  })
}
