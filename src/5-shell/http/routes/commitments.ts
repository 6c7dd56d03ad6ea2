/** Commitments: what is owed to whom, how it stands on the evidence, and the track record of a counterpart. */
import { z } from '@hono/zod-openapi'
import { dutyCapabilitiesOf } from '#answer/record/duty-capabilities.ts'
import { commitmentOf } from '#answer/record/promises/commitments.ts'
import { commitmentCapabilities } from '#answer/record/promises/decide.ts'
import { reminderName } from '#answer/record/promises/fold.ts'
import { type FollowedCommitment, followed } from '#answer/record/promises/following.ts'
import { contradictionsAbout } from '#answer/record/promises/made.ts'
import { commitmentsTold, type OwedRows } from '#answer/record/promises/told.ts'
import { incidentOf } from '#answer/record/promises/touching.ts'
import type { View } from '#answer/record/view.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label, nameText } from '#ground/parts.ts'
import { isRefusal, refuse } from '#ground/refusal.ts'
import { type Locale, say } from '#ground/say.ts'
import type { Commitment } from '#watch/commitments/commitment.ts'
import { touchedBy } from '#watch/commitments/touched.ts'
import { trackOf } from '#watch/commitments/track.ts'
import type { Reading } from '../../record/register.ts'
import { flat } from '../items.ts'
import { everyRow, limitOf, nextOf, rowsPage } from '../lists.ts'
import { mayTold } from '../may-told.ts'
import { asOf, type Route, reads, writes } from '../route.ts'
import { commitmentShape, commitmentStatus, commitmentWholeShape, counterpartShape, reminderShape } from '../shapes/commitments.ts'
import { index, pageOf, paging, words, written } from '../shapes/parts.ts'
import { contradictionsTold } from '../telling.ts'
import { momentOf } from './moment-asked.ts'

const when = { at: z.string().max(LIMITS.id_characters_max).optional() }
const ofCommitment = z.strictObject({ commitment: nameText })

async function owedRows(reading: Reading): Promise<OwedRows & { readonly complete: boolean }> {
  const duties = await everyRow(reading, 'duty')
  const promises = await everyRow(reading, 'promise')
  return { duties: duties.rows, promises: promises.rows, complete: duties.complete && promises.complete }
}

const list = reads({
  name: 'watch-commitments',
  path: '/api/watch/commitments',
  query: asOf.extend({
    ...paging,
    ...when,
    status: commitmentStatus.optional(),
    by: label.optional(),
    to: label.optional(),
    instrument: label.optional(),
  }),
  answer: pageOf(commitmentShape),
  read: async (call, reading) => {
    const at = await momentOf(call, reading, call.query.at)
    if (isRefusal(at)) return at
    const { status, by, to, instrument } = call.query
    const keeps = (one: Commitment) =>
      (by === undefined || one.by === by) &&
      (to === undefined || one.to.includes(to)) &&
      (instrument === undefined || one.instrument === instrument)
    const rows = await owedRows(reading)
    const told = await reading.ask((view) => commitmentsTold(view, rows, keeps, at))
    const after = call.place?.after ?? ''
    const left = told.filter(({ id, standing }) => id > after && (status === undefined || standing.status === status))
    const page = left.slice(0, limitOf(call))
    const last = page.at(-1)
    const next = last === undefined || page.length === left.length ? null : nextOf(reading, last.id)
    return { items: page.map((one) => itemOf(one, call.locale)), next }
  },
})

const one = reads({
  name: 'watch-commitment',
  path: '/api/watch/commitments/{commitment}',
  params: ofCommitment,
  query: asOf.extend(when),
  answer: commitmentWholeShape,
  read: async (call, reading) => {
    const at = await momentOf(call, reading, call.query.at)
    if (isRefusal(at)) return at
    const id = call.params.commitment
    const found = await reading.ask((view) => {
      const commitment = commitmentOf(view, id, at)
      return commitment === null ? null : followed(view, commitment, at)
    })
    if (found === null) return refuse('watch-commitment-unknown', { found: id }, { field: 'commitment' })
    const beside = await reading.ask((view) => besideOf(view, found, { by: call.reader.by, at }, call.locale))
    const { rows } = await everyRow(reading, 'incident')
    const incidents = await reading.ask((view) =>
      rows.flatMap(({ key, data }) => {
        const of: unknown = view.get('mechanism', data.mechanism)?.data.mechanism.instrument
        const [touched] = touchedBy(incidentOf(data, typeof of === 'string' ? of : null), [found])
        return touched === undefined ? [] : [{ incident: key, why: touched.why }]
      }),
    )
    return { ...wholeOf(found, call.locale), ...beside, incidents }
  },
})

/** What is told of a commitment beside how it stands: what it contradicts, who let it off, the last reminder, and what the asking office may do. */
function besideOf(view: View, found: FollowedCommitment, asker: { readonly by: string; readonly at: Instant }, locale: Locale) {
  const { id, kind } = found
  const reminder = view.get('reminder', reminderName('commitment', id))
  const duty = kind === 'duty' ? view.get('duty', id) : null
  const releases = view
    .of('commitment-release', id)
    .map(({ from, data: { commitment: _, ...data } }) => ({ index: from, ...data, for: [...data.for] }))
  return {
    contradicts: contradictionsTold(contradictionsAbout(view, found, asker.at), locale),
    releases: releases.sort((a, b) => a.index - b.index),
    reminded: reminder === null ? null : { index: reminder.from, on: reminder.data.on, status: reminder.data.status, at: reminder.data.at },
    capabilities: [
      ...mayTold(commitmentCapabilities(view, found, asker), locale),
      ...(duty === null ? [] : mayTold(dutyCapabilitiesOf(view, duty.data, asker.by, asker.at), locale)),
    ],
  }
}

const told = (at: Instant): string | null => (Number.isFinite(at) ? writeInstant(at) : null)

function itemOf(found: FollowedCommitment, locale: Locale) {
  const { id, kind, by, to, what, clause, instrument, docket, continuous, condition, depends, how, remind, phase, dependence } = found
  const { status, cause, late, sources } = found.standing
  return {
    ...{ id, kind, by, to: [...to], what, clause, instrument, docket, status, cause, late, sources: [...sources] },
    sentence: say(locale, `commitment.cause.${cause}`),
    ...{ since: told(found.since), due: found.due === null ? null : told(found.due), continuous, condition, depends: [...depends] },
    ...{ verified_by: [...found.verifiedBy], how, remind, phase, dependence, evidence: found.evidence.map(({ entry }) => entry) },
  }
}

function wholeOf(found: FollowedCommitment, locale: Locale) {
  const shown = found.evidence.map(({ entry, speaker, row: { data } }) => ({
    ...{ index: entry, shows: data.showing.shows, said_by: data.showing.said_by, speaker, grade: data.showing.grade },
    ...{ from: data.from, until: data.until, rests_on: [...(data.showing.rests_on ?? [])], text: data.showing.text },
    ...{ by: data.by, at: data.at },
  }))
  const course = found.course.map(({ at, status, cause, late, sources }) => ({
    ...{ at: writeInstant(at), status, cause, late, sources: [...sources], sentence: say(locale, `commitment.cause.${cause}`) },
  }))
  return { ...itemOf(found, locale), shown, course }
}

const counterpart = reads({
  name: 'counterpart',
  path: '/api/watch/counterparts/{party}',
  params: z.strictObject({ party: label }),
  query: asOf.extend(when),
  answer: counterpartShape,
  read: async (call, reading) => {
    const at = await momentOf(call, reading, call.query.at)
    if (isRefusal(at)) return at
    const { party } = call.params
    const rows = await owedRows(reading)
    const all = await reading.ask((view) => commitmentsTold(view, rows, (one) => one.by === party || one.to.includes(party), at))
    const owing = all.filter(({ by }) => by === party)
    const { byStatus, tally, byKind, series } = trackOf(owing)
    return {
      ...{ party, by_status: { ...byStatus }, ...tally, by_kind: { ...byKind } },
      series: series.map((point) => ({ ...point, at: writeInstant(point.at), sources: [...point.sources] })),
      items: owing.map((found) => itemOf(found, call.locale)),
      owed: all.filter(({ to }) => to.includes(party)).map((found) => itemOf(found, call.locale)),
      complete: rows.complete,
    }
  },
})

const reminders = reads({
  name: 'reminders',
  path: '/api/watch/reminders',
  query: asOf.extend({ ...paging, of: z.enum(['commitment', 'clarification', 'harm']).optional() }),
  answer: pageOf(reminderShape),
  read: (call, reading) => rowsPage(call, reading, { model: 'reminder', subject: call.query.of }, flat),
})

const why = z.strictObject({ why: words })
const steps: readonly Route[] = [
  writes({
    name: 'show-commitment',
    path: '/api/watch/commitments/{commitment}/evidence',
    params: ofCommitment,
    body: z.strictObject({ showing: written }),
    command: ({ commitment }, { showing }) => ({ verb: 'show-commitment', commitment, showing }),
  }),
  writes({
    name: 'release-commitment',
    path: '/api/watch/commitments/{commitment}/releases',
    params: ofCommitment,
    body: why,
    command: ({ commitment }, body) => ({ verb: 'release-commitment', commitment, ...body }),
  }),
  writes({
    name: 'withdraw-showing',
    path: '/api/watch/commitment-evidence/{evidence}/withdrawals',
    params: z.strictObject({ evidence: index }),
    body: why,
    command: ({ evidence }, body) => ({ verb: 'withdraw-showing', evidence, ...body }),
  }),
]

export const commitments: readonly Route[] = [list, one, counterpart, reminders, ...steps]
