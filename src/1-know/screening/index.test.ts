import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Name, Sort } from '../names/name.ts'
import { readName } from '../names/read-name.ts'
import { align } from './align.ts'
import { compare } from './compare.ts'
import { indexNames } from './index.ts'
import { CALIBRATION, THRESHOLD } from './method.ts'
import { promising } from './promising.ts'
import { scoreOf } from './score.ts'
import { boundName } from './subject.ts'

/** Numbers that look drawn at random and are the same in every run. */
function drawn(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
}

const draw = drawn(5)
const pick = <T>(from: readonly T[]): T => from[draw(from.length)] as T
const SYLLABLES = 'ba do ku ri sa te vo li ma ne pro shi kha zu gor dan tel vik mar sol ham rez ul an or ish ev'.split(' ')
const word = (): string => {
  const text = Array.from({ length: 2 + draw(3) }, () => pick(SYLLABLES)).join('')
  return (text[0] as string).toUpperCase() + text.slice(1)
}
const WORDS = Array.from({ length: 700 }, word)
const BODIES = 'Bank Trading Plant Institute Shipping Group Foundation Company Oil Research'.split(' ')
const FORMS = ['LLC', 'GmbH', 'OOO', 'Ltd', '']

function invented(sort: Sort): string {
  if (sort === 'person') return Array.from({ length: 2 + draw(3) }, () => pick(WORDS)).join(' ')
  if (sort === 'thing') return `${pick(WORDS)} ${draw(3) === 0 ? draw(20) : pick(WORDS)}`
  return [pick(WORDS), ...(draw(2) === 0 ? [pick(WORDS)] : []), pick(BODIES), ...(draw(3) === 0 ? [String(draw(90))] : []), pick(FORMS)]
    .join(' ')
    .trim()
}

const LETTERS = 'abdeghiklmnoprstuvz'
/** One mistake as people and machines make them. Words written together are a mistake of their own: with another one in them they are lost. */
function spoilt(text: string, kinds = 7): string {
  const inWord = Array.from({ length: text.length - 2 }, (_, i) => i + 1).filter((i) => text[i] !== ' ' && text[i + 1] !== ' ')
  const at = pick(inWord)
  const kind = draw(kinds)
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1)
  if (kind === 1) return text.slice(0, at) + LETTERS[draw(LETTERS.length)] + text.slice(at + 1)
  if (kind === 2) return text.slice(0, at) + LETTERS[draw(LETTERS.length)] + text.slice(at)
  if (kind === 3) return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2)
  if (kind === 4) return text.split(' ').reverse().join(' ')
  if (kind === 5) return text.replace(' ', '')
  return text.split(' ').slice(1).join(' ') || text
}

const SORTS: readonly Sort[] = ['person', 'person', 'body', 'thing']
const listed: readonly Name[] = Array.from({ length: 2000 }, () => {
  const sort = pick(SORTS)
  return readName(invented(sort), sort)
})
const index = indexNames(listed)
const MOST = 24
/** The least sum that is a match. */
const ENOUGH = CALIBRATION.middle

test('the index gives what comparing with every name puts at or over the threshold: at least 99.9 %', () => {
  let expected = 0
  const lost: string[] = []
  for (let i = 0; i < 160; i++) {
    const of = pick(listed)
    const query = readName(draw(4) === 0 ? spoilt(spoilt(of.text, 5), 5) : spoilt(of.text), of.sort)
    const given = new Set(promising(index, query, MOST, ENOUGH).names)
    listed.forEach((name, n) => {
      const { total } = compare(query, name, align(query, name))
      if (scoreOf(boundName(total)) < THRESHOLD) return
      expected++
      if (!given.has(n)) lost.push(`${query.text} / ${name.text}: ${total}`)
    })
  }
  for (const each of lost) console.log(`lost: ${each}`)
  assert.ok(expected > 120, `only ${expected} pairs to find`)
  assert.ok(lost.length <= expected * 0.001, `${lost.length} of ${expected} lost`)
})

test('every name of the index is found by itself, and the same search gives the same names again', () => {
  for (let n = 0; n < listed.length; n += 7) {
    const name = listed[n] as Name
    const given = [...promising(index, name, MOST, ENOUGH).names]
    assert.ok(
      given.some((at) => listed[at]?.text === name.text),
      name.text,
    )
    assert.deepEqual([...promising(index, name, MOST, ENOUGH).names], given)
    assert.ok(given.length > 0)
  }
})

test('a name without words finds nothing, and an index without names gives nothing', () => {
  assert.deepEqual([...promising(index, readName('?!', 'person'), MOST, ENOUGH).names], [])
  assert.deepEqual([...promising(indexNames([]), readName('Lena Probova', 'person'), MOST, ENOUGH).names], [])
})

test('a name and a patronymic are found in the forms of other East Slavic languages, whatever the family name', () => {
  const names = [...listed, ...['Sergey Pavlovich Zhukin', 'Volodymyr Serhiiovych Dorosh'].map((text) => readName(text, 'person'))]
  const index = indexNames(names)
  const rows = [
    ['Serhii Pavlovych', 'Sergey Pavlovich Zhukin'],
    ['Vladimir Sergeyevich', 'Volodymyr Serhiiovych Dorosh'],
  ] as const
  for (const [asked, of] of rows) {
    const given = [...promising(index, readName(asked, 'person'), MOST, ENOUGH).names].map((at) => names[at]?.text)
    assert.ok(given.includes(of), `${asked}: ${of}`)
  }
})

test('a name is found whose words are written as one and mistyped, whose Abu is mistyped, and whose common word is', () => {
  const rows = [
    ['PROBREDDIN, Hamdi', 'PROBER EL DIN, Hamdi', 'person'],
    ['Testaprobova', 'Testa Probowa', 'person'],
    ['Karim Abu Probaydah', 'Karim Abu Provaidi', 'person'],
    ['Probovsk Mgning Entrprise', 'Probovsk Mining Enterprise', 'body'],
  ] as const
  const names = [...listed, ...rows.map(([, of, sort]) => readName(of, sort))]
  const index = indexNames(names)
  for (const [asked, of, sort] of rows) {
    const given = [...promising(index, readName(asked, sort), MOST, ENOUGH).names].map((at) => names[at]?.text)
    assert.ok(given.includes(of), `${asked}: ${of}`)
  }
})
