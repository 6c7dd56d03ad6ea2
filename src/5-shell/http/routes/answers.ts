/** Answers: to a question that is not recorded, and of a docket, worked out again at the index they were made at. */
import { z } from '@hono/zod-openapi'
import { askOf } from '#answer/record/ask.ts'
import { actOnFile, putAgain } from '#answer/record/asking.ts'
import { contradictedBy } from '#answer/record/promises/made.ts'
import { type OnFile, type Replayed, replay } from '#answer/record/replay.ts'
import type { View } from '#answer/record/view.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse, sure } from '#ground/refusal.ts'
import type { Reading } from '../../record/register.ts'
import { type Call, type Route, reads } from '../route.ts'
import { answerShape, recalledShape, replayShape } from '../shapes/docket.ts'
import { written } from '../shapes/parts.ts'
import { answerTold } from '../telling.ts'

const ofDocket = z.strictObject({ docket: label })

const ask = reads({
  name: 'ask',
  path: '/api/ask',
  method: 'post',
  body: z.strictObject({ act: written }).openapi('Question'),
  answer: answerShape,
  read: async (call, reading) => {
    const at = call.query.as_of === undefined ? Math.max(call.now(), reading.at) : reading.at
    const { reader, locale } = call
    return reading.ask((view) => {
      const asked = askOf(view, call.body.act, { by: reader.by, at })
      if (isRefusal(asked)) return placed(asked, { field: 'act' })
      const { act } = asked.question
      return answerTold(asked, locale, zoneOf(view), contradictedBy(view, act, { zone: zoneOf(view), ...call.body.act }, null, at))
    })
  },
})

const zoneOf = (view: View): string => view.get('store', 'store')?.data.zone ?? 'UTC'

/** The answer on file of a docket, and what became of the entries it looked at. */
interface Kept {
  readonly onFile: OnFile
  readonly tombstones: ReadonlyMap<number, number>
  readonly asked: string
  readonly zone: string
}

function keptOf(view: View, id: string): Kept | Refusal {
  const docket = view.get('docket', id)
  if (docket === null) return refuse('docket-unknown', { found: id }, { field: 'docket' })
  const { determined: index, rev, act, asked } = docket.data
  const entry = view.entry(index)
  sure(entry !== null && 'body' in entry && 'answer' in entry.body, 'the answer on file of a docket is in the entry it names')
  const { answer } = entry.body
  const tombstones = new Map<number, number>()
  for (const looked of answer.looked) {
    const stone = view.get('tombstone', String(looked))
    if (stone !== null) tombstones.set(looked, stone.data.tombstone)
  }
  return { onFile: { docket: id, rev, act, index, answer }, tombstones, asked, zone: zoneOf(view) }
}

/** Runs `question` on the record as it stood when the answer was gathered. */
async function then<T>(call: Call<{ docket: string }>, reading: Reading, question: (view: View, kept: Kept) => T): Promise<T | Refusal> {
  const kept = await reading.ask((view) => keptOf(view, call.params.docket))
  if (isRefusal(kept)) return kept
  const before = await call.register.reading(call.reader, kept.onFile.answer.gatheredAt)
  if (isRefusal(before)) return before
  try {
    return await before.ask((view) => question(view, kept))
  } finally {
    await before.close()
  }
}

function replayTold(view: View, { onFile, tombstones }: Kept) {
  const outcome: Replayed = replay(view, onFile, (index) => tombstones.get(index) ?? null, process.versions.tz ?? 'unknown')
  const told =
    outcome.outcome === 'erased'
      ? { ...outcome, tombstones: [...outcome.tombstones] }
      : outcome.outcome === 'drift'
        ? { ...outcome, what: [...outcome.what], pins: [...outcome.pins] }
        : outcome
  return { docket: onFile.docket, entry: onFile.index, gatheredAt: onFile.answer.gatheredAt, ...told }
}

const again = reads({
  name: 'replay',
  path: '/api/dockets/{docket}/replay',
  params: ofDocket,
  answer: replayShape,
  read: (call, reading) => then(call, reading, replayTold),
})

const answer = reads({
  name: 'answer',
  path: '/api/dockets/{docket}/answer',
  params: ofDocket,
  answer: recalledShape,
  read: (call, reading) =>
    then(call, reading, (view, kept) => {
      const { docket, act, rev, answer: onFile } = kept.onFile
      const again = putAgain(view, docket, actOnFile(view, act, rev), onFile)
      const contradictions = contradictedBy(view, again.question.act, act, docket, again.question.at)
      return { replay: replayTold(view, kept), asked: kept.asked, answer: answerTold(again, call.locale, kept.zone, contradictions) }
    }),
})

export const answers: readonly Route[] = [ask, again, answer]
