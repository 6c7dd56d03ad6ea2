/** Who is designated under a measure: since when, what that brings, when it is to be looked at again, and how requests to be taken off stand. */
import { TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { foldText } from '#ground/fold-text.ts'
import type { Designated } from '../../client/law-shapes.ts'
import type { Instrument } from '../../client/shapes.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useDesignated } from '../../data/reading.ts'
import { Basis } from '../../parts/basis.tsx'
import { Measures } from '../../parts/law/measures-told.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Panel } from '../../parts/panel.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import css from './table.module.css'

type Designation = Designated['designations'][number]
const NOBODY: readonly Designation[] = []

const AT_ONCE = 25

/** Renders nothing for an instrument that keeps no list. */
export function Designations({ id, found }: { id: string; found: Instrument }) {
  const say = useSay()
  const called = usePartyNames()
  const keeps = Array.isArray(found.instrument.designations)
  const all = useDesignated(id, { enabled: keeps }).data?.designations ?? NOBODY
  const [text, setText] = useState('')
  const [most, setMost] = useState(AT_ONCE)
  const rows = useMemo(() => {
    const wanted = foldText(text.trim())
    return wanted === ''
      ? all
      : all.filter((one) => foldText([one.id, one.party ?? '', called(one.party ?? '')].join(' ')).includes(wanted))
  }, [all, text, called])
  if (!keeps) return null
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
      {rows.length > 0 && <Table rows={rows.slice(0, most)} called={called} />}
      {rows.length > most && (
        <button type="button" className={css.more} onClick={() => setMost(most * 4)}>
          {say('desk.instrument.designations-more', { n: rows.length - most })}
        </button>
      )}
    </Panel>
  )
}

function Table({ rows, called }: { rows: readonly Designation[]; called(id: string): string }) {
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
            <Row key={one.id} one={one} called={called} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** In which states it is doubtful whether it holds. */
const DOUBTFUL: readonly string[] = ['suspended', 'expected-end', 'unreadable']

function Row({
  one: { id, party, listed, state, measures, review, reviewLate, request },
  called,
}: {
  one: Designation
  called(id: string): string
}) {
  const say = useSay()
  return (
    <tr>
      <th scope="row">
        {party === null ? (
          <span className={css.late}>{say('desk.instrument.designation-lost')}</span>
        ) : (
          <Link to="/parties/$party" params={{ party }}>
            <Typed text={called(party)} />
          </Link>
        )}
        <span className={css.of}>
          <Typed text={id} />
        </span>
      </th>
      <td>
        <span className={DOUBTFUL.includes(state) ? css.open : undefined}>{say(`desk.instrument.designation-${state}`)}</span>
        {listed !== null && (
          <span className={css.of}>
            {say('desk.instrument.designation-since')} <Moment at={listed} form="day" />
          </span>
        )}
      </td>
      <td>
        {measures === null ? (
          <span className={css.none}>{say('desk.instrument.designation-any')}</span>
        ) : (
          <div className={css.several}>
            <Measures measures={measures} />
          </div>
        )}
      </td>
      <td>
        {review === null ? (
          <span className={css.none}>{say('desk.instrument.objective-unstated')}</span>
        ) : (
          <Due at={review} late={reviewLate} />
        )}
      </td>
      <td>
        {request === null ? <span className={css.none}>{say('desk.instrument.designation-unasked')}</span> : <Asked request={request} />}
      </td>
    </tr>
  )
}

function Due({ at, late }: { at: string; late: boolean }) {
  const say = useSay()
  return (
    <span className={late ? css.late : undefined}>
      <Moment at={at} form="day" />
      {late && ` ${say('desk.instrument.commitment-late')}`}
    </span>
  )
}

/** At which stage the last request is, and until when: while it is pending the designation stands. */
function Asked({ request: { procedure, stage, since, due, late, mark, outcome } }: { request: NonNullable<Designation['request']> }) {
  const say = useSay()
  return (
    <>
      {outcome === null ? say(`desk.instrument.stage-${stage}`) : say(`desk.law.outcome.${outcome}`)}
      <span className={css.of}>
        {say(`desk.law.procedure.${procedure}`)}, {say('desk.instrument.stage-since')} <Moment at={since} form="day" />
      </span>
      {due !== null && (
        <span className={css.of}>
          {say('desk.instrument.stage-due')} <Due at={due} late={late} /> <Basis basis={mark === 'read' ? undefined : mark} />
        </span>
      )}
    </>
  )
}
