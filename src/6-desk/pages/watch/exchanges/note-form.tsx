/** What happened in an exchange, as somebody says it: a list handed over, somebody given, talks held, a total, what follows, the end. */
import { useCallback, useMemo } from 'react'
import type { Once } from '../../../client/asking.ts'
import type { Client } from '../../../client/client.ts'
import type { ExchangeWhole } from '../../../client/counted-shapes.ts'
import type { Written } from '../../../client/shapes.ts'
import { recordOf, recordsOf, textOf } from '../../../parts/law/written.ts'
import { type Say, useSay } from '../../../words/words.tsx'
import { writtenOf } from '../../ask/local.ts'
import { rowAt } from '../parts/key-at.ts'
import { type StepField, StepForm, type StepKind, said, type Typed } from '../parts/step-form.tsx'
import { DEEDS } from './events.tsx'

type Deed = (typeof DEEDS)[number]

export function NoteForm({ one }: { one: ExchangeWhole }) {
  const say = useSay()
  const { id } = one
  const kinds = useMemo(() => DEEDS.map((did) => kindOf(did, one, say)), [one, say])
  const send = useCallback(
    (client: Client, step: Written, once: Once) => client.watch.noteExchange(id, recordOf(Object.values(step)[0]), once),
    [id],
  )
  return <StepForm name={`exchange.${id}`} title={say('desk.watch.exchange-note')} kinds={kinds} send={send} />
}

/** What may be given by whom, as the exchange names it anywhere. */
function kindsGiven({ exchange }: ExchangeWhole): readonly { readonly by: string; readonly what: string }[] {
  const all = [
    ...recordsOf(exchange.tranches).flatMap(({ gives }) => recordsOf(gives)),
    ...recordsOf(exchange.totals),
    ...recordsOf(exchange.ratios).flatMap(({ per, gives }) => [recordOf(per), recordOf(gives)]),
  ].map(({ by, what }) => ({ by: textOf(by), what: textOf(what) }))
  return all.filter((one, i) => all.findIndex(({ by, what }) => by === one.by && what === one.what) === i)
}

function kindOf(did: Deed, one: ExchangeWhole, say: Say): StepKind {
  const zone = textOf(one.exchange.zone)
  const given = did === 'gave' || did === 'stated' ? kindsGiven(one) : []
  const of = did === 'met' ? one.talks : did === 'gave' || did === 'list' ? one.tranches : []
  const hindrance = (did === 'met' || did === 'gave' || did === 'list') && of.length === 0 ? say('desk.watch.exchange-none-of') : null
  const belongs: StepField[] =
    of.length === 0
      ? []
      : [
          {
            ...{
              key: 'of',
              label: say(did === 'met' ? 'desk.watch.exchange-which-talks' : 'desk.watch.exchange-which'),
              input: 'choice',
              needed: true,
            },
            of: [
              { value: '', label: say('desk.watch.choose') },
              ...of.map((part) => ({ value: part.id, label: 'title' in part ? part.title : part.id })),
            ],
          },
        ]
  return {
    ...{ id: did, label: say(`desk.watch.exchange-did-${did}`), note: say(`desk.watch.exchange-did-${did}-note`), hindrance },
    fields: [
      ...belongs,
      { key: 'on', label: say('desk.watch.exchange-when'), input: 'moment', zone, needed: true },
      ...given.map(
        ({ by, what }): StepField => ({
          key: lineKey(by, what),
          label: say('desk.watch.exchange-how-many', { by, what }),
          input: 'number',
        }),
      ),
      { key: 'source', label: say('desk.watch.exchange-source-who'), input: 'text', needed: true },
      { key: 'words', label: say('desk.watch.field-words'), input: 'long' },
    ],
    written: (typed) => eventOf(did, typed, given, zone),
    madeOf: (place, typed) => {
      const row = rowAt(place, 'lines')
      const line = row === null ? undefined : given.filter(({ by, what }) => (typed[lineKey(by, what)] ?? '').trim() !== '')[row]
      return line === undefined ? null : lineKey(line.by, line.what)
    },
  }
}

const lineKey = (by: string, what: string): string => `lines/${by}/${what}`

/** One source says one thing of one moment once: its name is made of that, and saying it again is refused as said. */
function eventOf(did: Deed, typed: Typed, given: readonly { readonly by: string; readonly what: string }[], zone: string): Written {
  const lines = given.flatMap(({ by, what }) => {
    const count = (typed[lineKey(by, what)] ?? '').trim()
    return count === '' ? [] : [{ by, what, count: Number(count) }]
  })
  const { of, on = '', source, words } = said(typed, ['of', 'on', 'source', 'words']) as Readonly<Record<string, string>>
  return {
    id: [did, of, on, source]
      .filter((part) => part !== undefined && part !== '')
      .join(' ')
      .slice(0, 200),
    ...{ did, on: writtenOf(on, zone) ?? on },
    ...(of === undefined ? {} : { of }),
    ...(source === undefined ? {} : { source }),
    ...(words === undefined ? {} : { words }),
    ...(lines.length === 0 ? {} : { lines }),
  }
}
