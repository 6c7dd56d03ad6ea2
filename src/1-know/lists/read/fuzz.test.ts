import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import fc from '#property'
import { editionOf } from '../edition.ts'
import type { Entry } from '../entry.ts'
import { openReader } from './open.ts'
import { LIST_FORMATS, type ListFormat, type ReadResult } from './reader.ts'
import { recognise } from './recognise.ts'
import { SAMPLES, sampleOf } from './samples.ts'

/** Whatever is handed in: a refusal that says why, or a list whose counts add up and of which an edition can be made. Never a throw. */
function holds(form: ListFormat, files: readonly (string | Uint8Array)[]): ReadResult | Refusal {
  const entries: Entry[] = []
  const reader = openReader(form, { onEntry: (entry) => entries.push(entry) })
  for (const [index, file] of files.entries()) {
    if (index > 0) reader.next()
    reader.write(file)
  }
  const end = reader.end()
  if (isRefusal(end)) {
    assert.ok(end.code.length > 0)
    return end
  }
  assert.equal(end.rows, end.entries + end.explained.reduce((sum, one) => sum + one.rows, 0))
  assert.equal(entries.length, end.entries)
  assert.equal(new Set(entries.map((entry) => entry.id)).size, entries.length)
  const edition = editionOf(end, entries)
  assert.ok(!isRefusal(edition))
  assert.match(edition.id, /^[0-9a-f]{64}$/)
  return end
}

const form = fc.constantFrom(...LIST_FORMATS)
const SEED = 20260214

test('random bytes and random text are refused or read, never thrown at', () => {
  let refused = 0
  fc.assert(
    fc.property(
      form,
      fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 }), fc.json({ maxDepth: 4 })),
      (one, file) => {
        if (isRefusal(holds(one, [file]))) refused++
        const told = recognise(file)
        if (!isRefusal(told)) holds(told, [file])
      },
    ),
    { seed: SEED, numRuns: 1_000 },
  )
  assert.ok(refused > 700, `only ${refused} were refused`)
})

/** Ways to spoil a text: something put in, taken out, doubled or moved, at a place of chance. */
const PIECES = [
  '"',
  '""',
  ',',
  ';',
  '\n',
  '\r\n',
  '<',
  '>',
  '</',
  '&',
  '&amp;',
  '<![CDATA[',
  '<!DOCTYPE x>',
  '{',
  '}',
  '[',
  ']',
  ':',
  '\\',
  '\\ud800',
  '\ud800',
  '\ufffd',
  '\0',
  '\u202e',
  '\u200b',
  '-0- ',
  '9999',
  '1961-02-31',
  "'",
  '(',
  'constructor',
  '__proto__',
  'Ã©',
  ' '.repeat(50),
]
const place = fc.nat(9_999).map((n) => n / 10_000)
const rough = fc.record({ at: place, cut: fc.nat(40), put: fc.constantFrom('', ...PIECES) })
const gentle = fc.record({ at: place, cut: fc.nat(1), put: fc.constantFrom('', 'a', '1', ' ', 'é', '.') })

test('spoiled samples are refused or read, and some of each', () => {
  const seen = { refused: 0, read: 0 }
  const sample = fc.constantFrom(...SAMPLES)
  fc.assert(
    fc.property(
      sample,
      fc.oneof(fc.array(rough, { minLength: 1, maxLength: 3 }), fc.array(gentle, { minLength: 1, maxLength: 2 })),
      fc.nat(3),
      (one, spoilings, which) => {
        const files = [...one.files]
        const index = which % files.length
        for (const { at, cut, put } of spoilings) {
          const text = files[index] ?? ''
          const from = Math.floor(at * text.length)
          files[index] = text.slice(0, from) + put + text.slice(from + cut)
        }
        seen[isRefusal(holds(one.form, files)) ? 'refused' : 'read']++
      },
    ),
    { seed: SEED, numRuns: 1_500 },
  )
  assert.ok(seen.refused > 300 && seen.read > 300, JSON.stringify(seen))
})

test('spoiled values inside a sound structure never throw', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      'constructor',
      '__proto__',
      '0000-00-00',
      '99/99/9999',
      'circa',
      '(1) (2)',
      "a.k.a. ''",
      'DOB ',
      'IMO 1',
      '1 to 2 to 3',
    ),
  )
  const json = (text: string): string => JSON.stringify(text)
  fc.assert(
    fc.property(value, value, value, (a, b, c) => {
      holds('ftm-json', [
        `{"id":${json(a || 'x')},"schema":${json(b)},"datasets":[${json(c)}],"properties":{"name":[${json(a)}],"birthDate":[${json(b)}],"nationality":[${json(c)}],"imoNumber":[${json(a)}],"topics":[${json(b)}],${json(c)}:[${json(a)}]}}`,
      ])
      const quoted = (text: string): string => `"${text.replaceAll('\0', '').replaceAll('"', '""')}"`
      holds('targets-csv', [
        `id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,dataset\n${[a || 'x', b, c, a, b, c, a, b, c, a].map(quoted).join(',')}\n`,
      ])
      holds('ofac-csv', [`1,${[a, b, c, a, b, c, a, b, c, a, `${b}; ${c}; ${a}`].map(quoted).join(',')}\n`])
    }),
    { seed: SEED, numRuns: 400 },
  )
})

test('long runs of what patterns look for take no long time: fields of forty thousand characters are soon done', () => {
  // Not timed: a pattern that went back and forth over such runs would not come to an end within the life of the test.
  const runs = [
    ' ',
    '\t',
    ';',
    ',',
    '(',
    ')',
    '((1) ',
    "a.k.a. '",
    '1',
    '1 ',
    'A',
    'A1',
    '"',
    '; ; ',
    '1) ',
    '/',
    ' - ',
    '.',
    ':',
    'and ',
    '\u0301',
    'é',
    '؛ ',
  ]
  const [un = ''] = sampleOf('un-xml').files
  const fields = [
    'Rides horses &amp; fences.',
    'Rupert Hentzau; Rupert of Hentzau',
    '1961',
    'a) Syria b) Ruritania',
    'روبرت هنتزاو',
    'RU 123456',
    'expired',
  ]
  for (const run of runs) {
    const long = run.repeat(Math.ceil(40_000 / run.length))
    const file = fields.reduce((text, field) => text.replace(field, long.replaceAll('&', '')), un)
    holds('un-xml', [file])
    const cell = `"${long.replaceAll('"', '""')}"`
    const [sdn = ''] = sampleOf('ofac-csv').files
    holds('ofac-csv', [sdn.replace('"DOB 10 Dec 1948; ', `"Passport ${long.replaceAll('"', '')}; `)])
    const [act = ''] = sampleOf('eu-act-csv').files
    holds('eu-act-csv', [
      act
        .replace('"Syria number P07834700 (Expires on 1 March 2031); Diplomatic Passport D014433, issued on 21 Feb. 2013"', cell)
        .replace('1 Jan. 1964; 1959', cell),
    ])
    const [uk = ''] = sampleOf('uk-csv').files
    holds('uk-csv', [uk.replace('(1) P1234567 (2) P7654321', cell).replace('(1) 04/03/1961 (2) dd/mm/1962', cell).replace('Rides.', cell)])
    const [targets = ''] = sampleOf('targets-csv').files
    holds('targets-csv', [targets.replace('"1961-03-04;1962"', cell).replace('"P1234567"', cell)])
    const [sema = ''] = sampleOf('sema-xml').files
    holds('sema-xml', [sema.replace('Rupert von Hentzau; Рупперт Генцау', long)])
  }
})
