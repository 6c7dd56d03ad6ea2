import { refusedParticulars } from '../../../tests/support/condition-table.ts'

// What is met, unmet and open stands in told-before.test.ts; here are the particulars.
refusedParticulars([
  [{ coordinated: {} }, 'shape-missing', 'coordinated.with'],
  [{ coordinated: { whom: 'DESK' } }, 'shape-missing', 'coordinated.with'],
  [{ coordinated: { with: 'DESK', whom: 'DESK' } }, 'shape-unknown-key', 'coordinated', /^with, before$/],
  [{ coordinated: { with: 'DESK', before: 'PT' } }, 'duration-unreadable', 'coordinated.before'],
])
