/**
 * Whether a party is tied to one of some states or bodies: by nationality, by its seat, or as a member.
 *
 *   true     a claim good enough to support says so (of membership also: through any chain of `part-of` and `member-of`)
 *   false    it is denied: by a claim that tells all it has (`only A, B`, `none`) or that denies this one (`not A`), good enough to
 *            support, with nothing against it; to be out of reach frees
 *   unknown  nothing on file, a tie to another state alone (one may have two), disputed, graded too low, run out, damaged
 *
 * A bare name says that it has this one and leaves open what else it has: somebody with two nationalities is reached by both orders.
 */
import { F, or, T, type Truth, U } from '#ground/kleene.ts'
import type { Fact, FactValue } from '../facts/fact.ts'
import type { Tie } from '../law/order.ts'
import type { Inquiry } from './inquiry.ts'
import { ANY_BODY, membershipsOf } from './membership.ts'
import { type Reads, weighFacts } from './weigh.ts'

/** Over every name: one is enough. */
export function tiedTo(q: Inquiry, party: string, tie: Tie, names: ReadonlySet<string>): Truth {
  let truth: Truth = tie === 'member-of' ? within(q, party, names) : F
  for (const name of names) truth = or(truth, tied(q, q.about(party, tie), name))
  return truth
}

function tied(q: Inquiry, all: readonly Fact[], name: string): Truth {
  // What is said of another state alone is silent about this one.
  const facts = all.filter((fact) => fact.damaged || told(fact.value, name) !== 'silent')
  const reads: Reads = (value) => {
    const said = told(value, name)
    return said === 'silent' ? 'neither' : said
  }
  if (weighFacts(q, facts, true, reads).truth === T) return T
  return weighFacts(q, facts, false, reads).truth === T ? F : U
}

/** What a value says of one name. `neither` is a value that nobody can read. */
function told(value: FactValue | null, name: string): 'for' | 'against' | 'neither' | 'silent' {
  if (typeof value !== 'string') return 'neither'
  if (value === 'none') return 'against'
  const [, word, rest = ''] = /^(only|not) (.+)$/.exec(value) ?? []
  const names = (word === undefined ? value : rest).split(',').map((one) => one.trim())
  if (names.includes('')) return 'neither'
  if (word === 'not') return names.includes(name) ? 'against' : 'silent'
  if (names.includes(name)) return 'for'
  return word === 'only' ? 'against' : 'silent'
}

/** Through what it is part of, and what that is a member of. Nothing found says nothing: that is for the party's own claims to deny. */
function within(q: Inquiry, party: string, names: ReadonlySet<string>): Truth {
  if (names.has(party)) return T
  let truth: Truth = F
  for (const [body, how] of membershipsOf(q, party).bodies) {
    if (body === ANY_BODY || names.has(body)) truth = or(truth, how)
    else for (const name of names) if (tied(q, q.about(body, 'member-of'), name) === T) truth = or(truth, how)
  }
  return truth
}
