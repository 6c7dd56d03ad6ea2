/**
 * What a party belongs to: the bodies it is part or a splinter of, through any chain of claims, with how well that is known.
 *
 * A splinter is unknown until reviewed. A review (`splinter-review:BODY`) that says it counts as part of the body makes it so; one that
 * says it stands apart frees, so it needs C3 with nothing against it. A review that ran out leaves it open again.
 */
import { and, F, T, type Truth, U } from '#ground/kleene.ts'
import type { Inquiry, Memberships } from './inquiry.ts'
import { weigh } from './weigh.ts'

/** Stands for a body whose name is lost in a damaged claim: it may be any. */
export const ANY_BODY = '*'

/**
 * At the moment of `q`. With `identities` a claim `same-as` counts as well, by which a party that an act names is resolved to one that is
 * listed: only lists of designations are read so.
 */
export function membershipsOf(q: Inquiry, party: string, identities = false): Memberships {
  return q.memberships(party, identities, () => found(q, party, identities))
}

function found(q: Inquiry, party: string, identities: boolean): Memberships {
  const bodies = new Map<string, Truth>()
  let damaged = false
  const queue: [string, Truth][] = [[party, T]]
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const [one, how] = next
    damaged ||= hasDamage(q, one, identities)
    for (const [body, link] of containers(q, one, identities)) {
      const through = and(how, link)
      if (through === F || body === party || (bodies.get(body) ?? F) >= through) continue
      bodies.set(body, through)
      queue.push([body, through])
    }
  }
  return { bodies, damaged }
}

const LINKS = ['part-of', 'splinter-of'] as const
const IDENTITY = [...LINKS, 'same-as'] as const

const hasDamage = (q: Inquiry, party: string, identities: boolean): boolean =>
  (identities ? IDENTITY : LINKS).some((is) => q.about(party, is).some((fact) => fact.damaged))

function containers(q: Inquiry, party: string, identities: boolean): [string, Truth][] {
  const found: [string, Truth][] = []
  for (const is of identities ? IDENTITY : LINKS) {
    for (const fact of q.about(party, is)) {
      q.until(fact.from)
      q.until(fact.until)
      if (q.t < fact.from || q.t >= fact.until) continue
      if (typeof fact.value !== 'string') found.push([ANY_BODY, U])
      else if (is === 'splinter-of') found.push([fact.value, fact.damaged ? U : reviewed(q, party, fact.value)])
      // A weak claim of membership is a doubt; a rumour nobody can judge is nothing, or anyone could block anything.
      else if (fact.supports) found.push([fact.value, T])
      else if (fact.damaged || fact.grade === null || (fact.grade.reliability !== 'F' && fact.grade.credibility !== 6))
        found.push([fact.value, U])
    }
  }
  return found
}

/** How a splinter stands to the body it came from: as reviewed, and otherwise unknown. */
function reviewed(q: Inquiry, party: string, body: string): Truth {
  const is = `splinter-review:${body}`
  if (weigh(q, party, is, true).truth === T) return T
  return weigh(q, party, is, false).truth === T ? F : U
}

/** Whether any claim says that a party belongs to something. */
export function belongs(q: Inquiry, party: string): boolean {
  const held = q.about(party, 'part-of').length + q.about(party, 'splinter-of').length
  return held > 0
}

/** Every body a party belongs to by any claim at any time, as `membershipsOf` follows them. */
export function bodiesEver(q: Inquiry, party: string, identities = false): string[] {
  const found: string[] = []
  const queue = [party]
  for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
    for (const is of identities ? IDENTITY : LINKS) {
      for (const fact of q.about(one, is)) {
        const body = typeof fact.value === 'string' ? fact.value : ANY_BODY
        if (body === party || found.includes(body)) continue
        found.push(body)
        queue.push(body)
      }
    }
  }
  return found
}
