/** Holds, what was derived from an entry, and what the record holds about a party, as the API answers them. */
import type { HeldOver } from '#answer/record/custody/bodies.ts'
import type { Data } from '#answer/record/row.ts'
import type { Written } from '#answer/record/written.ts'
import type { Verdict } from '#bound/determine/reasons.ts'

export type { HeldOver }

interface At {
  readonly index: number
}
export type Hold = At & Data['hold']
export type AccessRequest = At & Data['access-request']
export type AccessAsked = Pick<Data['access-request'], 'party' | 'text' | 'rule' | 'received' | 'due'>
export type Access = At & Data['access']
export type AccessAnswer = Pick<Data['access'], 'party' | 'rule' | 'shown' | 'withheld' | 'asked'>
export interface Derived extends At {
  readonly kind: string
  readonly docket: string
  readonly verdict: Verdict
  readonly performed: boolean
}
/** `withheld`: why it is not shown unless an office decides otherwise. */
export interface About extends At {
  readonly at: string
  readonly kind: string
  readonly extract: Written
  readonly withheld: 'held' | 'words-of-others' | 'working' | null
}

/** One read. `told`: what was read, as a sentence of the server; null for what none of its routes is called. */
export interface Read extends At {
  readonly at: string
  readonly by: string
  readonly purpose: string
  readonly what: string
  readonly told: string | null
  readonly asOf: number
}

/** One page of the log of reads, how far it goes, and how far it is anchored in the record. */
export interface Reads {
  readonly items: readonly Read[]
  readonly next: string | null
  readonly size: number
  readonly root: string
  readonly anchored: {
    readonly size: number
    readonly root: string
    readonly entry: number
    readonly at: string
    readonly holds: boolean | null
  } | null
}
