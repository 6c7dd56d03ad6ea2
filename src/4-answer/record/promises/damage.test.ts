/** Evidence of a breach torn in every field: nobody who had broken a commitment is found to keep it by damage. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Desk } from '../../../../tests/support/record.ts'
import { instead, torn } from '../../../../tests/support/torn.ts'
import type { Row } from '../row.ts'
import type { View } from '../view.ts'
import { commitmentOf } from './commitments.ts'
import { followed } from './following.ts'

const ACCORD = {
  ...{ id: 'A', kind: 'agreement', issuer: 'US', term: ['2026-01-01', '2027-01-01'], parties: ['US', 'THEM'] },
  clauses: [
    { id: '1', effect: 'oblige', duty: 'hold fire', by: 'THEM', to: 'US', continuous: true, every: 'P30D', verified_by: ['MISSION'] },
  ],
}

function broken(): Desk {
  const d = new Desk()
  d.files({ instrument: ACCORD }, { office: { id: 'OBSERVER', name: 'Observer', of: 'MISSION' } })
  const show = (shows: string, from: string) =>
    d.does('OBSERVER', {
      ...({ verb: 'show-commitment', commitment: 'A/1' } as const),
      showing: { shows, said_by: 'MISSION', grade: 'B2', text: 'Seen.', from },
    })
  d.at('2026-01-20T12:00Z')
  show('done', '2026-01-10T12:00Z')
  show('breached', '2026-01-15T12:00Z')
  return d
}

function statusIn(view: View, at: number): string {
  try {
    const commitment = commitmentOf(view, 'A/1', at)
    return commitment === null ? 'gone' : followed(view, commitment, at).standing.status
  } catch {
    return 'told as damaged'
  }
}

test('a breach whose row is torn is disputed, or told as damaged, and never passed over', () => {
  const d = broken()
  const { head } = d.memory
  assert.equal(statusIn(head, d.now), 'breached')
  const row = head.of('commitment-evidence', 'A/1').find(({ data }) => data.showing.shows === 'breached')
  assert.ok(row !== undefined)
  const found = [...torn(row.data.showing, (showing) => ({ ...row.data, showing }))].map((data) =>
    statusIn(instead(head, { ...row, data } as Row), d.now),
  )
  assert.ok(found.length > 10)
  assert.deepEqual(
    [...new Set(found)].filter((status) => !['breached', 'disputed', 'told as damaged'].includes(status)),
    [],
  )
})
