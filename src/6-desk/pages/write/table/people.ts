/** The fields of a party, an office, a legal order and a claim, and of the marking that a party or a claim may carry. */
import type { Field, NotWritten } from './field.ts'

export const PARTY: readonly Field[] = [
  { key: 'kind', input: 'own', label: 'desk.write.party.kind' },
  { key: 'names', input: 'own', label: 'desk.write.party.names' },
  { key: 'id', input: 'own', label: 'desk.write.id' },
  { key: 'marking', input: 'own', label: 'desk.write.marking.title', more: true },
]
export const NAME: readonly Field[] = [
  { key: 'text', input: 'own', label: 'desk.write.party.name' },
  { key: 'lang', input: 'own', label: 'desk.write.party.lang' },
  { key: 'script', input: 'own', label: 'desk.write.party.script' },
  { key: 'from', input: 'moment', label: 'desk.write.party.borne-from', more: true },
  { key: 'until', input: 'moment', label: 'desk.write.party.borne-until', more: true },
]
export const OFFICE_FORM: readonly Field[] = [
  { key: 'name', input: 'text', label: 'desk.write.office.name', hint: 'desk.write.office.name-hint', needed: true },
  { key: 'id', input: 'own', label: 'desk.write.id' },
  { key: 'of', input: 'text', label: 'desk.write.office.of', hint: 'desk.write.office.of-hint', offered: 'parties' },
  { key: 'roles', input: 'names', label: 'desk.write.office.roles', hint: 'desk.write.office.roles-hint', offered: 'roles' },
]
export const ORDER: readonly Field[] = [
  { key: 'id', writes: 'id', input: 'own', label: 'desk.write.order.id' },
  { key: 'closed', input: 'tick', label: 'desk.write.order.closed', hint: 'desk.write.order.closed-hint', wide: true },
  { key: 'nexus', input: 'own', label: 'desk.write.order.nexus' },
  { key: 'checked', input: 'moment', label: 'desk.write.order.checked', hint: 'desk.write.order.checked-hint' },
  { key: 'max_age_days', input: 'number', label: 'desk.write.order.days' },
]
/** The grounds on which an order reaches an act. */
export const REACHES = ['always', 'place', 'role_is', 'nationality', 'seat', 'member_of', 'currency', 'origin'] as const
/** Grounds that are about parties in some roles, or in any. */
export const OF_ROLES: readonly string[] = ['nationality', 'seat', 'member_of']

export const CLAIM: readonly Field[] = [
  { key: 'of', input: 'own', label: 'desk.write.claim.of' },
  { key: 'is', input: 'own', label: 'desk.write.claim.is' },
  { key: 'value', input: 'own', label: 'desk.write.claim.type' },
  { key: 'from', input: 'moment', label: 'desk.write.claim.from', hint: 'desk.write.claim.from-hint' },
  { key: 'until', input: 'moment', label: 'desk.write.claim.until', hint: 'desk.write.claim.until-hint' },
  { key: 'source', input: 'own', label: 'desk.write.claim.source' },
  { key: 'origin', input: 'own', label: 'desk.write.claim.origin' },
  { key: 'basis', input: 'own', label: 'desk.write.claim.basis' },
  { key: 'grade', input: 'own', label: 'desk.write.claim.reliability' },
  { key: 'docket', input: 'text', label: 'desk.write.claim.docket', hint: 'desk.write.claim.docket-hint', offered: 'dockets', more: true },
  { key: 'corrects', input: 'text', label: 'desk.write.claim.corrects', hint: 'desk.write.claim.corrects-hint', more: true },
  { key: 'consent', input: 'own', label: 'desk.write.claim.consent', more: true },
  { key: 'marking', input: 'own', label: 'desk.write.marking.title', more: true },
  { key: 'before', input: 'tick', label: 'desk.write.before', hint: 'desk.write.before-hint', more: true },
]
/** Who gave testimony, and what they agreed to. */
export const CONSENT: readonly Field[] = [
  { key: 'by', input: 'text', label: 'desk.write.claim.consent-by', offered: 'parties' },
  { key: 'purposes', input: 'names', label: 'desk.write.claim.consent-purposes', hint: 'desk.write.claim.consent-purposes-hint' },
]
export const NO_CLAIM_FIELD: NotWritten = {
  id: 'A claim is called by nobody; the form gives it a name that nothing else has.',
  recorded: 'When something came on file is said by the record.',
}

export const MARKING: readonly Field[] = [
  {
    ...{ key: 'tlp', input: 'choice', label: 'desk.write.marking.tlp', hint: 'desk.write.marking.tlp-hint' },
    choices: [
      ['', 'desk.write.marking.none'],
      ['CLEAR', 'desk.write.marking.tlp-clear'],
      ['GREEN', 'desk.write.marking.tlp-green'],
      ['AMBER', 'desk.write.marking.tlp-amber'],
      ['AMBER+STRICT', 'desk.write.marking.tlp-strict'],
      ['RED', 'desk.write.marking.tlp-red'],
    ],
  },
  { key: 'releasable', input: 'names', label: 'desk.write.marking.releasable', offered: 'parties' },
  { key: 'not_releasable', input: 'names', label: 'desk.write.marking.not-releasable', offered: 'parties' },
  { key: 'purposes', input: 'names', label: 'desk.write.marking.purposes' },
  { key: 'expiry', input: 'moment', label: 'desk.write.marking.expiry' },
  { key: 'originator', input: 'text', label: 'desk.write.marking.originator', offered: 'parties' },
  { key: 'originator_control', input: 'tick', label: 'desk.write.marking.control' },
]
