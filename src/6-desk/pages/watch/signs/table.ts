/** The fields of a sign of tension: docs/formats/commitments.md, "Plans, signs, harm". */
import type { Field } from '../../write/table/field.ts'

export const SIGN: readonly Field[] = [
  {
    ...{ key: 'kind', input: 'choice', label: 'desk.signs.kind', hint: 'desk.signs.kind-hint', needed: true },
    choices: [
      ['', 'desk.watch.choose'],
      ['denial', 'desk.signs.kind-denial'],
      ['flag', 'desk.signs.kind-flag'],
      ['rhetoric', 'desk.signs.kind-rhetoric'],
      ['movement', 'desk.signs.kind-movement'],
      ['closure', 'desk.signs.kind-closure'],
      ['other', 'desk.signs.kind-other'],
    ],
  },
  { key: 'place', input: 'text', label: 'desk.signs.place', needed: true },
  { key: 'from', input: 'moment', label: 'desk.signs.from', needed: true },
  { key: 'until', input: 'moment', label: 'desk.signs.until', hint: 'desk.signs.until-hint' },
  { key: 'text', input: 'long', label: 'desk.signs.text', hint: 'desk.signs.text-hint', needed: true, wide: true },
  { key: 'parties', input: 'names', label: 'desk.signs.parties', offered: 'parties' },
  { key: 'source', input: 'text', label: 'desk.signs.source', hint: 'desk.signs.source-hint', needed: true },
  { key: 'origin', input: 'text', label: 'desk.signs.origin', hint: 'desk.signs.origin-hint', needed: true },
  { key: 'grade', input: 'text', label: 'desk.signs.grade', hint: 'desk.signs.grade-hint', needed: true },
  { key: 'zone', input: 'own', label: 'desk.patrols.zone', more: true },
  { key: 'agreement', input: 'text', label: 'desk.signs.agreement', hint: 'desk.signs.agreement-hint', offered: 'instruments', more: true },
  { key: 'id', input: 'own', label: 'desk.patrols.id', more: true },
]
