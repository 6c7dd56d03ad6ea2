/** How long pages of long lists and searches take over HTTP, one after the other, beside a bare `select … limit`. */
import type pg from 'pg'
import { openSession } from '#shell/record/session.ts'
import { figure, type Measured } from '../measure.ts'

const LIMIT = 100
const SORTS = ['newest', 'begins', 'late'] as const
const PARTS = ['first', 'middle', 'last'] as const

/** What is searched for, and what that tries. */
const SEARCHES: readonly (readonly [text: string, what: string])[] = [
  ['D-7777', 'an id'],
  ['ramirez', 'a name'],
  ['الحسيني', 'a name in Arabic'],
  ['road 4711', 'two words, one in every title'],
  ['ward', 'letters inside of words'],
  ['m', 'one letter'],
  ['xylophone', 'what is not there'],
]
const NARROWED = [
  'state=referred',
  'verdict=refuse&asked_by=DESK-7',
  'sort=late&asked_by=DESK-3',
  'asked_by=NOBODY',
  'names=PERSON-4711',
  'names=HOUSE',
] as const

export const STEPS = SORTS.length + SORTS.length * PARTS.length + 2 * NARROWED.length + 2 * SEARCHES.length + 6

interface Page {
  readonly items: readonly { readonly id: string }[]
  readonly next: string | null
}

/** Of a record of `count` dockets. */
export async function listing(
  address: string,
  connection: pg.ClientConfig,
  [count, seconds]: readonly [number, number],
  tick: () => void,
): Promise<Measured[]> {
  const get = async <T>(path: string): Promise<T> => {
    const answer = await fetch(`${address}${path}`, { headers: { 'parley-acting-as': 'DESK-0' } })
    if (!answer.ok) throw new TypeError(await answer.text())
    return (await answer.json()) as T
  }
  const time = async (name: string, path: string): Promise<Measured> => {
    const found = await timed(seconds, () => get(path))
    tick()
    return figure(name, 'ms', found)
  }
  const out: Measured[] = [await bare(connection, seconds)]
  tick()
  const { index } = await get<{ index: number }>('/api/head')
  const past = Math.floor(index * 0.75)
  for (const sort of SORTS) {
    const cursors = await places(count, (cursor) =>
      get<Page>(`/api/dockets?sort=${sort}&limit=500${cursor === '' ? '' : `&cursor=${cursor}`}`),
    )
    tick()
    for (const part of PARTS)
      out.push(await time(`dockets, sort ${sort}, ${part} page of ${LIMIT}`, `/api/dockets?sort=${sort}&limit=${LIMIT}${cursors[part]}`))
  }
  for (const query of NARROWED) out.push(await time(`dockets, ${query}`, `/api/dockets?limit=${LIMIT}&${query}`))
  for (const query of NARROWED)
    out.push(await time(`dockets, ${query}, as of entry ${past}`, `/api/dockets?limit=${LIMIT}&${query}&as_of=${past}`))
  for (const [text, what] of SEARCHES) out.push(await time(`search: ${what}`, `/api/search?q=${encodeURIComponent(text)}`))
  for (const [text, what] of SEARCHES)
    out.push(await time(`search: ${what}, as of entry ${past}`, `/api/search?q=${encodeURIComponent(text)}&as_of=${past}`))
  out.push(await time('parties by name', `/api/parties?limit=${LIMIT}&name=gomez`))
  out.push(await time('entries, the newest of one kind', `/api/entries?limit=${LIMIT}&order=newest&kind=withdrawn`))
  out.push(
    await time(
      'entries of three kinds by one office',
      `/api/entries?limit=${LIMIT}&order=newest&kind=withdrawn,performed,proposed&by=DESK-5`,
    ),
  )
  out.push(await time('entries of a kind that there is none of', `/api/entries?limit=${LIMIT}&kind=closed`))
  out.push(await time('one party', '/api/parties/PERSON-4711'))
  return out
}

/** The times of one thing after the other, after a third as long to warm up. */
async function timed(seconds: number, run: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (const round of [0, 1]) {
    const end = performance.now() + (seconds * 1_000) / (round === 0 ? 3 : 1)
    do {
      const begun = performance.now()
      await run()
      if (round === 1) times.push(performance.now() - begun)
    } while (performance.now() < end)
  }
  return times
}

/** Goes through a whole list and gives what to add to an address for its first, its middle and its last page. */
async function places(count: number, page: (cursor: string) => Promise<Page>): Promise<Record<(typeof PARTS)[number], string>> {
  const cursors = ['']
  const seen = new Set<string>()
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { items, next }: Page = await page(cursor)
    for (const { id } of items) seen.add(id)
    if (next !== null) cursors.push(next)
    cursor = next
  }
  if (seen.size !== count) throw new TypeError(`the list has ${seen.size} dockets`)
  const at = (n: number) => (cursors[n] ? `&cursor=${cursors[n]}` : '')
  return { first: '', middle: at(Math.floor(cursors.length / 2)), last: at(cursors.length - 1) }
}

/** The same rows by a bare statement on a connection of its own. */
async function bare(connection: pg.ClientConfig, seconds: number): Promise<Measured> {
  const client = await openSession(connection)
  try {
    const text = `select data from parley.standing where model = 'docket' and key > $1 order by key limit ${LIMIT}`
    const found = await timed(seconds, async () => {
      const { rows } = await client.query<{ data: string }>({ name: 'bare', text, values: ['D-5'] })
      return rows.map(({ data }) => JSON.parse(data) as unknown)
    })
    return figure(`a bare select of ${LIMIT} of the same rows`, 'ms', found)
  } finally {
    await client.end()
  }
}
