/** Whether a legal order reaches an act: if any of its grounds holds; unknown if none holds and one is unknown. */
import { F, or, T, type Truth, U } from '#ground/kleene.ts'
import { type Line, mayCarry, ROLES, type Role } from '../act/act.ts'
import type { Nexus } from '../law/order.ts'
import type { OrderLaw } from '../law/rulebook.ts'
import type { Inquiry } from './inquiry.ts'
import { inAny, linesUnknown } from './match.ts'
import { tiedTo } from './tie.ts'
import { weigh } from './weigh.ts'

/** The reach of an order at the moment of `q`, over the whole act: one line or one party within reach draws in the act. */
export function reach(q: Inquiry, law: OrderLaw): Truth {
  // Law of an order that nobody declared may reach anything.
  if (!law.declared) return U
  let truth: Truth = F
  for (const ground of law.order.nexus) {
    truth = or(truth, holds(q, ground))
    if (truth === T) return T
  }
  return truth
}

function holds(q: Inquiry, ground: Nexus): Truth {
  switch (ground.on) {
    case 'always':
      return T
    case 'role_is':
      return someParty(q, ROLES, (party) => hasFact(q, party, ground.fact))
    case 'place': {
      let truth: Truth = F
      for (const leg of q.act.legs) truth = or(truth, leg.place === null ? U : inAny(leg.place, ground.zones))
      return truth
    }
    case 'currency':
      return lines(q, ground.currencies, 'currency')
    case 'origin':
      return lines(q, ground.origins, 'origin')
    case 'tie':
      return someParty(q, ground.roles, (party) => tiedTo(q, party, ground.tie, ground.names))
  }
}

/** Whether a party in one of some roles is as asked. A counterpart nobody stated may be; other roles that are not stated are not there. */
function someParty(q: Inquiry, roles: readonly Role[], is: (party: string) => Truth): Truth {
  let truth: Truth = q.act.roles.counterpart === null && roles.includes('counterpart') ? U : F
  for (const role of roles) {
    for (const party of q.act.roles[role] ?? []) {
      truth = or(truth, is(party))
      if (truth === T) return T
    }
  }
  return truth
}

/** To be out of reach frees, so a denial needs what a support needs: C3, nothing against it, nothing damaged. */
function hasFact(q: Inquiry, party: string, fact: string): Truth {
  if (weigh(q, party, fact, true).truth === T) return T
  return weigh(q, party, fact, false).truth === T ? F : U
}

function lines(q: Inquiry, names: ReadonlySet<string>, key: 'currency' | 'origin'): Truth {
  if (q.act.lines === null) return linesUnknown(q, key === 'currency' ? 'money' : 'goods') ? U : F
  let truth: Truth = F
  for (const line of q.act.lines) {
    const name = line[key]
    if (name !== null) truth = or(truth, names.has(name) ? T : F)
    else if (mayHave(q, line, key)) truth = or(truth, U)
  }
  return truth
}

/** Whether a line that does not state its origin or currency may have one: goods have an origin, money a currency. */
function mayHave(q: Inquiry, line: Line, key: 'currency' | 'origin'): boolean {
  if (key === 'origin') return line.item !== null || mayCarry(q.act.kind, 'goods')
  return line.amount !== null || (line.item === null && mayCarry(q.act.kind, 'money'))
}
