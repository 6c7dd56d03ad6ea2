/** What the server found wrong with a step, field by field. */
import type { Problem } from '../../../client/shapes.ts'
import { keyAt } from './key-at.ts'

export interface StepWrongs {
  /** The id of the control of a field. */
  idOf(key: string): string
  /** The id of the control that a place in what was sent was made from. */
  fieldOf(place: string): string | undefined
  /** What is wrong with a field; nothing where nothing is. */
  wrongAt(key: string): string | undefined
}

type Typed = Readonly<Record<string, string>>
/** Of a step, how its fields are called and which of them a place was made of. */
interface Made {
  readonly fields: readonly { readonly key: string }[]
  madeOf?(place: string, typed: Typed): string | null
}

/** `id`: of the form, so that those of two forms of a page differ. */
export function wrongsOf(kind: Made, typed: Typed, problem: Problem | null, id: string): StepWrongs {
  const keys = kind.fields.map(({ key }) => key)
  const keyOf = (place: string | undefined) => (place === undefined ? null : (kind.madeOf?.(place, typed) ?? keyAt(place, keys)))
  const wrongs = (problem?.refusals ?? []).map(({ where, detail }) => ({ key: keyOf(where?.field), detail }))
  const idOf = (key: string) => `${id} ${key}`.replaceAll(/[^\w-]/g, '_')
  return {
    idOf,
    fieldOf(place) {
      const key = keyOf(place)
      return key === null ? undefined : idOf(key)
    },
    wrongAt: (key) =>
      wrongs
        .filter((one) => one.key === key)
        .map(({ detail }) => detail)
        .join(' ') || undefined,
  }
}
