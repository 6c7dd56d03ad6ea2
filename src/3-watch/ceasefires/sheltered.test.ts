import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Incident } from '../incidents/incident.ts'
import { sheltered } from './sheltered.ts'

const incident = (guarded: boolean): Incident => ({
  ...{
    id: 'I',
    mechanism: 'M',
    title: 'shots at the clinic of Somewhere',
    kind: 'shooting',
    protected: guarded,
    actors: [],
    against: [],
    clauses: [],
  },
  ...{ access: [], comments: [], settled: null, team: null, history: [], late: [], joinedInto: null, gravities: [] },
  accounts: [
    {
      ...{
        report: 'R',
        voice: 'party X',
        origin: 'o',
        grade: 'B2',
        title: 'shots at the clinic',
        kind: 'shooting',
        protected: guarded,
        actors: [],
      },
      ...{ against: null, clauses: [], occurred: { from: '2017-01-10T10:00Z', until: '2017-01-10T11:00Z', precision: 1 } },
      place: { name: 'clinic', zone: 'Z-1', lat: 2.512345, lon: -75.254321, precision: 1 },
    },
  ],
  occurred: { from: '2017-01-10T10:00Z', until: '2017-01-10T11:00Z', precision: 1 },
  place: { name: 'clinic', zone: 'Z-1', lat: 2.512345, lon: -75.254321, precision: 1 },
  steps: {
    monitored: { by: 'UN', at: '2017-01-11T10:00Z', entry: 1, grade: null, origin: null, evidence: [], words: null },
    ...{ verified: null, classified: null, attributed: null },
  },
})

test('a protected place leaves the house as a cell, without its name and without the words of a title', () => {
  const told = sheltered(incident(true), 'AMBER')
  assert.deepEqual([told.place.name, told.place.zone, told.title], [null, null, 'shooting'])
  assert.ok(told.place.lat !== null && Math.abs(told.place.lat - 2.512345) < 0.2 && told.place.lat !== 2.512345)
  assert.ok(!JSON.stringify(told).includes('clinic'))
})

test('marked RED, no place is told of it at all; what is not protected stays as it is', () => {
  assert.deepEqual([sheltered(incident(true), 'RED').place.lat, sheltered(incident(true), 'RED').place.lon], [null, null])
  assert.deepEqual(sheltered(incident(false), 'CLEAR'), incident(false))
})
