/** What sentences about clauses are made with: the words of a language, how it lists, and what the reader calls things. */
import { settled } from '#ground/isolate.ts'
import type { Written } from '../../client/shapes.ts'
import type { DeskId, Language } from '../../words/language.ts'
import { tags } from '../../words/language.ts'
import type { Say } from '../../words/words.tsx'
import { textOf } from './written.ts'

export interface Speech {
  readonly say: Say
  /** What is called by this id, kept apart from the direction of the sentence. */
  name(id: string): string
  or(texts: readonly string[]): string
  and(texts: readonly string[]): string
  /** A duration of ISO 8601 in words, such as `PT48H`; what is not a simple one stays as it is. */
  span(text: string): string
}

/** Names of any script stand in a sentence of any direction: first strong isolate, and its end (Unicode UAX 9). */
const isolated = (text: string): string => `\u2068${settled(text)}\u2069`

const ROLES = ['actor', 'principal', 'counterpart', 'end_user', 'intermediary', 'beneficiary', 'carrier', 'bank', 'signatory', 'place']
const isRole = (id: string): boolean => ROLES.includes(id)
/** What conditions name by a word of their own besides the roles. */
const WORDS = ['cites', 'party', 'act']

/** A party as a condition names it: a role of the act, everybody in it, what it cites, or somebody by id. */
export function someone(value: unknown, { say, name }: Speech): string {
  const id = textOf(value)
  if (WORDS.includes(id)) return say(`desk.law.someone.${id as 'act'}`)
  return isRole(id) ? say(`desk.law.role.${id as 'actor'}`) : name(id)
}

/** How one kind of condition says its particulars. */
export type Tell = (particulars: Written, speech: Speech) => string

export const roleNames: readonly string[] = ROLES.slice(0, -1)

export function speechOf(say: Say, language: Language, called: (id: string) => string = (id) => id): Speech {
  const list = (type: 'conjunction' | 'disjunction') => {
    const format = new Intl.ListFormat(tags[language], { type })
    return (texts: readonly string[]) => format.format([...texts])
  }
  return {
    say,
    name: (id) => (id === '' ? say('desk.law.blank') : isolated(called(id))),
    or: list('disjunction'),
    and: list('conjunction'),
    span(text) {
      const [, days, hours] = /^P(?:(\d+[DWM]))?(?:T(\d+H))?$/.exec(text) ?? []
      const parts = [days, hours].filter((part) => part !== undefined)
      if (parts.length === 0) return isolated(text === '' ? say('desk.law.blank') : text)
      const said = parts.map((part) => say(`desk.law.span.${part.slice(-1)}` as DeskId, { n: Number(part.slice(0, -1)) }))
      return list('conjunction')(said)
    },
  }
}
