/**
 * T12: the engine agrees with Cedar (cedar-policy/cedar-wasm) on what Cedar can say.
 *
 * The mapping. A permit is `permit` and a prohibition is `forbid`; a requirement is `forbid ... unless`, with its alternatives
 * joined by `||`. Kind of act is the action, actor the principal, counterpart the resource, and a place or zone a set in the
 * context. What restricts looks at bodies that contain a party (`in`), what permits at the named party only (`==`). Facts are
 * attributes: true, false, or absent where nothing is on file or the claims are in dispute. The house's order is closed, as
 * Cedar is: what nothing permits is denied.
 *
 * Cedar has two answers and skips a policy that errs, such as one that asks for an absent attribute. An answer with an error
 * is read as a refusal, and our `refer` is read as not allowed. In a list of alternatives all but the last are guarded by
 * `has`, so that an absent attribute counts as not met and the next alternative is looked at; the last one errs.
 */
import assert from 'node:assert/strict'
import * as cedar from '@cedar-policy/cedar-wasm/nodejs'
import { isRefusal } from '#ground/refusal.ts'
import fc from '#property'
import { day, hour, ISSUERS, KINDS, PARTIES, perhaps, plain, rarely, some, ZONES } from './support/names.ts'
import { property } from './support/property.ts'
import { type Ask, engine, type RawClause, type RawFact, type RawPattern, verdictOf, type World, withClauses } from './support/world.ts'

const ACTORS = ['HOUSE', 'PSC'] as const
const FACTS = ['cleared', 'vetted', 'insured'] as const

type Value = 'true' | 'false' | 'absent' | 'disputed'
type Claims = Readonly<Record<string, Value>>
interface Request {
  readonly kind: string
  readonly actor: string
  readonly counterpart: string
  readonly zones: readonly string[]
  readonly claims: Claims
}
interface Input {
  readonly clauses: readonly RawClause[]
  readonly requests: readonly Request[]
}
type Dimension = readonly string[] | { readonly not: readonly string[] }

const dimension = (share: number, names: readonly string[]) =>
  perhaps(
    share,
    rarely<Dimension, Dimension>(
      some(names),
      20,
      some(names, 2).map((not) => ({ not })),
    ),
  )

const pattern = (share: number): fc.Arbitrary<RawPattern> =>
  fc
    .record({
      kind: dimension(share, KINDS),
      actor: dimension(share / 2, ACTORS),
      counterpart: dimension(share, PARTIES),
      place: dimension(share, ZONES),
    })
    .map((p) => plain(p) as RawPattern)

const subject = fc.constantFrom('actor', 'counterpart', 'HOST')
const asked = fc.tuple(subject, fc.constantFrom(...FACTS)).map(([of, is]) => ({ fact: { of, is } }))
const condition = fc.oneof(
  { arbitrary: asked, weight: 5 },
  { arbitrary: asked.map((c) => ({ not: c })), weight: 2 },
  { arbitrary: some(ZONES, 2).map((zones) => ({ 'in-zone': { zones } })), weight: 1 },
)

const clause: fc.Arbitrary<Omit<RawClause, 'id'>> = fc.oneof(
  { arbitrary: pattern(25).map((about) => ({ effect: 'permit', about })), weight: 4 },
  { arbitrary: pattern(60).map((about) => ({ effect: 'forbid', about })), weight: 1 },
  {
    arbitrary: fc
      .tuple(pattern(35), fc.array(condition, { minLength: 1, maxLength: 3 }))
      .map(([about, any]) => ({ effect: 'require', about, any })),
    weight: 4,
  },
)

const SUBJECTS = [...ACTORS, ...PARTIES, 'HOST']
const value = fc.oneof(
  { arbitrary: fc.constant<Value>('true'), weight: 6 },
  ...(['absent', 'false', 'disputed'] as const).map((v) => ({ arbitrary: fc.constant<Value>(v), weight: v === 'absent' ? 2 : 1 })),
)
const claims: fc.Arbitrary<Claims> = fc.record(Object.fromEntries(SUBJECTS.flatMap((of) => FACTS.map((is) => [`${of} ${is}`, value]))))

/** Several requests to each set of rules, which is then parsed once. */
const REQUESTS = 20
const inputs: fc.Arbitrary<Input> = fc.record({
  clauses: fc.array(clause, { minLength: 2, maxLength: 7 }).map((all) => all.map((c, i) => ({ ...c, id: String(i + 1) }))),
  requests: fc.array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      actor: fc.constantFrom('HOUSE', 'HOUSE', 'PSC'),
      counterpart: fc.constantFrom(...PARTIES),
      zones: some(ZONES, 2),
      claims,
    }),
    { minLength: REQUESTS, maxLength: REQUESTS },
  ),
})

/** DELTA is part of ALFA, which is part of BRAVO. */
const PARENTS: Readonly<Record<string, string>> = { DELTA: 'ALFA', ALFA: 'BRAVO' }

function worldOf(clauses: readonly RawClause[], request: Request): World {
  const meta = { issuer: ISSUERS[0], term: [day(-150), day(300)] }
  const of = (kind: string, id: string, effects: readonly string[]) => {
    const own = clauses.filter((c) => effects.includes(c.effect ?? ''))
    return own.length === 0 ? [] : [{ id, kind, ...meta, clauses: own }]
  }
  const facts: RawFact[] = Object.entries(PARENTS).map(([part, body]) => ({ of: part, is: 'part-of', value: body, grade: 'A1' }))
  for (const [key, value] of Object.entries(request.claims)) {
    const [name, is] = key.split(' ') as [string, string]
    for (const v of value === 'disputed' ? [true, false] : value === 'absent' ? [] : [value === 'true'])
      facts.push({ of: name, is, value: v, grade: v ? 'B2' : 'C3' })
  }
  return {
    orders: {},
    rulebook: [...of('mandate', 'M', ['permit']), ...of('rule', 'R', ['forbid', 'require'])],
    facts,
    act: {
      kind: request.kind,
      actor: request.actor,
      counterpart: [request.counterpart],
      place: { in: request.zones },
      lines: [],
      when: [hour(200), hour(203)],
    },
    at: day(0),
    known: day(0),
  }
}

const party = (name: string): string => `Party::"${name}"`

/** A dimension as a Cedar expression; `one` says what it is for a single name. */
function listed(dimension: Dimension | undefined, one: (name: string) => string): string[] {
  if (dimension === undefined) return []
  const any = (names: readonly string[]): string => `(${names.map(one).join(' || ')})`
  return ['not' in dimension ? `!${any(dimension.not)}` : any(dimension)]
}

/** A condition as a Cedar expression. Guarded, an absent attribute makes it false instead of an error. */
function condition_(raw: Record<string, unknown>, guarded: boolean): string {
  const turned = 'not' in raw
  const inner = (turned ? raw.not : raw) as { fact?: { of: string; is: string }; 'in-zone'?: { zones: string[] } }
  if (inner['in-zone'] !== undefined) return `(${inner['in-zone'].zones.map((z) => `context.zones.contains("${z}")`).join(' || ')})`
  const { of, is } = inner.fact!
  const subject = of === 'actor' ? 'principal' : of === 'counterpart' ? 'resource' : party(of)
  const holds = `${turned ? '!' : ''}${subject}.${is}`
  return guarded ? `(${subject} has ${is} && ${holds})` : `(${holds})`
}

function policy(clause: RawClause): string {
  const wide = clause.effect !== 'permit'
  const about = (clause.about ?? {}) as Readonly<Record<string, Dimension>>
  const within = (variable: string, dimension: Dimension | undefined) =>
    // To be left out never frees a part of whom is left out: a permit leaves it out too, and of a prohibition we do not know,
    // which is not allowed; so there Cedar spares only the party named.
    listed(dimension, (name) => `${variable} ${wide !== (dimension !== undefined && 'not' in dimension) ? 'in' : '=='} ${party(name)}`)
  const when = [
    ...listed(about.kind, (name) => `action == Action::"${name}"`),
    ...within('principal', about.actor),
    ...within('resource', about.counterpart),
    ...listed(about.place, (name) => `context.zones.contains("${name}")`),
  ]
  const any = (clause.any ?? []) as Record<string, unknown>[]
  const unless = any.map((c, i) => condition_(c, i < any.length - 1)).join(' || ')
  return `${clause.effect === 'permit' ? 'permit' : 'forbid'} (principal, action, resource)${when.length > 0 ? ` when { ${when.join(' && ')} }` : ''}${unless === '' ? '' : ` unless { ${unless} }`};`
}

function entities({ claims }: Request): cedar.Entities {
  return SUBJECTS.map((id) => ({
    uid: { type: 'Party', id },
    attrs: Object.fromEntries(
      FACTS.flatMap((is) =>
        claims[`${id} ${is}`] === 'true' || claims[`${id} ${is}`] === 'false' ? [[is, claims[`${id} ${is}`] === 'true']] : [],
      ),
    ),
    parents: PARENTS[id] === undefined ? [] : [{ type: 'Party', id: PARENTS[id] }],
  }))
}

/** Whether Cedar allows it without any policy erring. */
function allowed(set: string, request: Request): boolean {
  const answer = cedar.statefulIsAuthorized({
    principal: { type: 'Party', id: request.actor },
    action: { type: 'Action', id: request.kind },
    resource: { type: 'Party', id: request.counterpart },
    context: { zones: [...request.zones] },
    preparsedPolicySetId: set,
    entities: entities(request),
  })
  assert.equal(answer.type, 'success', JSON.stringify(answer))
  return answer.type === 'success' && answer.response.decision === 'allow' && answer.response.diagnostics.errors.length === 0
}

/** Lets what is open go ahead. */
const openGoesAhead: Ask = (world) => {
  const answer = engine(world)
  return isRefusal(answer) || answer.verdict !== 'refer' ? answer : { ...answer, verdict: 'permit' }
}

/** Wants all the alternatives of a requirement, by asking each as a clause of its own. */
const allAlternatives: Ask = (world) =>
  engine({
    ...world,
    rulebook: world.rulebook.map((i) =>
      withClauses(i, (cs) =>
        cs.flatMap((c): RawClause[] =>
          Array.isArray(c.any) ? c.any.map((one: unknown, n) => ({ ...c, id: `${c.id}-${n}`, any: [one] })) : [c],
        ),
      ),
    ),
  })

/** Reads what restricts as narrowly as what permits. */
const partsGoFree: Ask = (world) => engine({ ...world, facts: world.facts.filter((f) => f.is !== 'part-of') })

property<Ask, Input>({
  name: 'T12 agrees with Cedar',
  runs: 10_000 / REQUESTS,
  right: engine,
  inputs,
  holds(ask, { clauses, requests }) {
    const parsed = cedar.preparsePolicySet('one', { staticPolicies: Object.fromEntries(clauses.map((c) => [`p${c.id}`, policy(c)])) })
    assert.equal(parsed.type, 'success', JSON.stringify(parsed))
    return requests.map((request) => {
      const world = worldOf(clauses, request)
      const ours = verdictOf(ask(world))
      assert.equal(
        ours === 'permit',
        allowed('one', request),
        `ours: ${ours}; ${JSON.stringify(request)}\n${clauses.map(policy).join('\n')}`,
      )
      return ours
    })
  },
  planted: {
    'what is open goes ahead': openGoesAhead,
    'all alternatives are wanted': allAlternatives,
    'parts of a listed party go free': partsGoFree,
  },
})
