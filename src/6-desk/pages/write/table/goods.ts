/** The fields of a control list and of one of its editions. */
import type { Field, NotWritten } from './field.ts'

export const CONTROL_LIST: readonly Field[] = [
  { key: 'list', input: 'own', label: 'desk.write.control-list.id' },
  { key: 'title', input: 'text', label: 'desk.write.control-list.name' },
  { key: 'issuer', input: 'text', label: 'desk.write.control-list.issuer', needed: true },
  { key: 'order', input: 'text', label: 'desk.write.control-list.order', hint: 'desk.write.control-list.order-hint', offered: 'orders' },
  { key: 'zone', input: 'text', label: 'desk.write.control-list.zone', hint: 'desk.write.control-list.zone-hint', more: true },
  { key: 'max_age_days', input: 'number', label: 'desk.write.order.days', hint: 'desk.write.control-list.days-hint', more: true },
  { key: 'before', input: 'tick', label: 'desk.write.before', hint: 'desk.write.before-hint', more: true },
]
export const NO_LIST_FIELD: NotWritten = {
  editions: 'One edition is filed at a time, by the fields of an edition below.',
  unreadable: 'A copy that is damaged is found to be so; nobody files one.',
}

export const EDITION: readonly Field[] = [
  { key: 'edition', input: 'text', label: 'desk.write.control-list.edition', needed: true, placeholder: '2025-A' },
  { key: 'from', input: 'moment', label: 'desk.write.control-list.from', needed: true },
  { key: 'source', input: 'text', label: 'desk.write.control-list.source', hint: 'desk.write.control-list.source-hint', needed: true },
  { key: 'checked', input: 'moment', label: 'desk.write.control-list.checked', hint: 'desk.write.control-list.checked-hint' },
  { key: 'until', input: 'moment', label: 'desk.write.control-list.until', hint: 'desk.write.control-list.until-hint', more: true },
  { key: 'entries', input: 'own', label: 'desk.write.control-list.entries', hint: 'desk.write.control-list.entries-hint', wide: true },
]
export const NO_EDITION_FIELD: NotWritten = {
  recorded: 'When something came on file is said by the record.',
  unreadable: 'A copy that is damaged is found to be so; nobody files one.',
}
