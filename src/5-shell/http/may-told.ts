/** What an office may do with something, as answers tell it: with the rule it follows, and why not in a sentence. */
import { z } from '@hono/zod-openapi'
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import type { Locale } from '#ground/say.ts'
import { tellRefusal } from '../tell/refusal.ts'

interface May<V extends string> {
  readonly verb: V
  readonly may: boolean
  readonly why: Refusal | null
  readonly cites: string
}

export const mayTold = <V extends string>(list: readonly May<V>[], locale: Locale) =>
  list.map(({ verb, may, why, cites }) => ({
    ...{ verb, may, cites },
    why: isRefusal(why) ? { code: why.code, detail: tellRefusal(why, locale) } : null,
  }))

export const mayShape = z.object({
  ...{ verb: z.string(), may: z.boolean(), cites: z.string() },
  why: z.object({ code: z.string(), detail: z.string() }).nullable(),
})
