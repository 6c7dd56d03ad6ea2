/** The kinds of act the form knows: which roles it asks about first, and what an act of that kind can carry. */
import type { Role } from '#bound/act/act.ts'

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
}

const WITH: readonly OtherRole[] = ['counterpart']
/** Kinds that the engine knows. Whoever files instruments may use any other word: see `kindShown`. */
export const KINDS = {
  meeting: { carries: [], roles: WITH, placed: true },
  visit: { carries: [], roles: WITH, placed: true },
  message: { carries: [], roles: WITH, placed: false },
  promise: { carries: [], roles: WITH, placed: false },
  statement: { carries: [], roles: [], placed: false },
  train: { carries: [], roles: ['counterpart', 'beneficiary'], placed: true },
  escort: { carries: [], roles: ['counterpart', 'beneficiary'], placed: true },
  evacuate: { carries: [], roles: ['beneficiary', 'carrier'], placed: true },
  operation: { carries: [], roles: [], placed: true },
  movement: { carries: [], roles: [], placed: true },
  exchange: { carries: [], roles: WITH, placed: true },
  'keep-arms': { carries: [], roles: [], placed: true },
  release: { carries: [], roles: ['beneficiary', 'counterpart'], placed: true },
  deliver: { carries: ['goods'], roles: ['counterpart', 'end_user', 'carrier', 'intermediary'], placed: true },
  transfer: { carries: ['goods'], roles: ['counterpart', 'end_user', 'carrier', 'intermediary'], placed: true },
  pay: { carries: ['money'], roles: ['counterpart', 'beneficiary', 'bank', 'intermediary'], placed: false },
} as const satisfies Readonly<Record<string, KindShown>>
export type KnownKind = keyof typeof KINDS

export const isKnownKind = (kind: string): kind is KnownKind => Object.hasOwn(KINDS, kind)

/** What the form shows for a kind; a word of somebody's own may carry anything, so the form asks. */
export const kindShown = (kind: string): KindShown =>
  isKnownKind(kind) ? KINDS[kind] : { carries: ['goods', 'money'], roles: WITH, placed: true }
