/** An office that may deliver medicine from the tenth of January, a few boxes at a time, in two legal orders. */
import assert from 'node:assert/strict'
import type { DeskOffice } from './office.ts'

const DELIVERY = { kind: ['deliver'] }
const TERM = ['2026-01-10', '2027-01-01']

const FILED = [
  { office: { id: 'DESK', name: 'Field desk', of: 'AID' } },
  { office: { id: 'LEGAL', name: 'Legal office', roles: ['legal'] } },
  { party: { id: 'AID', kind: 'aid_organisation', names: [{ text: 'Northern Relief', lang: 'en' }] } },
  {
    party: {
      id: 'CLINIC',
      kind: 'civil_body',
      names: [
        { text: 'Clinic of San Vicente', lang: 'en' },
        { text: 'Clínica de San Vicente', lang: 'es' },
      ],
    },
  },
  { order: { closed: false, nexus: [{ place: ['NORTH'] }] }, id: 'STATE' },
  {
    instrument: {
      ...{ id: 'MANDATE', title: 'Relief mandate', kind: 'mandate', issuer: 'BOARD', term: TERM, attested: true },
      clauses: [
        { id: '1', effect: 'permit', about: DELIVERY, words: 'The office may deliver medicine to clinics.' },
        {
          id: '2',
          effect: 'oblige',
          about: DELIVERY,
          duty: 'report on the delivery',
          by: 'AID',
          within: 'P7D',
          words: 'It reports on each.',
        },
      ],
    },
  },
  {
    instrument: {
      ...{
        id: 'DECREE',
        title: 'Supply decree',
        kind: 'rule',
        order: 'STATE',
        issuer: 'GOV',
        term: ['2026-01-01', '2027-01-01'],
        attested: true,
      },
      clauses: [
        {
          ...{ id: '4', effect: 'require', about: { kind: ['deliver'], item: ['insulin'] }, any: [{ approved: { role: 'legal' } }] },
          words: 'Whoever brings insulin into the province has it approved.',
        },
      ],
    },
  },
] as const

/** Puts all of it on file. */
export async function furnishDelivery(office: DeskOffice): Promise<void> {
  const filed = await office.as('DESK').file(FILED)
  assert.ok(filed.ok, JSON.stringify(filed))
}

export const INSULIN = {
  ...{ kind: 'deliver', actor: 'AID', counterpart: 'CLINIC', place: { in: ['NORTH'] } },
  when: ['2026-01-12T08:00+01:00', '2026-01-12T16:00+01:00'],
  lines: [{ id: '1', item: 'insulin', qty: '40' }],
}
