/** What can be asked about keeping the record. */
import type { HeldOver } from './bodies.ts'

export type CustodyCommand =
  | { readonly verb: 'place-hold'; readonly over: HeldOver; readonly rule: string; readonly why: string }
  | { readonly verb: 'lift-hold'; readonly hold: number; readonly why: string }
  /** `received` and `due` are days: `2026-03-05`. */
  | {
      readonly verb: 'ask-access'
      readonly party: string
      readonly text: string
      readonly rule: string
      readonly received: string
      readonly due: string
    }
  | { readonly verb: 'drop-access'; readonly asked: number; readonly why: string }
  /** `withheld`: what is not shown, and under which rule; everything else about the party is. */
  | {
      readonly verb: 'answer-access'
      readonly party: string
      readonly rule: string
      readonly shown: readonly number[]
      readonly withheld: readonly { readonly entry: number; readonly rule: string }[]
      /** The request that this answers. */
      readonly asked?: number | undefined
    }
  /** That the record was restored, and that an entry which came back was erased before: by whoever restores, in the name of the clock. */
  | { readonly verb: 'note-restored'; readonly size: number; readonly root: string; readonly taken: string; readonly known: number | null }
  | { readonly verb: 'erase-again'; readonly of: number; readonly tombstone: number; readonly rule: string }
  /** That the log of reads had so many entries under this root: by the clock alone. */
  | { readonly verb: 'anchor-reads'; readonly size: number; readonly root: string }

const VERBS: ReadonlySet<string> = new Set<CustodyCommand['verb']>([
  ...(['place-hold', 'lift-hold', 'ask-access', 'drop-access', 'answer-access', 'note-restored', 'erase-again', 'anchor-reads'] as const),
])

/** Whether a command is about keeping the record. */
export const isOfCustody = (command: { readonly verb: string }): command is CustodyCommand => VERBS.has(command.verb)
