/**
 * A denial that somebody well placed might file. Beside a claim that counts it is a dispute; where nothing counts it settles the
 * matter: a newer claim never beats an older one by itself.
 */
import { T } from '#ground/kleene.ts'
import type { Inquiry } from '../determine/inquiry.ts'
import { weigh } from '../determine/weigh.ts'
import type { Harm } from './condition-kind.ts'

/** The harm that denies `is` of `of`. */
export const denial = (q: Inquiry, of: string, is: string): Harm => ({
  code: weigh(q, of, is, true).truth === T ? 'contradict' : 'deny',
  values: { of, is },
  facts: [{ of, is, value: false }],
})
