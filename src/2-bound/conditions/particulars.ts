/** The particulars that many conditions take, each bounded: whom or what, several of these, and how many days old. */
import { z } from 'zod'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'

/** A party, a role of the act, or another name that facts are filed under. */
export const text = label

/** At least one of these. */
export const texts = z.array(text).min(1).max(LIMITS.list_items_max)

/** How old something may be, in days of 24 hours. */
export const days = z.number().int().positive()
