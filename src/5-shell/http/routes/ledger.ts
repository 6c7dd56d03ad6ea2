/** The published log of this office: how publishing goes, which acts wait for its witnesses, and what waits now. */
import { z } from '@hono/zod-openapi'
import { FINAL_ACTS } from '#answer/record/witnessing/data.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { say } from '#ground/say.ts'
import { tellRefusal } from '../../tell/refusal.ts'
import { type Route, reads, writes } from '../route.ts'
import { ledgerShape } from '../shapes/ledger.ts'

const written = (at: Instant | null): string | null => (at === null ? null : writeInstant(at))

const one = reads({
  name: 'ledger',
  path: '/api/ledger',
  answer: ledgerShape,
  read: async ({ log, locale }, reading) => {
    const kinds = await reading.ask((view) => view.get('final-acts', FINAL_ACTS)?.data.kinds ?? [])
    const { items } = await reading.list('awaiting', { limit: LIMITS.http_page_items_max })
    const record = { finalActs: [...kinds], awaiting: items.map(({ data }) => data) }
    if (log === null) return { ...record, publishing: null }
    const { origin, size, at, next, settings, asked, waiting, why } = log
    const told = waiting === null ? null : { code: waiting, detail: say(locale, `ledger.waiting.${waiting}`) }
    const trouble = why === null ? null : { code: why.code, detail: tellRefusal(why, locale) }
    const cadence = { everyMinutes: settings.every, leaves: settings.leaves }
    const publishing = {
      origin,
      size,
      at: written(at),
      next: writeInstant(next),
      ...cadence,
      asked: [...asked],
      waiting: told,
      why: trouble,
    }
    return { ...record, publishing }
  },
})

const final = writes({
  name: 'final-acts',
  path: '/api/final-acts',
  body: z.strictObject({ kinds: z.array(label).max(64) }).openapi('FinalActs'),
  command: (_, { kinds }) => ({ verb: 'say-final-acts', kinds }),
})

export const ledger: readonly Route[] = [one, final]
