/** What the writer tells the test and what it is told: one line of JSON each. */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Command } from '#answer/record/command.ts'
import type { RegisterOptions } from '#shell/record/pg-register.ts'

/** A request with the key it is asked under, which no other request has. */
export interface Asked {
  readonly id: string
  readonly by: string
  readonly command: Command
}

/** A receipt as it was given out, with the head of the record at that moment. */
export interface Acknowledged {
  readonly id: string
  readonly from: number
  readonly size: number
  /** MD5 of what was told, as JSON. */
  readonly told: string
  readonly repeated: boolean
  readonly head: { readonly size: number; readonly root: string }
}

/** What the key store has in a slot; the key in hex. */
export interface KeySeen {
  readonly state: string
  readonly key: string | null
}

export type Line =
  | { readonly is: 'ready'; readonly how: string; readonly connection: pg.ClientConfig }
  /** Told before a request is made. */
  | ({ readonly is: 'intends' } & Asked)
  /** Told after the promise of the register was kept. */
  | ({ readonly is: 'acknowledged' } & Acknowledged)
  | { readonly is: 'refused'; readonly id: string; readonly code: string }
  /** The statement that commits group `n` of this process has left it; its answer has come; it will never come. */
  | { readonly is: 'sent' | 'answered' | 'cut'; readonly n: number }
  /** Nobody asks for anything and everybody is answered. */
  | { readonly is: 'idle' }
  | { readonly is: 'keys'; readonly found: readonly KeySeen[] }
  | { readonly is: 'compared'; readonly differences: number; readonly damaged: number }
  | { readonly is: 'trouble'; readonly text: string }

export type Order =
  /** Asks for all of these at once. */
  | { readonly do: 'ask'; readonly requests: readonly Asked[] }
  /** Has the clerks work, until told to pause; `life` makes their requests differ from all earlier ones. */
  | { readonly do: 'go'; readonly life: string }
  | { readonly do: 'pause' }
  | { readonly do: 'keys'; readonly slots: readonly number[] }
  /** Has the register compare its rows with those rebuilt from the entries. */
  | { readonly do: 'compare'; readonly sizes: readonly number[] }
  | { readonly do: 'stop' }

export interface Beginning {
  readonly data: string
  readonly keys: string
  /** Where one life leaves what it compiled to the next. */
  readonly compiled: string
  /** How long the server waits in the middle of a commit, in microseconds. One that runs already goes on as it was begun. */
  readonly commitDelay: number
  readonly unsafeAck: NonNullable<RegisterOptions['unsafeAck']>
}

/** MD5 of something as JSON: the digest of what is asked and of what is told. */
export const digestOf = (value: unknown): string => createHash('md5').update(JSON.stringify(value)).digest('hex')
