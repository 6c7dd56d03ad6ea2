import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDay } from '#ground/calendar.ts'
import fc from '#property'
import { readAmericanDay, readListedDate, readListedDates } from './date.ts'

const day = (text: string): string => `${text} ${text}`

test('dates as lists write them', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['1961', '1961-01-01 1961-12-31'],
    ['1961-02', '1961-02-01 1961-02-28'],
    ['1960-02', '1960-02-01 1960-02-29'],
    ['1961-04-29', day('1961-04-29')],
    ['1998-09-13-04:00', day('1998-09-13')],
    ['1961-00-00', '1961-01-01 1961-12-31'],
    ['10 Dec 1948', day('1948-12-10')],
    ['1 Jan. 1964', day('1964-01-01')],
    ['8 November 2024', day('2024-11-08')],
    ['December 10, 1948', day('1948-12-10')],
    ['Apr 1961', '1961-04-01 1961-04-30'],
    ['1961 April', '1961-04-01 1961-04-30'],
    ['24/06/1952', day('1952-06-24')],
    ['00/06/1952', '1952-06-01 1952-06-30'],
    ['00/00/1965', '1965-01-01 1965-12-31'],
    ['dd/mm/1965', '1965-01-01 1965-12-31'],
    ['circa 1961', '1961-01-01 1961-12-31 about'],
    ['c. 1961', '1961-01-01 1961-12-31 about'],
    ['approximately 1957', '1957-01-01 1957-12-31 about'],
    ['1957 (approximately)', '1957-01-01 1957-12-31 about'],
    ['1961 to 1963', '1961-01-01 1963-12-31'],
    ['1961-1963', '1961-01-01 1963-12-31'],
    ['between 1961 and 1963', '1961-01-01 1963-12-31'],
    ['10 Dec 1948 to 31 Dec 1949', '1948-12-10 1949-12-31'],
    ['1960s', '1960-01-01 1969-12-31'],
    ['born in the early 1980s', '1980-01-01 1984-12-31'],
    ['late 1970s', '1975-01-01 1979-12-31'],
    ['1963 to 1961', null],
    ['31 Feb 1961', null],
    ['1961-13-01', null],
    ['13/13/1961', null],
    ['0061', null],
    ['Sep-66', null],
    ['unknown', null],
    ['', null],
    [`1961${' '.repeat(200)}x`, null],
    ['Maybe 1961', null],
  ]
  for (const [text, expected] of cases) {
    const read = readListedDate(text)
    const short = read === null ? null : `${read.from} ${read.until}${read.about === undefined ? '' : ' about'}`
    assert.equal(short, expected, text)
  }
})

test('several dates in one text, and what cannot be read of them', () => {
  const short = (text: string): string[] => readListedDates(text).dates.map((date) => date.from)
  assert.deepEqual(short('1 Jan. 1964; 1959'), ['1964-01-01', '1959-01-01'])
  assert.deepEqual(short('1960-01-01 or 1961-01-02'), ['1960-01-01', '1961-01-02'])
  assert.deepEqual(short('a) 1960 b) 1962'), ['1960-01-01', '1962-01-01'])
  assert.deepEqual(readListedDates('1960; in spring'), {
    dates: [{ from: '1960-01-01', until: '1960-12-31', text: '1960' }],
    unread: ['in spring'],
  })
})

test('an American day has the month first', () => {
  assert.equal(readAmericanDay('03/28/2025'), '2025-03-28')
  assert.equal(readAmericanDay('28/03/2025'), null)
  assert.equal(readAmericanDay('2025-03-28'), null)
})

test('whatever is read is two real days in order', () => {
  const piece = fc.constantFrom('1961', '00', '31', '12', '-', '/', ' ', 'Dec', 'circa', 'to', 'or', '(', ')', '.', 'early', '1960s', 'x')
  let read = 0
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 7 }), (pieces) => {
      const date = readListedDate(pieces.join(''))
      if (date === null) return
      read++
      const [from, until] = [readDay(date.from), readDay(date.until)]
      assert.ok(from !== null && until !== null && from <= until, JSON.stringify(date))
    }),
    { seed: 7, numRuns: 20_000 },
  )
  assert.ok(read > 100, `only ${read} were read`)
})
