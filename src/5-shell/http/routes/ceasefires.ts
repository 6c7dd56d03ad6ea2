/** Ceasefires: instruments that a mechanism watches over, with how each clause is kept and the figures of a period. */
import { z } from '@hono/zod-openapi'
import { boundOf, type Ceasefire, ceasefireOf } from '#answer/record/counted/ceasefire.ts'
import { zonesOf } from '#answer/record/counted/read.ts'
import { ledgerTold } from '#answer/record/counted/told.ts'
import type { Row } from '#answer/record/row.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { isRefusal } from '#ground/refusal.ts'
import type { CeasefireFigures } from '#watch/ceasefires/figures.ts'
import { zonesAt } from '#watch/ceasefires/zones.ts'
import { everyRow } from '../lists.ts'
import { asOf, type Route, reads } from '../route.ts'
import { ceasefireShape, ceasefireWholeShape } from '../shapes/ceasefires.ts'
import { momentOf, unknownInstrument } from './moment-asked.ts'
import { watchedOver } from './watched-over.ts'

const on = { on: z.string().max(LIMITS.id_characters_max).optional() }

const list = reads({
  name: 'ceasefires',
  path: '/api/watch/ceasefires',
  query: asOf.extend(on),
  answer: z.object({ items: z.array(ceasefireShape), next: z.null() }),
  read: async (call, reading) => {
    const at = await momentOf(call, reading, call.query.on, { field: 'on' })
    if (isRefusal(at)) return at
    const watched = await watchedOver(reading)
    const found = await everyRow(reading, 'patrol')
    const patrols = found.complete ? found.rows : null
    const items = await reading.ask((view) =>
      [...watched].flatMap(([instrument, mechanisms]) => {
        const row = view.get('instrument', instrument)
        const made = ceasefireOf(view, instrument, mechanisms, patrols, sinceStart(at))
        return made === null || row === null ? [] : [summary(made, row.from)]
      }),
    )
    return { items, next: null }
  },
})

/** Everything up to and with a moment. */
const sinceStart = (at: Instant) => ({ from: Number.NEGATIVE_INFINITY, until: at + 1 })

function summary({ instrument, mechanisms, parties, compliance }: Ceasefire, index: number) {
  const states = compliance.map(({ state }) => state)
  return {
    ...{ index, instrument: instrument.id, title: instrument.title ?? instrument.id, parties: [...parties] },
    ...{ from: boundOf(instrument.term.from), until: boundOf(instrument.term.until), mechanism: mechanisms[0]?.id ?? null },
    clauses: states.length,
    broken: states.filter((one) => one === 'breached').length,
    open: states.filter((one) => one === 'alleged' || one === 'access-denied' || one === 'uncertain').length,
  }
}

const whole = reads({
  name: 'ceasefire',
  path: '/api/watch/ceasefires/{instrument}',
  params: z.strictObject({ instrument: label }),
  query: asOf.extend(on),
  answer: ceasefireWholeShape,
  read: async (call, reading) => {
    const id = call.params.instrument
    const at = await momentOf(call, reading, call.query.on, { field: 'on', instrument: id })
    if (isRefusal(at)) return at
    const mechanisms = (await watchedOver(reading)).get(id) ?? []
    const [patrols, ledgers, exchanges] = await Promise.all([
      everyRow(reading, 'patrol'),
      everyRow(reading, 'count-ledger'),
      everyRow(reading, 'exchange'),
    ])
    return reading.ask((view) => {
      const row = view.get('instrument', id)
      const made = ceasefireOf(view, id, mechanisms, patrols.complete ? patrols.rows : null, sinceStart(at))
      if (made === null || row === null) return unknownInstrument(id)
      const zones = [id, ...mechanisms].flatMap((of) => zonesTold(view.of('zones', of), at))
      return {
        ...summary(made, row.from),
        ...{ on: writeInstant(at), zones },
        ...complianceTold(made),
        ...figuresTold(made.figures.map((one) => one.figures)),
        tallies: made.figures.map(({ mechanism, figures }) => ({
          mechanism,
          received: listed(figures.received),
          lines: figures.tally.map(listed),
        })),
        ledgers: ledgers.rows.flatMap(({ key, data }) => {
          const told = data.ledger.instrument === id ? ledgerTold(view, key, at) : null
          if (told === null) return []
          const { lines, sums, disputed, pending } = told
          const { title, unit = null } = data.ledger as { title: string; unit?: string }
          return [{ id: key, title, unit, lines, sums, disputed, pending }]
        }),
        exchanges: exchanges.rows.flatMap(({ key, data }) =>
          data.exchange.instrument === id ? [{ id: key, title: String(data.exchange.title) }] : [],
        ),
      }
    })
  },
})

const listed = <F extends { readonly of: readonly string[]; readonly entries: readonly number[] }>(figure: F) => ({
  ...figure,
  of: [...figure.of],
  entries: [...figure.entries],
})

function zonesTold(rows: readonly Row<'zones'>[], at: Instant) {
  const versions = rows.map(zonesOf)
  const now = zonesAt(versions, at)
  return versions
    .sort((a, b) => a.from - b.from || a.v - b.v)
    .map((one) => ({ of: one.of, v: one.v, from: writeInstant(one.from), n: one.zones.length, inForce: one === now }))
}

function complianceTold({ clauses, compliance, incidents, figures }: Ceasefire) {
  const times = new Map(figures.flatMap((one) => one.figures.response.map((line) => [line.incident, line] as const)))
  return {
    compliance: compliance.map((line, i) => ({
      ...{ clause: line.clause, words: clauses[i]?.words ?? null, by: line.against.join(', ') || null, state: line.state },
      incidents: [...new Set([...line.breached, ...line.alleged])].sort(),
      ...{ breached: [...line.breached], alleged: [...line.alleged], denied: [...line.denied], seen: [...line.seen] },
      uncertain: [...line.uncertain],
      ...{ against: [...line.against], entries: [...line.entries] },
    })),
    response: incidents.flatMap(({ id, steps, team }) => {
      const line = times.get(id)
      if (line === undefined) return []
      const hours = line.team === null ? null : Math.round(line.team / 6) / 10
      return [{ ...line, entries: [...line.entries], asked: steps.monitored.at, arrived: team?.at ?? null, hours }]
    }),
  }
}

function figuresTold(sets: readonly CeasefireFigures[]) {
  const weeks = new Map<string, { week: string; reached: number; denied: number; not_tried: number; of: string[]; entries: number[] }>()
  for (const { week, obtained, n, of, entries } of sets.flatMap((one) => one.access)) {
    const line = weeks.get(week) ?? { week, reached: 0, denied: 0, not_tried: 0, of: [], entries: [] }
    if (obtained === 'yes') line.reached += n
    else if (obtained === 'not-tried') line.not_tried += n
    else line.denied += n
    line.of = [...new Set([...line.of, ...of])].sort()
    line.entries = [...new Set([...line.entries, ...entries])].sort((a, b) => a - b)
    weeks.set(week, line)
  }
  return {
    alleged: sets.flatMap((one) => one.alleged.map(listed)),
    allegations: sets.flatMap((one) =>
      one.alleged.flatMap(({ of, by, against, state }) => of.map((incident) => ({ incident, by, against, state }))),
    ),
    violations: sets.flatMap((one) => one.violations.map(listed)),
    access: [...weeks.keys()].sort().flatMap((week) => weeks.get(week) ?? []),
  }
}

export const ceasefires: readonly Route[] = [list, whole]
