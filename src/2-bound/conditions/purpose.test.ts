import { conditionTable, refusedParticulars } from '../../../tests/support/condition-table.ts'

conditionTable({ purpose: { any_of: ['relief', 'rescue'] } }, [
  ['one of them', { act: { purpose: 'relief' } }, 'met', null, 'unmet'],
  ['the other', { act: { purpose: 'rescue' } }, 'met', null, 'unmet'],
  ['another', { act: { purpose: 'parade' } }, 'unmet', 'other-purpose', 'met'],
  ['one that only begins alike', { act: { purpose: 'relief-corps' } }, 'unmet', 'other-purpose', 'met'],
  ['none stated', {}, 'open', 'purpose-unstated', 'open'],
])

refusedParticulars([
  [{ purpose: {} }, 'shape-missing', 'purpose.any_of'],
  [{ purpose: { any_of: [] } }, 'shape-too-small', 'purpose.any_of'],
  [{ purpose: { any_of: 'relief' } }, 'shape-wrong-type', 'purpose.any_of', /list/],
  [{ purpose: { any_of: [''] } }, 'shape-too-small', 'purpose.any_of[0]'],
  [{ purpose: { any_of: ['relief'], not: ['parade'] } }, 'shape-unknown-key', 'purpose', /^any_of$/],
])
