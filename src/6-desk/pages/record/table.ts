/** The fields of a hold and of a request for access: docs/formats/api.md. */
import type { Field } from '../write/table/field.ts'

export const HOLD: readonly Field[] = [
  { key: 'over', input: 'own', label: 'desk.keep.hold.over', needed: true, wide: true },
  { key: 'rule', input: 'text', label: 'desk.keep.rule', hint: 'desk.keep.hold.rule-hint', needed: true, wide: true },
  { key: 'why', input: 'long', label: 'desk.keep.why', hint: 'desk.keep.hold.why-hint', needed: true, wide: true },
]

export const ACCESS: readonly Field[] = [
  {
    key: 'party',
    input: 'text',
    label: 'desk.keep.access.party',
    hint: 'desk.keep.access.party-hint',
    needed: true,
    offered: 'parties',
    wide: true,
  },
  { key: 'text', input: 'long', label: 'desk.keep.access.text', hint: 'desk.keep.access.text-hint', needed: true, wide: true },
  { key: 'rule', input: 'text', label: 'desk.keep.rule', hint: 'desk.keep.access.rule-hint', needed: true, wide: true },
  { key: 'received', input: 'own', label: 'desk.keep.access.received', hint: 'desk.keep.access.received-hint', needed: true },
  { key: 'due', input: 'own', label: 'desk.keep.access.due', hint: 'desk.keep.access.due-hint', needed: true },
]
