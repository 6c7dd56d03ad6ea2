import { refusedParticulars } from '../../../tests/support/condition-table.ts'

// What is met, unmet and open stands in told-before.test.ts; here are the particulars.
refusedParticulars([
  [{ notified: {} }, 'shape-missing', 'notified.whom'],
  [{ notified: { with: 'HOST' } }, 'shape-missing', 'notified.whom'],
  [{ notified: { whom: 'HOST', with: 'HOST' } }, 'shape-unknown-key', 'notified', /^whom, before$/],
  [{ notified: { whom: 'HOST', before: 48 } }, 'shape-wrong-type', 'notified.before', /text/],
  [{ notified: { whom: 'HOST', before: '48 hours' } }, 'duration-unreadable', 'notified.before'],
  [{ notified: { whom: 'HOST', before: 'P' } }, 'duration-unreadable', 'notified.before'],
  [{ notified: { whom: 'HOST', before: '-PT48H' } }, 'duration-unreadable', 'notified.before'],
  [{ notified: { whom: 'HOST', before: 'P900000D' } }, 'duration-too-long', 'notified.before'],
])
