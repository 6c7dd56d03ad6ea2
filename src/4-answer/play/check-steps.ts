/** Checks that everything the steps of a scenario name is there. */
import { type Refusal, refuse } from '#ground/refusal.ts'
import { dutyNames } from './duty-names.ts'
import { type Names, repeated, undeclared } from './names.ts'
import type { Expected, Scenario, Step } from './scenario.ts'

/** The first step that names something the scenario does not have, as a refusal; null when all is there. */
export function checkSteps(scenario: Scenario, names: Names): Refusal | null {
  const twice = repeated(
    scenario.steps.map((step) => step.id),
    'steps',
  )
  if (twice) return twice
  const known = vocabulary(scenario, names)
  for (const [i, step] of scenario.steps.entries()) {
    const wrong = checkDoes(scenario, names, known, step, `steps[${i}]`) ?? checkCites(names, step, `steps[${i}].cites`)
    if (wrong) return wrong
    const stray = step.expected === null ? null : checkExpected(known, step.expected, `steps[${i}].expect`)
    if (stray) return stray
  }
  const performed = scenario.steps.flatMap(({ does }) => (does.verb === 'perform' ? [does.act] : []))
  return repeated(performed, 'steps')
}

interface Known {
  readonly duties: ReadonlySet<string>
  readonly instruments: ReadonlySet<string>
  readonly orders: ReadonlySet<string>
  /** Whatever a reason can mention by name. */
  readonly mentionable: ReadonlySet<string>
}

function vocabulary(scenario: Scenario, names: Names): Known {
  const instruments = [...scenario.instruments.values()]
  const clauses = instruments.flatMap((i) => i.versions.flatMap((v) => v.clauses ?? []))
  const duties = new Set(dutyNames(scenario).keys())
  const ids = new Set(scenario.instruments.keys())
  return {
    duties,
    instruments: ids,
    orders: new Set(scenario.rulebook.orders.keys()),
    mentionable: new Set([
      ...[...ids, ...clauses.map((c) => c.ref), ...duties],
      ...[...names.parties, ...names.places, ...scenario.rulebook.controlLists.keys()],
    ]),
  }
}

function checkDoes(scenario: Scenario, names: Names, known: Known, { does }: Step, at: string): Refusal | null {
  switch (does.verb) {
    case 'file':
      return checkFiled(scenario, does.items, `${at}.file`)
    case 'note':
      return (
        undeclared([does.of], known.instruments, `${at}.note.of`) ??
        undeclared(partiesNoted(does.note), names.parties, `${at}.note.designations`)
      )
    case 'learn':
      return (
        undeclared(does.claims, scenario.claims.keys(), `${at}.learn`) ??
        (does.docket === null ? null : undeclared([does.docket], scenario.dockets.keys(), `${at}.learn.docket`))
      )
    case 'ask':
    case 'perform':
      return undeclared([does.act], scenario.dockets.keys(), `${at}.${does.verb}`)
    case 'hindsight':
      return undeclared([does.act], scenario.dockets.keys(), `${at}.hindsight.act`)
    case 'approve':
      return (
        undeclared([does.act], scenario.dockets.keys(), `${at}.approve.act`) ?? undeclared([does.by], names.offices, `${at}.approve.by`)
      )
    case 'discharge':
      return undeclared([does.duty], known.duties, `${at}.discharge`)
    case 'look-instruments':
      return undeclared(does.instruments, known.instruments, `${at}.look.instruments`)
    case 'look-claim':
      return undeclared([does.of], [...names.parties, ...names.places, ...names.events, ...names.things], `${at}.look.claim.of`)
    case 'record':
      return undeclared(
        does.given.map(({ by }) => by),
        names.offices,
        `${at}.record`,
      )
    case 'look-duties':
    case 'look-counted':
    case 'look-incident':
    case 'look-commitment':
      return null
  }
}

/** Whom the designations of a note name. What of them cannot be read is refused by the record. */
function partiesNoted({ designations }: Readonly<Record<string, unknown>>): readonly string[] {
  const list: readonly unknown[] = Array.isArray(designations) ? designations : []
  return list.flatMap((one) => {
    const party: unknown = typeof one === 'object' && one !== null ? (one as { party?: unknown }).party : undefined
    return typeof party === 'string' ? [party] : []
  })
}

function checkFiled(
  scenario: Scenario,
  items: readonly { readonly instrument: string; readonly version: number | null }[],
  field: string,
): Refusal | null {
  for (const { instrument, version } of items) {
    const stray = undeclared([instrument], scenario.instruments.keys(), field)
    if (stray) return stray
    const versions = scenario.instruments.get(instrument)?.versions.map((v) => String(v.v)) ?? []
    const none = version === null ? null : undeclared([String(version)], versions, field)
    if (none) return none
  }
  return null
}

/** A cite is a source of the scenario, a blank, and the place in it. */
function checkCites(names: Names, { cites }: Step, field: string): Refusal | null {
  if (cites === null) return null
  const [source = '', ...place] = cites.split(' ')
  if (names.sources.has(source) && place.join('') !== '') return null
  return refuse('scenario-cite-unknown', { found: cites, accepted: [...names.sources].sort().join(', ') }, { field })
}

/** What is expected must be something that can be: a slip in `not_mentions` would otherwise hold for ever. */
function checkExpected(known: Known, expected: Expected, field: string): Refusal | null {
  switch (expected.sort) {
    case 'answer': {
      const deciding = expected.deciding.ref
      return (
        (deciding === null ? null : undeclared([deciding], known.mentionable, `${field}.deciding`)) ??
        undeclared(expected.mentions, known.mentionable, `${field}.mentions`) ??
        undeclared(expected.notMentions, known.mentionable, `${field}.not_mentions`) ??
        undeclared(Object.keys(expected.orders), known.orders, `${field}.orders`) ??
        undeclared(Object.keys(expected.duties ?? {}), known.duties, `${field}.duties`)
      )
    }
    case 'duties':
      return undeclared(Object.keys(expected.duties), known.duties, `${field}.duties`)
    case 'instruments':
      return undeclared(Object.keys(expected.instruments), known.instruments, `${field}.instruments`)
    case 'approval':
    case 'refused':
    case 'counted':
    case 'incident':
    case 'commitment':
    case 'claim':
      return null
  }
}
