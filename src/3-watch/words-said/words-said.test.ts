import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { flagsIn, readGlossary, spotsIn } from './glossary.ts'
import { clarificationState, clearsUp, readReadBack } from './read-back.ts'

const GLOSSARY = {
  ...{ id: 'G', of: 'A' },
  terms: [
    {
      id: 'zone',
      wordings: { en: ['buffer zone'], fr: ['zone tampon'], ar: ['منطقة عازلة'] },
      contested: true,
      note: 'the parties differ on who may enter',
    },
    { id: 'forces', wordings: { en: ['forces'], es: ['fuerzas'] } },
  ],
}
const glossary = () => {
  const read = readGlossary(GLOSSARY)
  assert.ok(!isRefusal(read), JSON.stringify(read))
  return read
}
const flagged = (text: string, lang: string) =>
  flagsIn(text, lang, [glossary()]).map(({ term, found, contested }) => `${term}: ${found}${contested ? ' contested' : ''}`)

test('terms are found as whole words, without case and marks, in the language of the text first and in others too', () => {
  assert.deepEqual(flagged('They left the BUFFER  zone.', 'en'), ['zone: buffer zone contested'])
  assert.deepEqual(flagged('They left the buffer-zone; all forces did.', 'en'), ['zone: buffer zone contested', 'forces: forces'])
  assert.deepEqual(flagged('Ils ont quitté la zone tampon.', 'fr'), ['zone: zone tampon contested'])
  assert.deepEqual(flagged('غادروا المنطقة. منطقة عازلة', 'ar'), ['zone: منطقة عازلة contested'])
  assert.deepEqual(flagged('The zone tampon, as they call it.', 'en'), ['zone: zone tampon contested'])
  assert.deepEqual(flagged('Buffers and zones; enforcement; reinforces.', 'en'), [])
  assert.deepEqual(flagged('', 'en'), [])
})

const spotted = (text: string, lang: string) =>
  spotsIn(text, lang, [glossary()]).map(({ term, start, end }) => `${term}: ${text.slice(start, end)}`)

test('every place of a term is told as it stands in the text, whatever case, marks, hyphens and hidden marks are in it', () => {
  assert.deepEqual(spotted('The BUFFER-zone. All forces left the buffer  zone;', 'en'), [
    'zone: BUFFER-zone',
    'forces: forces',
    'zone: buffer  zone',
  ])
  assert.deepEqual(spotted('La zone tampón', 'fr'), ['zone: zone tampón'])
  assert.deepEqual(spotted('غادروا مَنطقة عــازلة أمس', 'ar'), ['zone: مَنطقة عــازلة'])
  assert.deepEqual(spotted('the for\u200bces', 'en'), ['forces: for\u200bces'])
  assert.deepEqual(spotted('zones, reinforces', 'en'), [])
})

test('of terms that overlap the first stands, and of those that begin together the longer', () => {
  const overlapping = {
    id: 'G',
    of: 'A',
    terms: ['zone', 'zone of peace', 'peace now'].map((word) => ({ id: word, wordings: { en: [word] } })),
  }
  const read = readGlossary(overlapping)
  assert.ok(!isRefusal(read))
  assert.deepEqual(
    spotsIn('a zone of peace now', 'en', [read]).map(({ term }) => term),
    ['zone of peace'],
  )
})

test('each party says once what it takes a term to mean', () => {
  const meaning = (by: string) => ({ by, text: 'nobody under arms' })
  const of = (...by: string[]) => readGlossary({ ...GLOSSARY, terms: [{ ...GLOSSARY.terms[0], means: by.map(meaning) }] })
  assert.ok(!isRefusal(of('US', 'THEM')))
  const twice = of('US', 'US')
  assert.deepEqual(isRefusal(twice) && [twice.code, twice.where?.field], ['shape-repeated', 'terms[0].means'])
})

test('a glossary that says a term twice, or no wording of it, is refused', () => {
  const codeOf = (raw: object) => {
    const read = readGlossary(raw)
    return isRefusal(read) ? `${read.code} ${read.where?.field}` : 'good'
  }
  assert.equal(codeOf({ ...GLOSSARY, terms: [GLOSSARY.terms[0], GLOSSARY.terms[0]] }), 'shape-repeated terms')
  assert.deepEqual(readGlossary({ ...GLOSSARY, terms: [] }), { ...GLOSSARY, terms: [] }, 'all were taken out again')
  assert.equal(codeOf({ ...GLOSSARY, terms: [{ id: 'x', wordings: { en: [] } }] }), 'shape-too-small terms[0].wordings.en')
})

const point = (id: string, same: boolean) => ({
  id,
  said: 'we leave on Monday',
  understood: same ? 'you leave on Monday' : 'you leave',
  same,
})
const back = (points: object[], more: object = {}) =>
  readReadBack({ from: 'ELDERS', lang: 'en', points, ...more }, 'UTC', Date.UTC(2026, 0, 5))
const codeOf = (read: ReturnType<typeof back>) =>
  isRefusal(read) ? `${read.code} ${read.where?.field}` : read.differs.map(({ id }) => id).join()

test('what differs needs a day by which it is cleared up, still to come', () => {
  assert.equal(codeOf(back([point('a', true)])), '')
  assert.equal(codeOf(back([point('a', true), point('b', false)])), 'shape-missing answer_by')
  assert.equal(codeOf(back([point('b', false)], { answer_by: '2026-01-04' })), 'watch-time-past answer_by')
  assert.equal(codeOf(back([point('a', true), point('b', false)], { answer_by: '2026-01-08' })), 'b')
  assert.equal(codeOf(back([point('a', true), point('a', true)])), 'shape-repeated points')
  assert.equal(codeOf(back([])), 'shape-too-small points')
})

test('only agreement on every point that differed clears it up', () => {
  const open = [point('a', false), point('b', false)]
  assert.equal(clearsUp(open, [point('a', true), point('b', true)]), true)
  assert.equal(clearsUp(open, [point('a', true)]), false)
  assert.equal(clearsUp(open, [point('a', true), point('b', false)]), false)
  assert.equal(clearsUp(open, [point('a', true), point('b', true), point('c', false)]), false)
  const state = (clearedUp: boolean, differing: boolean, at: number) => clarificationState({ answerBy: 10, clearedUp, differing }, at)
  assert.deepEqual(
    [state(false, false, 9), state(false, false, 10), state(true, false, 11), state(false, true, 11)],
    ['open', 'late', 'cleared-up', 'differing'],
  )
})
