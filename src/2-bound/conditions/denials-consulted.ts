/**
 * denials-consulted: where a partner denied essentially the same transaction not long ago, the partner was asked first.
 *
 *   met    partners' denials were searched, not longer than `max_age_days` ago where that is asked, and about each one of the last three years
 *          (`within`) for such goods the partner was consulted
 *   unmet  the partner was consulted and holds to its denial, so that to go on would undercut it
 *   open   not searched, or too long ago; not consulted yet; disputed, under-graded, damaged
 *
 * On file as `denials-searched` (true) of the party, `denial` (the id of the denial as the value, held from the day it was made, one claim
 * for each), and of that id `goods` (a name, `LIST:CODE` or `HS:DIGITS`; where it is not said, any) and `consultation` (true: the partner
 * answered and does not object; false: it holds to its denial). A denial without a date counts; so does one graded D4 or better.
 */
import { z } from 'zod'
import { type Duration, readDuration, shift } from '#ground/duration.ts'
import { F, or, T, type Truth, U } from '#ground/kleene.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, at as placed } from '#ground/refusal.ts'
import { isUnder } from '../determine/classified.ts'
import { type Inquiry, unstated } from '../determine/inquiry.ts'
import { type Reads, weigh } from '../determine/weigh.ts'
import type { Fact } from '../facts/fact.ts'
import { itemCode } from '../law/item-code.ts'
import type { Provision } from '../law/provision.ts'
import { type ConditionKind, type CureFact, type Finding, finding, forAll, together } from './condition-kind.ts'
import { weighYoung } from './young.ts'

interface Spec {
  readonly whom: string
  readonly within: Duration
  readonly maxAgeDays: number | null
}
const schema = z.strictObject({
  whom: label,
  within: z.string().optional(),
  max_age_days: z.number().int().positive().optional(),
})
const KIND = 'denials-consulted'
/** For how long partners ask each other before they allow what one of them denied. */
const USUAL = 'P3Y'

export const denialsConsulted: ConditionKind<Spec> = {
  schema,
  read(written: z.output<typeof schema>) {
    const within = readDuration(written.within ?? USUAL)
    if (isRefusal(within)) return placed(within, { field: 'within' })
    return { whom: written.whom, within, maxAgeDays: written.max_age_days ?? null }
  },
  judge(q, spec, want, law) {
    const parties = q.meant(spec.whom)
    if (parties === null) return finding(KIND, U, unstated(spec.whom), { values: { whom: spec.whom, denial: '' } })
    return forAll(
      parties.map((whom) => {
        const about = denialsOf(q, whom, spec, law).map((denial) => consulted(q, whom, denial, want))
        return together([searched(q, whom, spec, want), ...about], want)
      }),
    )
  },
  cures: (q, spec, law) =>
    (q.meant(spec.whom) ?? []).map((whom) => {
      const open = denialsOf(q, whom, spec, law).filter((denial) => consulted(q, whom, denial, true).truth !== T)
      const search: CureFact = { of: whom, is: 'denials-searched', value: true, settles: true }
      const answers = open.map((of): CureFact => ({ of, is: 'consultation', value: true, settles: true }))
      return { code: 'consult', values: { whom, denials: open.join(', ') }, facts: [search, ...answers] }
    }),
  harms: (q, spec) =>
    (q.meant(spec.whom) ?? []).map((whom) => ({
      code: 'denied-elsewhere',
      values: { whom },
      facts: [{ of: whom, is: 'denial', value: '(another denial)' }],
    })),
}

const plainly: Reads = (value) => (value === true ? 'for' : value === false ? 'against' : 'neither')

function searched(q: Inquiry, whom: string, spec: Spec, want: boolean): Finding {
  const { truth, cause, facts, damaged } = weighYoung(q, whom, 'denials-searched', want, plainly, spec.maxAgeDays)
  const open = cause === 'not-known' || cause === 'denied' ? 'search-not-completed' : cause
  return finding(KIND, want && truth === F ? U : truth, open, { facts, damaged, values: { whom, denial: '' } })
}

/** A damaged claim may have been any denial, and no consultation answers it. */
const LOST = ''

/** The denials that count: made not too long before the act begins, still standing, and of such goods as far as can be told. */
function denialsOf(q: Inquiry, whom: string, { within }: Spec, law: Provision): string[] {
  const start = q.atom.leg.from
  const found = q.about(whom, 'denial').flatMap((fact): string[] => {
    if (fact.damaged) return [LOST]
    q.until(fact.from)
    q.until(fact.until)
    if (q.t < fact.from || q.t >= fact.until || (fact.grade !== null && !fact.contradicts)) return []
    if (Number.isFinite(fact.from) && start >= shift(fact.from, within, law.instrument.zone, 1)) return []
    if (typeof fact.value !== 'string') return [LOST]
    return sameGoods(q, fact.value) === F ? [] : [fact.value]
  })
  return [...new Set(found)].sort()
}

/** Whether the denial was for goods such as those of the line. Only what is certainly something else is set aside. */
function sameGoods(q: Inquiry, denial: string): Truth {
  const item = q.atom.line?.item ?? null
  const facts = q.about(denial, 'goods').filter((fact) => fact.damaged || (q.t >= fact.from && q.t < fact.until))
  if (item === null || facts.length === 0) return U
  return facts.reduce<Truth>((truth, fact) => or(truth, alike(q, item, fact)), F)
}

function alike(q: Inquiry, item: string, { damaged, value, supports }: Fact): Truth {
  if (damaged || typeof value !== 'string') return U
  if (value === item) return T
  const code = itemCode(value)
  const same = code === null ? F : isUnder(q, item, code)
  // To set a denial aside frees, so the word that it was for other goods must be good.
  return same === F && !supports ? U : same
}

function consulted(q: Inquiry, whom: string, denial: string, want: boolean): Finding {
  const values = { whom, denial }
  const raised = q.about(whom, 'denial').filter((fact) => fact.damaged || fact.value === denial || denial === LOST)
  if (denial === LOST) {
    const damaged = raised.some((fact) => fact.damaged)
    return finding(KIND, U, damaged ? 'damaged' : 'unreadable-value', { facts: raised, damaged, values })
  }
  const { truth, cause, facts, damaged } = weigh(q, denial, 'consultation', want, plainly)
  const more = { facts: [...raised, ...facts], damaged, values }
  if (cause === 'not-known') return finding(KIND, U, 'not-consulted', { ...more, awaiting: true })
  return finding(KIND, truth, cause === 'denied' ? 'declined' : cause, more)
}
