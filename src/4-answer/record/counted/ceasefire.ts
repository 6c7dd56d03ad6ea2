/** One ceasefire as the record holds it: clauses with how they are kept, figures, zones, ledgers and exchanges, at a moment. */
import type { Clause } from '#bound/law/clause.ts'
import type { Instrument } from '#bound/law/instrument.ts'
import type { Instant } from '#ground/instant.ts'
import { readInstant, writeInstant } from '#ground/instant.ts'
import type { Tlp } from '#ground/marking.ts'
import { isRefusal } from '#ground/refusal.ts'
import { type ClauseLine, type ClauseState, complianceOf, type Looked } from '#watch/ceasefires/compliance.ts'
import { type CeasefireFigures, figuresOf, type Period } from '#watch/ceasefires/figures.ts'
import { type Nearness, nearnessByClause } from '#watch/ceasefires/near.ts'
import { sheltered } from '#watch/ceasefires/sheltered.ts'
import { zonesAt } from '#watch/ceasefires/zones.ts'
import type { Incident } from '#watch/incidents/incident.ts'
import type { Mechanism } from '#watch/incidents/mechanism.ts'
import { momentOf } from '#watch/incidents/moments.ts'
import { mechanismOf } from '../incidents/seats.ts'
import type { Row } from '../row.ts'
import type { View } from '../view.ts'
import { zonesOf } from './read.ts'

export interface Ceasefire {
  readonly instrument: Instrument
  readonly mechanisms: readonly Mechanism[]
  readonly parties: readonly string[]
  readonly clauses: readonly Clause[]
  readonly compliance: readonly ClauseLine[]
  /** One set of figures for each mechanism, in the order of their ids. */
  readonly figures: readonly { readonly mechanism: string; readonly figures: CeasefireFigures }[]
  readonly incidents: readonly Incident[]
}

/**
 * The ceasefire of one instrument over a period; null where no such instrument is on file. `mechanisms` are the ids of those that watch
 * over it, `patrols` the plans of patrols on file; null where not all could be looked through, and then nothing is said to be held. With `tlp` protected places are told only as far as a document marked so may tell them.
 */
export function ceasefireOf(
  view: View,
  id: string,
  mechanisms: readonly string[],
  patrols: readonly Row<'patrol'>[] | null,
  period: Period,
  tlp: Tlp | null = null,
): Ceasefire | null {
  const instrument = view.law().rulebook.instruments.get(id)
  if (instrument === undefined) return null
  const watching = [...mechanisms].sort().flatMap((one) => mechanismOf(view, one) ?? [])
  const told = (one: Incident) => (tlp === null ? one : sheltered(one, tlp))
  const sets = watching.map((mechanism) => ({ mechanism, incidents: view.of('incident', mechanism.id).map(({ data }) => told(data)) }))
  const clauses = instrument.versions.findLast((one) => one.from < period.until)?.clauses ?? []
  const looks = (patrols ?? []).flatMap((row) => looked(row, id))
  return {
    ...{ instrument, mechanisms: watching, clauses },
    parties: [...new Set(watching.flatMap(({ components }) => components.flatMap((one) => (one.international ? [] : [one.party]))))].sort(),
    compliance: complianceOf({
      clauses: clauses.map((one) => one.ref),
      incidents: sets.flatMap((one) => one.incidents),
      mechanism: { kinds: kindsOf(watching) },
      ...{ looks, near: nearIn(view, [id, ...mechanisms], clauses, tlp), from: period.from, at: period.until },
    }).map((line) => (patrols === null && UNSEEN.has(line.state) ? { ...line, state: 'not-monitored' as const } : line)),
    figures: sets.map(({ mechanism, incidents }) => ({
      mechanism: mechanism.id,
      figures: figuresOf(incidents, mechanism.ladder, mechanism.zone, period),
    })),
    incidents: sets.flatMap((one) => one.incidents),
  }
}

/** The states that patrols nobody looked at could make otherwise. */
const UNSEEN: ReadonlySet<ClauseState> = new Set<ClauseState>(['held', 'access-denied'])

/**
 * How near an incident lies, by the clauses whose distances are on file, in the versions of zones in force when it began. In a document of which a protected
 * place may not be told, nobody can tell it from the clause either.
 */
function nearIn(view: View, owners: readonly string[], clauses: readonly Clause[], tlp: Tlp | null) {
  const drawn = owners.map((of) => view.of('zones', of).map(zonesOf))
  const refOf = (clause: string) => clauses.find(({ ref, id }) => ref === clause || id === clause)?.ref ?? clause
  return ({ occurred, place, actors, against, protected: hidden }: Incident): ReadonlyMap<string, Nearness> => {
    const versions = drawn.flatMap((all) => zonesAt(all, momentOf(occurred.from)) ?? [])
    const told = hidden && tlp !== null ? { lat: null, lon: null, precision: place.precision } : place
    return new Map([...nearnessByClause(versions, { place: told, actors, against })].map(([clause, near]) => [refOf(clause), near]))
  }
}

/** What the mechanisms together say of the clauses each kind may break; null where none lists kinds. */
function kindsOf(mechanisms: readonly Mechanism[]): Mechanism['kinds'] {
  const kinds = mechanisms.flatMap((one) => one.kinds ?? [])
  return kinds.length === 0 ? null : kinds
}

/** A patrol shows something of the clauses it went to see, and of no other. */
function looked({ key, from, data }: Row<'patrol'>, instrument: string): Looked[] {
  const { patrol, outcome, outcomeAt } = data
  if (patrol.agreement !== instrument) return []
  const on = readInstant(outcomeAt ?? data.until, 'UTC')
  if (isRefusal(on)) return []
  const came = outcome?.outcome ?? 'not-tried'
  return [
    {
      ...{ id: key, on, clauses: patrol.clauses ?? [], entry: from },
      outcome: came === 'reached' ? 'reached' : came === 'not-tried' ? 'none' : 'denied',
    },
  ]
}

/** A moment that may have no bound, as text. */
export const boundOf = (at: Instant): string | null => (Number.isFinite(at) ? writeInstant(at) : null)
