/**
 * Who is designated under a measure: since when, what that brings, when it is to be looked at again, and what was asked. The state of a
 * row is read from its dates to the day; whether it holds an act is the engine's to say.
 */
import { TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { foldText } from '#ground/fold-text.ts'
import type { Instrument, Written } from '../../client/shapes.ts'
import { useNow } from '../../data/now.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { Measures } from '../../parts/law/measures-told.tsx'
import { recordsOf, textOf, textsOf } from '../../parts/law/written.ts'
import { Moment } from '../../parts/moment.tsx'
import { Panel } from '../../parts/panel.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import { standsOf } from './designated.ts'
import css from './table.module.css'

const AT_ONCE = 25

/** Renders nothing for an instrument that keeps no list. */
export function Designations({ found }: { found: Instrument }) {
  const say = useSay()
  const called = usePartyNames()
  const now = useNow() ?? Date.parse(found.standing.at)
  const [text, setText] = useState('')
  const [most, setMost] = useState(AT_ONCE)
  const all = useMemo(() => recordsOf(found.instrument.designations), [found.instrument.designations])
  const rows = useMemo(() => {
    const wanted = foldText(text.trim())
    return wanted === '' ? all : all.filter(({ id, party }) => foldText([id, party, called(textOf(party))].join(' ')).includes(wanted))
  }, [all, text, called])
  if (!Array.isArray(found.instrument.designations)) return null
  return (
    <Panel title={say('desk.instrument.designations')} aside={say('desk.instrument.designations-n', { n: all.length })}>
      {all.length > AT_ONCE && (
        <TextInput
          className={css.find ?? ''}
          label={say('desk.instrument.designations-find')}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      )}
      {rows.length === 0 && <p className={css.note}>{say('desk.instrument.designations-none')}</p>}
      {rows.length > 0 && <Table rows={rows.slice(0, most)} now={now} called={called} />}
      {rows.length > most && (
        <button type="button" className={css.more} onClick={() => setMost(most * 4)}>
          {say('desk.instrument.designations-more', { n: rows.length - most })}
        </button>
      )}
    </Panel>
  )
}

function Table({ rows, now, called }: { rows: readonly Written[]; now: number; called(id: string): string }) {
  const say = useSay()
  return (
    <section className={css.scroll} aria-label={say('desk.instrument.designations')} {...{ tabIndex: 0 }}>
      <table className={css.table}>
        <thead>
          <tr>
            {(['party', 'stands', 'measures', 'review', 'requests'] as const).map((column) => (
              <th key={column} scope="col">
                {say(`desk.instrument.designation-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <Row key={textOf(one.id)} one={one} now={now} called={called} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ one, now, called }: { one: Written; now: number; called(id: string): string }) {
  const say = useSay()
  const party = textOf(one.party)
  const { state, at } = standsOf(one, now)
  const due = textOf(one.review_due)
  return (
    <tr>
      <th scope="row">
        {party === '' ? (
          <span className={css.late}>{say('desk.instrument.designation-lost')}</span>
        ) : (
          <Link to="/parties/$party" params={{ party }}>
            <Typed text={called(party)} />
          </Link>
        )}
        <span className={css.of}>
          <Typed text={textOf(one.id)} />
        </span>
      </th>
      <td>
        <span className={state === 'suspended' || state === 'expected' ? css.open : undefined}>
          {say(`desk.instrument.designation-${state}`)}
        </span>{' '}
        {at !== '' && <Moment at={at} form="day" />}
      </td>
      <td>
        <Brings measures={one.measures} />
      </td>
      <td>
        {due === '' ? (
          <span className={css.none}>{say('desk.instrument.objective-unstated')}</span>
        ) : (
          <span className={Date.parse(due) < now && state !== 'delisted' ? css.late : undefined}>
            <Moment at={due} form="day" />
            {Date.parse(due) < now && state !== 'delisted' && ` ${say('desk.instrument.commitment-late')}`}
          </span>
        )}
      </td>
      <td>
        <Requests requests={recordsOf(one.requests)} />
      </td>
    </tr>
  )
}

function Brings({ measures }: { measures: unknown }) {
  const say = useSay()
  const named = Array.isArray(measures) ? textsOf(measures) : []
  if (named.length === 0) return <span className={css.none}>{say('desk.instrument.designation-any')}</span>
  return (
    <div className={css.several}>
      <Measures measures={named} />
    </div>
  )
}

/** Each request to be taken off, as far as it has come: while one is pending the designation stands. */
function Requests({ requests }: { requests: readonly Written[] }) {
  const say = useSay()
  if (requests.length === 0) return <span className={css.none}>{say('desk.instrument.designation-unasked')}</span>
  return requests.map((one) => {
    const outcome = (['delisted', 'kept', 'withdrawn', 'not-admitted'] as const).find((known) => known === one.outcome)
    const step = (['referred', 'considered', 'reported', 'gathered', 'received'] as const).find((known) => textOf(one[known]) !== '')
    return (
      <span key={`${textOf(one.received)} ${textOf(one.procedure)}`} className={css.of}>
        {outcome !== undefined ? say(`desk.law.outcome.${outcome}`) : say(`desk.instrument.request-${step ?? 'received'}`)}{' '}
        <Moment at={textOf(outcome !== undefined ? one.decided : one[step ?? 'received'])} form="day" />
      </span>
    )
  })
}
