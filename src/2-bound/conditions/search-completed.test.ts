import { conditionTable, refusedParticulars } from '../../../tests/support/condition-table.ts'
import { fact, START, type World, type Written } from '../../../tests/support/world.ts'

const search = (value: unknown, more: Written = {}): Written => fact('GUEST', 'searched:COMPANY-REGISTER', value, more)
const world = (...facts: Written[]): World => ({ facts })
const CONDITION = { of: 'counterpart', where: 'COMPANY-REGISTER' }

conditionTable({ 'search-completed': CONDITION }, [
  ['not searched', world(), 'open', 'search-not-completed', 'open'],
  ['searched, all of it', world(search('complete')), 'met', null, 'unmet'],
  ['true', world(search(true)), 'met', null, 'unmet'],
  ['searched in part', world(search('partial')), 'open', 'search-not-completed', 'open'],
  ['in part, and then all of it', world(search('partial'), search('complete')), 'open', 'search-not-completed', 'unmet'],
  ['the register may not be searched', world(search('refused')), 'unmet', 'declined', 'met'],
  ['false', world(search(false)), 'unmet', 'declined', 'met'],
  ['refused at D4', world(search('refused', { grade: 'D4' })), 'unmet', 'declined', 'open'],
  ['complete by one and refused by another', world(search('complete'), search('refused')), 'open', 'disputed', 'open'],
  ['complete, graded too low', world(search('complete', { grade: 'D3' })), 'open', 'under-graded', 'unmet'],
  ['run out as the act begins', world(search('complete', { until: START })), 'open', 'list-stale', 'open'],
  ['damaged', world({ of: 'GUEST', is: 'searched:COMPANY-REGISTER', unreadable: true }), 'open', 'damaged', 'open'],
  ['another register', world(fact('GUEST', 'searched:LAND-REGISTER', 'complete')), 'open', 'search-not-completed', 'open'],
  ['another party', world(fact('HOST', 'searched:COMPANY-REGISTER', 'complete')), 'open', 'search-not-completed', 'open'],
  ['nobody to search for', { act: { counterpart: [] } }, 'open', 'role-unstated', 'open'],
])

// Ten days before the act begins is 23 February, nine o'clock.
conditionTable({ 'search-completed': { ...CONDITION, max_age_days: 10 } }, [
  ['ten days old as the act begins', world(search('complete', { from: '2026-02-23T09:00Z' })), 'open', 'list-stale', 'unmet'],
  ['a moment younger', world(search('complete', { from: '2026-02-23T09:00:00.001Z' })), 'met', null, 'unmet'],
  ['without a date its age is unknown', world(search('complete')), 'open', 'list-stale', 'unmet'],
])

refusedParticulars([
  [{ 'search-completed': { of: 'GUEST' } }, 'shape-missing', 'search-completed.where'],
  [{ 'search-completed': { where: 'X' } }, 'shape-missing', 'search-completed.of'],
  [{ 'search-completed': { ...CONDITION, max_age_days: -1 } }, 'shape-too-small', 'search-completed.max_age_days'],
  [{ 'search-completed': { ...CONDITION, list: 'X' } }, 'shape-unknown-key', 'search-completed', /^of, where, max_age_days$/],
])
