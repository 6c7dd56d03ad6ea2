/** The kinds of act the form knows: which roles it asks about first, and what an act of that kind can carry. */
import type { Role } from '#bound/act/act.ts'
import type { DeskId } from '../../words/language.ts'

export type OtherRole = Exclude<Role, 'actor'>
/** The roles beside who acts, in the order of the form. */
export const OTHER_ROLES: readonly OtherRole[] = [
  'counterpart',
  'principal',
  'end_user',
  'beneficiary',
  'intermediary',
  'carrier',
  'bank',
  'signatory',
]

export interface KindShown {
  /** What it can carry, as the engine has it (a test holds the two equal): what it cannot carry need not be stated. */
  readonly carries: readonly ('goods' | 'money')[]
  /** The roles that the form shows without being asked. All others are one press away. */
  readonly roles: readonly OtherRole[]
  /** Whether it is mostly asked where it happens. */
  readonly placed: boolean
  /** What beyond that the law asks of acts of this kind. */
  readonly asks: readonly Extra[]
}
/** `cites`: what it rests on, such as an incident. `subjects`: what is taught. */
export type Extra = 'cites' | 'subjects'

const WITH: readonly OtherRole[] = ['counterpart']
const GOODS: readonly OtherRole[] = ['counterpart', 'end_user', 'carrier', 'intermediary']
/** Kinds that the engine knows. Whoever files instruments may use any other word: see `kindShown`. */
export const KINDS = {
  meeting: { carries: [], roles: WITH, placed: true, asks: [] },
  visit: { carries: [], roles: WITH, placed: true, asks: [] },
  message: { carries: [], roles: WITH, placed: false, asks: ['cites'] },
  promise: { carries: ['goods', 'money'], roles: WITH, placed: false, asks: [] },
  statement: { carries: [], roles: [], placed: false, asks: ['cites'] },
  train: { carries: [], roles: ['counterpart', 'beneficiary'], placed: true, asks: ['subjects'] },
  escort: { carries: [], roles: ['counterpart', 'beneficiary'], placed: true, asks: [] },
  evacuate: { carries: [], roles: ['beneficiary', 'carrier'], placed: true, asks: [] },
  operation: { carries: [], roles: [], placed: true, asks: [] },
  movement: { carries: [], roles: [], placed: true, asks: [] },
  exchange: { carries: [], roles: WITH, placed: true, asks: [] },
  'keep-arms': { carries: [], roles: [], placed: true, asks: [] },
  release: { carries: [], roles: ['beneficiary', 'counterpart'], placed: true, asks: [] },
  deliver: { carries: ['goods'], roles: GOODS, placed: true, asks: [] },
  transfer: { carries: ['goods'], roles: GOODS, placed: true, asks: [] },
  pay: { carries: ['money'], roles: ['counterpart', 'beneficiary', 'bank', 'intermediary'], placed: false, asks: [] },
} as const satisfies Readonly<Record<string, KindShown>>
export type KnownKind = keyof typeof KINDS

export const isKnownKind = (kind: string): kind is KnownKind => Object.hasOwn(KINDS, kind)

/** What the form shows for a kind; a word of somebody's own may carry anything, so the form asks. */
export const kindShown = (kind: string): KindShown =>
  isKnownKind(kind) ? KINDS[kind] : { carries: ['goods', 'money'], roles: WITH, placed: true, asks: [] }

/** Where a kind of act has a word of its own for a field. */
const WORDED = {
  'train.counterpart': 'desk.ask.role-counterpart-train',
  'train.beneficiary': 'desk.ask.role-beneficiary-train',
  'pay.counterpart': 'desk.ask.role-counterpart-pay',
  'promise.counterpart': 'desk.ask.role-counterpart-promise',
  'promise.lines': 'desk.ask.group-lines-promise',
  'pay.lines': 'desk.ask.group-lines-pay',
  'transfer.counterpart': 'desk.ask.role-counterpart-goods',
  'deliver.counterpart': 'desk.ask.role-counterpart-goods',
  'transfer.lines': 'desk.ask.group-lines-goods',
  'deliver.lines': 'desk.ask.group-lines-goods',
  'transfer.purpose': 'desk.ask.purpose-goods',
} as const satisfies Readonly<Record<string, DeskId>>

/** What a field of the form is called for a kind of act: in the words of that kind, else in those of every other. */
export function labelOf(kind: string, field: OtherRole | 'lines' | 'purpose'): DeskId {
  const own = `${kind}.${field}`
  if (Object.hasOwn(WORDED, own)) return WORDED[own as keyof typeof WORDED]
  return field === 'lines' ? 'desk.ask.group-lines' : field === 'purpose' ? 'desk.ask.purpose' : `desk.ask.role-${field}`
}
