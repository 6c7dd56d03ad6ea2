/** What is recorded in a ledger: a movement (its first key), a find, a count of one, and a total as a source states it. */
import { useCallback, useMemo } from 'react'
import type { Once } from '../../../client/asking.ts'
import type { Client } from '../../../client/client.ts'
import type { LedgerWhole } from '../../../client/counted-shapes.ts'
import type { Written } from '../../../client/shapes.ts'
import { recordOf, textOf } from '../../../parts/law/written.ts'
import { type Say, useSay } from '../../../words/words.tsx'
import { writtenOf } from '../../ask/local.ts'
import { rowAt } from '../parts/key-at.ts'
import { namesIn as namesTyped } from '../parts/names-typed.ts'
import { type StepField, StepForm, type StepKind, said, type Typed } from '../parts/step-form.tsx'
import { namesIn } from './names.ts'
import { readThingsTyped } from './things-typed.ts'

export function LedgerForms({ one }: { one: LedgerWhole }) {
  const say = useSay()
  const { id } = one
  const kinds = useMemo(() => [move, find, countFind, total].map((make) => make(one, say)), [one, say])
  const send = useCallback(
    (client: Client, step: Written, once: Once) => {
      const [[kind, raw] = ['', {}]] = Object.entries(step)
      const body = recordOf(raw)
      if (kind === 'find') return client.watch.recordFind(id, body, once)
      if (kind === 'total') return client.watch.stateTotal(id, body, once)
      const { find: of, ...count } = body
      return kind === 'count' ? client.watch.countFind(textOf(of), count, once) : client.watch.move(id, body, once)
    },
    [id],
  )
  return <StepForm name={`ledger.${id}`} title={say('desk.watch.ledger-record')} kinds={kinds} first="move" send={send} />
}

type Make = (one: LedgerWhole, say: Say) => StepKind
type Choice = { readonly value: string; readonly label: string }

const choose = (say: Say, all: readonly Choice[]): readonly Choice[] => [{ value: '', label: say('desk.watch.choose') }, ...all]
const zoneOf = ({ ledger }: LedgerWhole): string => textOf(ledger.zone)
const momentOf = (typed: string | undefined, zone: string): string => writtenOf(typed ?? '', zone) ?? typed ?? ''
const countKey = (category: string): string => `count/${category}`

/** One number for each category. */
const counts = (one: LedgerWhole, say: Say): StepField[] =>
  namesIn(one, 'categories').map(({ value, label }) => ({
    key: countKey(value),
    label: say('desk.watch.how-many', { what: label }),
    input: 'number',
  }))

/** The categories of which something was counted; nought counts in a find and moves nothing. */
const counted = (one: LedgerWhole, typed: Typed): readonly { readonly category: string; readonly count: number }[] =>
  namesIn(one, 'categories').flatMap(({ value: category }) => {
    const count = (typed[countKey(category)] ?? '').trim()
    return count === '' ? [] : [{ category, count: Number(count) }]
  })

/** The field with the number of the category that a line was made of. */
function categoryAt(one: LedgerWhole, place: string, typed: Typed, sent: (count: number) => boolean): string | null {
  const row = rowAt(place, 'lines')
  const line = row === null || /\bthings\b/.test(place) ? undefined : counted(one, typed).filter(({ count }) => sent(count))[row]
  return line === undefined ? null : countKey(line.category)
}

const when = (one: LedgerWhole, say: Say): StepField => ({
  ...{ key: 'on', label: say('desk.watch.exchange-when'), input: 'moment', needed: true },
  zone: zoneOf(one),
})

const move: Make = (one, say) => {
  const [places, states, categories] = [namesIn(one, 'places'), namesIn(one, 'states'), namesIn(one, 'categories')]
  const finds = one.finds.map(({ id, find: found }) => ({ value: `find ${id}`, label: `${textOf(found.title)} (${id})` }))
  const outside = { value: '', label: say('desk.watch.move-outside') }
  const state = (end: 'from' | 'to'): StepField[] =>
    states.length < 2 ? [] : [{ key: `${end}/state`, label: say(`desk.watch.move-${end}-state`), input: 'choice', of: choose(say, states) }]
  return {
    ...{ id: 'move', label: say('desk.watch.move'), note: say('desk.watch.move-note'), hindrance: null },
    fields: [
      when(one, say),
      { key: 'from', label: say('desk.watch.move-from'), input: 'choice', of: [outside, ...places, ...finds] },
      ...state('from'),
      { key: 'to', label: say('desk.watch.move-to'), input: 'choice', of: [outside, ...places] },
      ...state('to'),
      ...counts(one, say),
      {
        key: 'as',
        label: say('desk.watch.move-as'),
        hint: say('desk.watch.move-as-hint'),
        input: 'choice',
        of: [{ value: '', label: say('desk.watch.move-as-same') }, ...categories],
      },
      { key: 'things', label: say('desk.watch.move-things'), hint: say('desk.watch.move-things-hint'), input: 'long' },
      { key: 'why', label: say('desk.watch.field-why'), input: 'text', needed: true },
      { key: 'evidence', label: say('desk.watch.field-evidence'), hint: say('desk.watch.field-names-hint'), input: 'text' },
      { key: 'id', label: say('desk.watch.move-id'), hint: say('desk.watch.move-id-hint'), input: 'text' },
      {
        ...{ key: 'corrects', label: say('desk.watch.move-corrects'), hint: say('desk.watch.move-corrects-hint'), input: 'text' },
        offered: one.movements.flatMap(({ id, counts: standing }) => (standing ? [id] : [])),
      },
    ],
    written: (typed) => movementOf(one, typed),
    madeOf: (place, typed) => categoryAt(one, place, typed, (count) => count > 0),
  }
}

/** The same movement typed twice has the same name, and is refused as said before; whoever means another gives it one. */
function movementOf(one: LedgerWhole, typed: Typed): Written {
  const {
    on,
    as,
    things = '',
    why,
    id,
    corrects,
  } = said(typed, ['on', 'as', 'things', 'why', 'id', 'corrects']) as Readonly<Record<string, string>>
  const found = counted(one, typed).filter(({ count }) => count > 0)
  const named = readThingsTyped(
    things,
    found.map(({ category }) => category),
  ).things
  const [from, to] = [spotOf(one, typed, 'from'), spotOf(one, typed, 'to')]
  const lines = found.map(({ category, count }) => ({
    ...{ category, count },
    ...(as === undefined || found.length > 1 ? {} : { as }),
    ...(named.has(category) ? { things: named.get(category) } : {}),
  }))
  const told = [
    on,
    typed.from,
    typed['from/state'],
    '>',
    typed.to,
    typed['to/state'],
    ...found.map(({ category, count }) => `${count} ${category}`),
    corrects,
  ]
  return {
    id:
      id ??
      told
        .filter((text) => text !== undefined && text !== '')
        .join(' ')
        .slice(0, 200),
    ...{ on: momentOf(on, zoneOf(one)), from, to, lines },
    ...(why === undefined ? {} : { why }),
    ...(corrects === undefined ? {} : { corrects }),
    ...(namesTyped(typed.evidence).length === 0 ? {} : { evidence: namesTyped(typed.evidence) }),
  }
}

function spotOf(one: LedgerWhole, typed: Typed, end: 'from' | 'to'): Written | null {
  const place = typed[end] ?? ''
  if (place === '') return null
  if (place.startsWith('find ')) return { find: place.slice('find '.length) }
  const state = typed[`${end}/state`] ?? ''
  return namesIn(one, 'states').length < 2 || state === '' ? { place } : { place, state }
}

const find: Make = (one, say) => ({
  ...{ id: 'find', label: say('desk.watch.find-record'), note: say('desk.watch.find-record-note'), hindrance: null },
  fields: [
    { key: 'id', label: say('desk.watch.find-id'), input: 'text', needed: true },
    { key: 'title', label: say('desk.watch.find-title'), input: 'text', needed: true },
    { key: 'where', label: say('desk.watch.counted-place'), input: 'text' },
    when(one, say),
  ],
  written: (typed) => ({ ...said(typed, ['id', 'title', 'where']), on: momentOf(typed.on, zoneOf(one)) }),
})

const countFind: Make = (one, say) => ({
  ...{ id: 'count', label: say('desk.watch.find-count'), note: say('desk.watch.find-count-note') },
  hindrance: one.finds.length === 0 ? say('desk.watch.find-none') : null,
  fields: [
    {
      ...{ key: 'find', label: say('desk.watch.find-which'), input: 'choice', needed: true },
      of: choose(
        say,
        one.finds.map(({ id, find: found }) => ({ value: id, label: `${textOf(found.title)} (${id})` })),
      ),
    },
    when(one, say),
    ...counts(one, say),
    { key: 'why', label: say('desk.watch.field-why'), input: 'text', needed: true },
  ],
  written: (typed) => ({ ...said(typed, ['find', 'why']), on: momentOf(typed.on, zoneOf(one)), lines: counted(one, typed) }),
  madeOf: (place, typed) => categoryAt(one, place, typed, () => true),
})

const total: Make = (one, say) => ({
  ...{ id: 'total', label: say('desk.watch.total-state'), note: say('desk.watch.total-state-note'), hindrance: null },
  fields: [
    {
      ...{ key: 'measure', label: say('desk.watch.total-measure'), input: 'choice', needed: true },
      of: choose(
        say,
        (['stock', 'in', 'out'] as const).map((value) => ({ value, label: say(`desk.watch.measure-${value}`) })),
      ),
    },
    {
      key: 'category',
      label: say('desk.watch.counted-category'),
      input: 'choice',
      of: [{ value: '', label: say('desk.watch.total-all') }, ...namesIn(one, 'categories')],
    },
    {
      key: 'place',
      label: say('desk.watch.counted-place'),
      input: 'choice',
      of: [{ value: '', label: say('desk.watch.total-all') }, ...namesIn(one, 'places')],
    },
    {
      key: 'state',
      label: say('desk.watch.counted-state'),
      input: 'choice',
      of: [{ value: '', label: say('desk.watch.total-all') }, ...namesIn(one, 'states')],
    },
    { key: 'count', label: say('desk.watch.total-count'), input: 'number', needed: true },
    when(one, say),
    { key: 'source', label: say('desk.watch.exchange-source-who'), input: 'text', needed: true },
    { key: 'origin', label: say('desk.watch.field-origin'), hint: say('desk.watch.field-origin-hint'), input: 'text', needed: true },
    { key: 'grade', label: say('desk.watch.field-grade'), hint: say('desk.watch.field-grade-hint'), input: 'text', needed: true },
  ],
  written: (typed) => {
    const of = said(typed, ['category', 'place', 'state'])
    const { source = '', on = '', count = '' } = typed
    return {
      id: [source.trim(), on, typed.measure, ...Object.values(of)].join(' ').slice(0, 200),
      ...{ on: momentOf(on, zoneOf(one)), count: count.trim() === '' ? count : Number(count) },
      ...said(typed, ['measure', 'source', 'origin', 'grade']),
      ...(Object.keys(of).length === 0 ? {} : { of }),
    }
  },
})
