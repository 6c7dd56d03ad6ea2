/** The fields of a planned visit: docs/formats/commitments.md, "Plans, signs, harm". */
import type { Field } from '../../write/table/field.ts'

export const PATROL: readonly Field[] = [
  { key: 'place', input: 'text', label: 'desk.patrols.place', hint: 'desk.patrols.place-hint', needed: true },
  { key: 'zone', input: 'own', label: 'desk.patrols.zone', hint: 'desk.patrols.zone-hint' },
  { key: 'from', input: 'moment', label: 'desk.patrols.from', needed: true },
  { key: 'until', input: 'moment', label: 'desk.patrols.until', needed: true },
  { key: 'by', input: 'text', label: 'desk.patrols.by', hint: 'desk.patrols.by-hint', needed: true, offered: 'parties' },
  { key: 'purpose', input: 'long', label: 'desk.patrols.purpose', needed: true, wide: true },
  { key: 'agreement', input: 'text', label: 'desk.patrols.agreement', hint: 'desk.patrols.agreement-hint', offered: 'instruments' },
  { key: 'clauses', input: 'names', label: 'desk.patrols.clauses', hint: 'desk.patrols.clauses-hint', offered: 'clauses' },
  { key: 'position', input: 'own', label: 'desk.patrols.position', more: true },
  { key: 'id', input: 'own', label: 'desk.patrols.id', more: true },
]
