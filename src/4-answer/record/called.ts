/** What things on file are called: the texts by which somebody who searches finds them. */
import { MATCHES, type Match, matchOf } from '#ground/fold-text.ts'
import type { Data, Model, Row } from './row.ts'

/** The models whose rows can be searched for. */
export const CALLED_MODELS = [
  ...(['docket', 'party', 'instrument', 'office', 'order'] as const),
  ...(['incident', 'incident-report', 'duty', 'promise'] as const),
] as const satisfies readonly Model[]
export type CalledModel = (typeof CALLED_MODELS)[number]

/** How many things of a kind a search gives at most. */
export const FOUND_MAX = 20

export const isCalled = (model: Model): model is CalledModel => (CALLED_MODELS as readonly Model[]).includes(model)

const text = (value: unknown): readonly string[] => (typeof value === 'string' && value !== '' ? [value] : [])

/** The names of a party as it was written, each a text or a record with one. */
const namesOf = ({ names }: Data['party']): readonly string[] =>
  Array.isArray(names)
    ? names.flatMap((name: unknown) => (typeof name === 'object' && name !== null && 'text' in name ? text(name.text) : text(name)))
    : []

const TEXTS: { readonly [M in CalledModel]: (data: Data[M]) => readonly string[] } = {
  docket: ({ title }) => [title],
  party: namesOf,
  instrument: ({ instrument }) => text(instrument.title),
  office: ({ name }) => [name],
  order: () => [],
  // What a reporter said, and who that was, is kept apart and not searched.
  incident: ({ title, place }) => [...text(title), ...text(place.name)],
  'incident-report': ({ account }) => [...text(account.title), ...text(account.place.name)],
  duty: ({ duty }) => text(duty),
  promise: ({ what }) => text(what),
}

/** The id under which a row stands, and after it every name that it has, in whatever script. */
export function calledOf<M extends CalledModel>({ model, key, data }: Pick<Row<M>, 'model' | 'key' | 'data'>): readonly string[] {
  const texts = TEXTS[model] as (data: Data[M]) => readonly string[]
  return [key, ...texts(data)]
}

export interface Found<M extends CalledModel = CalledModel> {
  readonly row: Row<M>
  readonly match: Match
}

/** What of a model was found, the best first, and whether there is more. */
export interface FoundSome<M extends CalledModel = CalledModel> {
  readonly items: readonly Found<M>[]
  readonly more: boolean
}

/**
 * Those of the rows that `words` (as `wordsOf` gives them) find, the best first: by how they match, then the newest docket first and
 * the others in order of key. At most `FOUND_MAX`, and whether there are more.
 */
export function found<M extends CalledModel>(rows: readonly Row<M>[], words: readonly string[]): FoundSome<M> {
  const all = rows.flatMap((row): Found<M>[] => {
    const match = matchOf(calledOf(row), words)
    return match === null ? [] : [{ row, match }]
  })
  const items = all.sort((a, b) => MATCHES.indexOf(a.match) - MATCHES.indexOf(b.match) || inOrder(a.row, b.row))
  return { items: items.slice(0, FOUND_MAX), more: items.length > FOUND_MAX }
}

const numberOf = (row: Row): number => (row.model === 'docket' ? (row as Row<'docket'>).data.number : 0)

const inOrder = (a: Row, b: Row): number => numberOf(b) - numberOf(a) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
