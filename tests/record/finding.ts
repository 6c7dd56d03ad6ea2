/** What every register promises of lists and search, as tests that run on each of them. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CALLED_MODELS } from '#answer/record/called.ts'
import type { Filing } from '#answer/record/command.ts'
import type { DocketPage, DocketPlace } from '#answer/record/dockets-in-order.ts'
import { wordsOf } from '#ground/fold-text.ts'
import type { Register } from '#shell/record/register.ts'
import { watching } from './finding-watched.ts'
import { act, claim, file, type Office, propose, read, received, START } from './office.ts'

/** `open` gives an office that is furnished. */
export function findingContract(name: string, open: () => Promise<Office>): void {
  describe(`finding in the register ${name}`, () => {
    ordering(open)
    narrowing(open)
    naming(open)
    searching(open)
    wording(open)
    renaming(open)
    watching(open, hits)
    entries(open)
  })
}

const DAY = 86_400_000

/** Visits and meetings that begin so many days after the start: visits are permitted, meetings referred, anything else refused. */
async function proposed(register: Register, ...days: readonly (readonly [kind: string, day: number])[]): Promise<void> {
  for (const [kind, day] of days) {
    const when = [1, 2].map((hour) => new Date(START + day * DAY + hour * 3_600_000).toISOString())
    received(await register.submit({ ...propose(kind), act: { ...act(kind), when } }, 'DESK'))
  }
}

/** All pages of a list of dockets, two at a time, as numbers. */
async function numbers(register: Register, asked: Partial<DocketPage>, asOf?: number): Promise<number[]> {
  return read(register, asOf, async (reading) => {
    const found: number[] = []
    let after: DocketPlace | null = null
    do {
      const page: Awaited<ReturnType<typeof reading.dockets>> = await reading.dockets({
        ...{ sort: 'newest', now: START, limit: 2, ...asked },
        ...(after === null ? {} : { after }),
      })
      assert.ok(page.next === null || page.items.length === (asked.limit ?? 2))
      found.push(...page.items.map(({ data }) => data.number))
      after = page.next
    } while (after !== null)
    return found
  })
}

function ordering(open: () => Promise<Office>): void {
  test('dockets are listed newest first, by when they begin, and by when it becomes too late', async () => {
    const { register } = await open()
    await proposed(register, ['visit', 30], ['meeting', 10], ['visit', 30], ['training', 20], ['visit', 5], ['meeting', 40])
    received(await register.submit({ verb: 'perform', docket: 'D-5' }, 'DESK'))
    assert.deepEqual(await numbers(register, { sort: 'newest' }), [6, 5, 4, 3, 2, 1])
    assert.deepEqual(await numbers(register, { sort: 'begins' }), [6, 3, 1, 4, 2, 5])
    // What was performed no longer waits.
    assert.deepEqual(await numbers(register, { sort: 'late' }), [2, 4, 1, 3, 6, 5])
    // Nor does what has begun.
    assert.deepEqual(await numbers(register, { sort: 'late', now: START + 25 * DAY }), [1, 3, 6, 5, 4, 2])
    assert.deepEqual(await numbers(register, { sort: 'late', now: START + 99 * DAY }), [6, 5, 4, 3, 2, 1])
    assert.deepEqual(await numbers(register, { sort: 'late', limit: 1 }), [2, 4, 1, 3, 6, 5])
  })

  test('as of an earlier entry they are listed as they stood', async () => {
    const { register } = await open()
    const sizes: number[] = []
    await proposed(register, ['visit', 3], ['visit', 1])
    sizes.push(register.head().size)
    received(await register.submit({ verb: 'perform', docket: 'D-1' }, 'DESK'))
    await proposed(register, ['visit', 2])
    sizes.push(register.head().size)
    received(await register.submit({ verb: 'withdraw', docket: 'D-3', why: 'no longer' }, 'DESK'))
    received(
      await register.submit(
        { verb: 'revise', docket: 'D-2', act: { ...act('visit'), when: ['2026-02-01T10:00Z', '2026-02-01T12:00Z'] } },
        'DESK',
      ),
    )
    assert.deepEqual(await numbers(register, { sort: 'begins' }, sizes[0]), [1, 2])
    assert.deepEqual(await numbers(register, { sort: 'late' }, sizes[0]), [2, 1])
    assert.deepEqual(await numbers(register, { sort: 'late' }, sizes[1]), [2, 3, 1])
    assert.deepEqual(await numbers(register, { state: 'permitted' }, sizes[1]), [3, 2])
    assert.deepEqual(await numbers(register, { sort: 'begins' }), [2, 1, 3])
    assert.deepEqual(await numbers(register, { sort: 'late' }), [2, 3, 1])
    assert.deepEqual(await numbers(register, {}, 0), [])
  })
}

function narrowing(open: () => Promise<Office>): void {
  test('they are narrowed by state, verdict and who asks, each alone and all at once', async () => {
    const { register } = await open()
    await proposed(register, ['visit', 1], ['meeting', 2], ['visit', 3], ['training', 4], ['meeting', 5])
    received(await register.submit({ ...propose('meeting'), act: { ...act('meeting'), asked_by: 'LEGAL' } }, 'LEGAL'))
    received(await register.submit({ verb: 'withdraw', docket: 'D-2', why: 'no longer' }, 'DESK'))
    for (const sort of ['newest', 'begins', 'late'] as const) {
      const of = async (asked: Partial<DocketPage>) => (await numbers(register, { sort, ...asked })).sort((a, b) => a - b)
      assert.deepEqual(await of({ state: 'referred' }), [5, 6])
      assert.deepEqual(await of({ verdict: 'refer' }), [2, 5, 6])
      assert.deepEqual(await of({ verdict: 'refuse' }), [4])
      assert.deepEqual(await of({ asker: 'LEGAL' }), [6])
      assert.deepEqual(await of({ asker: 'DESK', verdict: 'refer', state: 'withdrawn' }), [2])
      assert.deepEqual(await of({ asker: 'LEGAL', verdict: 'permit' }), [])
    }
  })
}

/** Dockets by what their acts name, as it stood then. */
function naming(open: () => Promise<Office>): void {
  test('they are narrowed by what they name, in every order, and as they named it at each size', async () => {
    const { register } = await open()
    const begun = register.head().size
    const visit = (more: object, day: number) => ({
      ...propose('visit'),
      act: { ...act('visit'), when: [1, 2].map((hour) => new Date(START + day * DAY + hour * 3_600_000).toISOString()), ...more },
    })
    received(await register.submit(visit({ counterpart: ['GUEST'] }, 3), 'DESK'))
    received(await register.submit(visit({ beneficiary: 'GUEST', under: 'M/1' }, 1), 'DESK'))
    received(await register.submit(visit({ counterpart: ['OTHER'] }, 2), 'DESK'))
    const before = register.head().size
    received(await register.submit({ verb: 'revise', docket: 'D-1', act: visit({ counterpart: ['OTHER'] }, 3).act }, 'DESK'))
    received(await register.submit({ verb: 'withdraw', docket: 'D-2', why: 'no longer' }, 'DESK'))
    const after = register.head().size
    received(await register.submit({ verb: 'revise', docket: 'D-1', act: visit({ counterpart: ['GUEST'] }, 3).act }, 'DESK'))
    const of = (names: string, asOf?: number, more: Partial<DocketPage> = {}) => numbers(register, { names, limit: 1, ...more }, asOf)
    assert.deepEqual(await of('GUEST'), [2, 1])
    assert.deepEqual(await of('GUEST', undefined, { state: 'withdrawn' }), [2])
    assert.deepEqual(await of('GUEST', undefined, { sort: 'begins' }), [1, 2])
    assert.deepEqual(await of('GUEST', undefined, { sort: 'late' }), [1, 2])
    assert.deepEqual(await of('GUEST', after), [2])
    assert.deepEqual(await of('GUEST', before), [2, 1])
    assert.deepEqual(await of('GUEST', before, { sort: 'late' }), [2, 1])
    assert.deepEqual(await of('GUEST', begun), [])
    assert.deepEqual(await of('OTHER'), [3])
    assert.deepEqual(await of('OTHER', after), [3, 1])
    for (const under of ['M', 'M/1']) assert.deepEqual(await of(under), [2])
    assert.deepEqual(await of('DESK'), [3, 2, 1])
    assert.deepEqual(await of('visit'), [])
  })
}

const ARMY = {
  id: 'P-7',
  kind: 'state_body',
  names: [
    { text: 'Ejército Nacional', lang: 'es' },
    { text: 'الجَيْش الوطني', lang: 'ar' },
  ],
}

/** What a search finds, as `model key match`, each model in its order. */
async function hits(register: Register, search: string, asOf?: number): Promise<string[]> {
  const found = await read(register, asOf, (reading) => reading.search(wordsOf(search)))
  return CALLED_MODELS.flatMap((model) => found[model].items.map(({ row, match }) => `${model} ${row.key} ${match}`))
}

function searching(open: () => Promise<Office>): void {
  test('everything that has a name is found in any script, whatever case and accents, the best first', async () => {
    const { register } = await open()
    const instrument = {
      id: 'R-9',
      kind: 'rule',
      title: 'Straßenordnung',
      issuer: 'GOV',
      term: ['2026-01-01', '2027-01-01'],
      clauses: [{ id: '1', effect: 'forbid', about: { kind: ['never'] } }],
    }
    const items: Filing[] = [{ party: ARMY }, { party: { id: 'FARC-EP', kind: 'armed_group', names: [{ text: 'Army of the People' }] } }]
    received(await register.submit(file(...items), 'DESK'))
    received(await register.submit(file({ instrument }), 'DESK'))
    received(await register.submit({ ...propose(), title: 'May the army meet at P-7?' }, 'DESK'))
    for (const [search, ...expected] of [
      ['p-7', 'docket D-1 word', 'party P-7 id'],
      ['EJERCITO', 'party P-7 start'],
      ['nacion', 'party P-7 word'],
      ['جيش وطني', 'party P-7 inside'],
      ['ＡＲＭＹ', 'docket D-1 word', 'party FARC-EP start'],
      ['people army', 'party FARC-EP word'],
      ['rmy', 'docket D-1 inside', 'party FARC-EP inside'],
      ['farc ep', 'party FARC-EP id'],
      ['strasse', 'instrument R-9 start'],
      ['legal', 'office LEGAL id'],
      ['registry', 'office REGISTRY id'],
      ['d-1', 'docket D-1 id'],
      ['ej', 'party P-7 start'],
      ['rm'],
      ['navy'],
      ['%'],
      ['_____'],
      ['\\'],
      [''],
    ] as const) {
      assert.deepEqual(await hits(register, search), expected, search)
    }
  })

  test('of many a few are given, the best among them, and it is said that there are more', async () => {
    const { register } = await open()
    const parties = Array.from(
      { length: 60 },
      (_, i): Filing => ({ party: { id: `X-${i}`, kind: 'person', names: [{ text: `Man of road ${i}` }] } }),
    )
    received(await register.submit(file(...parties, { party: { id: 'Z', kind: 'person', names: [{ text: 'Road itself' }] } }), 'DESK'))
    const { party, docket } = await read(register, undefined, (reading) => reading.search(wordsOf('road')))
    assert.deepEqual([party.items.length, party.more, party.items[0]?.row.key, party.items[0]?.match], [20, true, 'Z', 'start'])
    assert.deepEqual([docket.items.length, docket.more], [0, false])
    const exact = await read(register, undefined, (reading) => reading.search(wordsOf('x-59')))
    assert.deepEqual([exact.party.items.length, exact.party.more], [1, false])
    const keys = async (words: string, page: { after?: string; limit: number }) =>
      read(register, undefined, async (reading) => {
        const { items, next } = await reading.called({ model: 'party', words: wordsOf(words), ...page })
        return [items.map(({ key }) => key).join(' '), next]
      })
    assert.deepEqual(await keys('road 1', { limit: 3 }), ['X-1 X-10 X-11', 'X-11'])
    assert.deepEqual(await keys('road 1', { limit: 99, after: 'X-17' }), ['X-18 X-19', null])
    assert.deepEqual(await keys('', { limit: 3 }), ['', null])
    assert.equal((await keys('road', { limit: 99 }))[0]?.split(' ').length, 61)
  })
}

/** What a search finds of clauses, as `ref match snippet`. */
async function clauseHits(register: Register, search: string, asOf?: number): Promise<string[]> {
  const { clause } = await read(register, asOf, (reading) => reading.search(wordsOf(search)))
  return clause.items.map(({ ref, match, snippet }) => `${ref} ${match} ${snippet}`)
}

function wording(open: () => Promise<Office>): void {
  const law = (id: string, clauses: readonly object[]) => ({
    ...{ id, kind: 'rule', issuer: 'GOV', term: ['2026-01-01', '2027-01-01'] },
    clauses,
  })
  const forbid = (id: string, words: string) => ({ id, effect: 'forbid', about: { kind: ['never'] }, words })

  test('clauses are found by their words in any script, also in those without blanks, and by what they oblige to', async () => {
    const { register } = await open()
    const clauses = [
      forbid('1', 'Ningún acto hostil se cometerá en la zona de distensión.'),
      forbid('2', 'لا يُسمح بنقل الأسلحة ليلاً.'),
      forbid('3', '双方应立即停止一切敌对行动。'),
      { id: '4', effect: 'oblige', about: { kind: ['never'] }, duty: 'report to the mechanism' },
    ]
    received(await register.submit(file({ instrument: law('R/9', clauses) }), 'DESK'))
    for (const [search, ...expected] of [
      ['DISTENSION', 'R/9/1 word Ningún acto hostil se cometerá en la zona de distensión.'],
      ['الاسلحه', 'R/9/2 word لا يُسمح بنقل الأسلحة ليلاً.'],
      ['停止', 'R/9/3 inside 双方应立即停止一切敌对行动。'],
      ['mechanism report', 'R/9/4 word report to the mechanism'],
      ['ningun acto', 'R/9/1 start Ningún acto hostil se cometerá en la zona de distensión.'],
      ['9'],
      ['forbid'],
      ['never'],
      [''],
    ] as const) {
      assert.deepEqual(await clauseHits(register, search), expected, search)
    }
  })

  test('a clause is found by its words of every version, from the entry on that brought them', async () => {
    const { register } = await open()
    received(await register.submit(file({ instrument: law('R', [forbid('1', 'No guns.')]) }), 'DESK'))
    const first = register.head().size
    const version = { v: 2, from: '2026-06-01', clauses: [forbid('1', 'No rifles.'), forbid('2', 'No knives.')] }
    received(await register.submit(file({ of: 'R', version }), 'DESK'))
    const at = async (search: string) => [
      await clauseHits(register, search, first - 1),
      await clauseHits(register, search, first),
      await clauseHits(register, search),
    ]
    assert.deepEqual(await at('guns'), [[], ['R/1 word No guns.'], ['R/1 word No guns.']])
    assert.deepEqual(await at('rifles'), [[], [], ['R/1 word No rifles.']])
    assert.deepEqual(await at('knives'), [[], [], ['R/2 word No knives.']])
    assert.deepEqual(await at('no'), [[], ['R/1 start No guns.'], ['R/1 start No rifles.', 'R/2 start No knives.']])
  })

  test('of many clauses a few are given, and it is said that there are more; names are not crowded out', async () => {
    const { register } = await open()
    const clauses = Array.from({ length: 70 }, (_, i) => forbid(String(i), `The road numbered ${i} stays open.`))
    received(await register.submit(file({ instrument: law('R', clauses) }), 'DESK'))
    received(await register.submit(file({ office: { id: 'ROADS', name: 'Road office' } }), 'DESK'))
    const found = await read(register, undefined, (reading) => reading.search(wordsOf('road')))
    assert.deepEqual([found.clause.items.length, found.clause.more, found.office.items.map(({ row }) => row.key)], [20, true, ['ROADS']])
  })
}

function renaming(open: () => Promise<Office>): void {
  test('as of an earlier entry things are found by what they were called then', async () => {
    const { register } = await open()
    const named = async (...texts: readonly string[]): Promise<number> => {
      const items = texts.map((text): Filing => ({ office: { id: 'P-1', name: text } }))
      for (const item of items) received(await register.submit(file(item), 'DESK'))
      return register.head().size
    }
    const none = register.head().size
    const first = await named('Front 30')
    const second = await named('Front 30')
    const third = await named('Column Arturo Ruiz', 'Column Miller Perdomo')
    const last = await named('Front 30')
    const at = async (search: string) => {
      const sizes = [none, first, second, third - 1, third, last]
      return Promise.all(sizes.map(async (size) => (await hits(register, search, size)).length))
    }
    assert.deepEqual(await at('front 30'), [0, 1, 1, 0, 0, 1])
    assert.deepEqual(await at('arturo'), [0, 0, 0, 1, 0, 0])
    assert.deepEqual(await at('perdomo'), [0, 0, 0, 0, 1, 0])
    assert.deepEqual(await at('P-1'), [0, 1, 1, 1, 1, 1])
  })

  test('what is named, renamed and renamed by one command is found by what it was called at each size', async () => {
    const { register } = await open()
    const before = register.head().size
    const items = ['Alpha', 'Beta', 'Beta', 'Alpha'].map((text): Filing => ({ office: { id: 'P-1', name: text } }))
    received(await register.submit(file(...items), 'DESK'))
    const at = async (search: string) =>
      Promise.all([0, 1, 2, 3, 4].map(async (more) => (await hits(register, search, before + more)).length))
    assert.deepEqual(await at('alpha'), [0, 1, 0, 0, 1])
    assert.deepEqual(await at('beta'), [0, 0, 1, 1, 0])
  })
}

function entries(open: () => Promise<Office>): void {
  test('entries are narrowed by kinds and by who made them, both ways and page by page', async () => {
    const { register } = await open()
    const begun = register.head().size
    received(await register.submit(propose(), 'DESK'))
    received(await register.submit(propose('meeting'), 'LEGAL'))
    received(await register.submit(file(claim('A')), 'LEGAL'))
    received(await register.submit({ verb: 'withdraw', docket: 'D-1', why: 'no longer' }, 'DESK'))
    received(await register.submit(propose(), 'DESK'))
    const of = async (page: { kinds?: string[]; by?: string; docket?: string }, way: 'on' | 'back' = 'on') =>
      read(register, undefined, async (reading) => {
        const found: number[] = []
        for (let from: number | null = way === 'on' ? begun - 1 : register.head().size; from !== null; ) {
          const start: { after: number } | { before: number } = way === 'on' ? { after: from } : { before: from }
          const { items, next }: Awaited<ReturnType<typeof reading.entries>> = await reading.entries({ ...page, ...start, limit: 2 })
          found.push(...items.map(({ index }) => index - begun).filter((index) => index >= 0))
          from = next === null ? null : Number(next)
        }
        return found
      })
    assert.deepEqual(await of({ kinds: ['proposed'] }), [0, 1, 4])
    assert.deepEqual(await of({ kinds: ['proposed'] }, 'back'), [4, 1, 0])
    assert.deepEqual(await of({ kinds: ['withdrawn', 'claim-filed', 'proposed', 'proposed'] }), [0, 1, 2, 3, 4])
    assert.deepEqual(await of({ kinds: ['withdrawn', 'claim-filed', 'proposed'], by: 'LEGAL' }, 'back'), [2, 1])
    assert.deepEqual(await of({ by: 'DESK' }), [0, 3, 4])
    assert.deepEqual(await of({ docket: 'D-1', by: 'DESK', kinds: ['withdrawn'] }), [3])
    assert.deepEqual(await of({ kinds: ['closed'] }), [])
    assert.deepEqual(await of({ kinds: ['no-such-kind'] }), [])
    assert.deepEqual(await of({ by: 'NOBODY' }, 'back'), [])
  })

  test('what was erased is no longer listed by what it said, and is listed as erased', async () => {
    const { register } = await open()
    const { from: of } = received(await register.submit(file(claim('A')), 'DESK'))
    const { from: kept } = received(await register.submit(file(claim('B')), 'DESK'))
    const asked = received(await register.submit({ verb: 'ask-erasure', of, rule: 'RULE 7', why: 'asked for' }, 'DESK'))
    received(await register.submit({ verb: 'erase', asked: asked.from }, 'LEGAL'))
    const listed = async (kinds: string[], by?: string) =>
      read(register, undefined, async (reading) =>
        (await reading.entries({ kinds, limit: 9, ...(by === undefined ? {} : { by }) })).items.map(({ index }) => index),
      )
    assert.deepEqual(await listed(['claim-filed']), [kept])
    assert.deepEqual(await listed(['erased-record']), [of])
    assert.deepEqual(await listed(['claim-filed', 'erased-record']), [of, kept])
    assert.deepEqual(await listed(['erased-record'], 'DESK'), [])
  })
}
