/** The fields of an allegation of harm: docs/formats/commitments.md, "Plans, signs, harm". */
import type { Field } from '../../write/table/field.ts'

export const HARM: readonly Field[] = [
  { key: 'received', input: 'moment', label: 'desk.harm.received', needed: true },
  { key: 'through', input: 'text', label: 'desk.harm.through', hint: 'desk.harm.through-hint', needed: true },
  { key: 'place', input: 'text', label: 'desk.harm.where', needed: true },
  { key: 'against', input: 'names', label: 'desk.harm.against', hint: 'desk.harm.against-hint', needed: true, offered: 'parties' },
  { key: 'from', input: 'moment', label: 'desk.harm.from', needed: true },
  { key: 'until', input: 'moment', label: 'desk.harm.until', hint: 'desk.harm.until-hint' },
  { key: 'killed', input: 'own', label: 'desk.harm.killed' },
  { key: 'injured', input: 'own', label: 'desk.harm.injured' },
  { key: 'account', input: 'long', label: 'desk.harm.account', hint: 'desk.harm.account-hint', needed: true, wide: true },
  { key: 'owes', input: 'text', label: 'desk.harm.owes', hint: 'desk.harm.owes-hint', needed: true, offered: 'parties' },
  { key: 'agreement', input: 'text', label: 'desk.harm.agreement', offered: 'instruments' },
  { key: 'due', input: 'own', label: 'desk.harm.due', hint: 'desk.harm.due-hint', needed: true, wide: true },
  { key: 'id', input: 'own', label: 'desk.patrols.id', more: true },
]
