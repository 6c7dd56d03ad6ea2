import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FieldChange } from '#know/lists/diff.ts'
import { draftOf } from '#know/lists/draft.ts'
import type { Designation, Entry } from '#know/lists/entry.ts'
import { tellChange, tellEntry } from './listed.ts'

const designated = (reason: string): Designation => ({ order: 'eu', programme: 'RUR', measures: ['asset-freeze'], reason })
const entryWith = (more: Partial<Entry>): Entry => ({ ...draftOf('eu', '9001', 'person'), ...more })

test('the reason and the end of a designation are told, once', () => {
  const until = { from: '2027-01-01', until: '2027-01-01', text: '2027-01-01' }
  const told = tellEntry(entryWith({ designations: [{ ...designated('For conspiracy.'), until }] }), 'en').join('\n')
  assert.match(told, /eu, RUR: asset freeze, until 2027-01-01; reason: For conspiracy\./)
  const twice = tellEntry(entryWith({ designations: [designated('For conspiracy.')], notes: ['COMMENTS1: For conspiracy.'] }), 'en').join(
    '\n',
  )
  assert.equal(twice.match(/For conspiracy/g)?.length, 1)
})

/** What changed, and what is told of it. */
const rows: readonly (readonly [what: string, change: FieldChange, told: readonly string[]])[] = [
  [
    'only the reason',
    { field: 'designations', removed: [designated('For conspiracy.')], added: [designated('For arson.')] },
    ['~ eu, RUR: asset freeze: reason: For conspiracy. → For arson.'],
  ],
  [
    'a date that is now about',
    {
      field: 'births',
      removed: [{ from: '1961-01-01', until: '1961-12-31', text: '1961' }],
      added: [{ from: '1961-01-01', until: '1961-12-31', text: '1961', about: true }],
    },
    ['~ 1961: about: ∅ → true'],
  ],
  [
    'one came, one went, one got another script',
    {
      field: 'names',
      removed: [
        { text: 'A', use: 'strong' },
        { text: 'B', use: 'strong' },
      ],
      added: [
        { text: 'B', use: 'strong', script: 'Grek' },
        { text: 'C', use: 'weak' },
      ],
    },
    ['- A (alias)', '+ C (weak alias)', '~ B (alias): script: ∅ → Grek'],
  ],
  ['another kind', { field: 'kind', from: 'person', to: 'vessel' }, ['person → ship']],
]
for (const [what, change, told] of rows) {
  test(`no line of a comparison says the same before and after: ${what}`, () => {
    assert.deepEqual(tellChange(change, 'en'), told)
  })
}
