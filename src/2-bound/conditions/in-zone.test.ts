import { conditionTable, refusedParticulars } from '../../../tests/support/condition-table.ts'
import type { World } from '../../../tests/support/world.ts'

const at = (place: unknown): World => ({ act: { place } })

conditionTable({ 'in-zone': { zones: ['RED', 'BLUE'] } }, [
  ['certainly in one', at({ in: ['RED'] }), 'met', null, 'unmet'],
  ['certainly in the other', at({ in: ['NORTH', 'BLUE'] }), 'met', null, 'unmet'],
  ['certainly elsewhere', at({ in: ['NORTH'] }), 'unmet', 'outside', 'met'],
  ['stated to be in no zone', at({ in: [] }), 'unmet', 'outside', 'met'],
  ['zones not stated', at({}), 'open', 'place-uncertain', 'open'],
  ['possibly in one', at({ in: ['NORTH'], maybe: ['RED'] }), 'open', 'place-uncertain', 'open'],
  ['certainly in one, possibly in the other', at({ in: ['RED'], maybe: ['BLUE'] }), 'met', null, 'unmet'],
  ['possibly in some other zone', at({ in: ['NORTH'], maybe: ['GREEN'] }), 'unmet', 'outside', 'met'],
  ['said to be both certain and possible', at({ in: ['RED'], maybe: ['RED'] }), 'met', null, 'unmet'],
  ['no place stated', { act: { place: undefined } }, 'open', 'place-unstated', 'open'],
])

refusedParticulars([
  [{ 'in-zone': {} }, 'shape-missing', 'in-zone.zones'],
  [{ 'in-zone': { zones: [] } }, 'shape-too-small', 'in-zone.zones'],
  [{ 'in-zone': { zones: 'RED' } }, 'shape-wrong-type', 'in-zone.zones', /list/],
  [{ 'in-zone': { zones: ['RED', ''] } }, 'shape-too-small', 'in-zone.zones[1]'],
  [{ 'in-zone': { zones: ['RED'], not: true } }, 'shape-unknown-key', 'in-zone', /^zones$/],
])
