/** What there is to look at of the record beside its entries: how it is kept, and who looked. */
import { Areas } from '../../parts/areas.tsx'

const AREAS = [
  { to: '/record', name: 'desk.keep.entries' },
  { to: '/record/final-acts', name: 'desk.keep.final.name' },
  { to: '/record/holds', name: 'desk.keep.hold.name' },
  { to: '/record/access', name: 'desk.keep.access.name' },
  { to: '/record/reads', name: 'desk.keep.reads.name' },
] as const

export const RecordAreas = () => <Areas named="desk.keep.areas" of={AREAS} />
