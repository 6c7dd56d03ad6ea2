/** One event of an edition, as its source tells it, and the report it is taken up as. */
import { NativeSelect, TextInput } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useCallback, useId, useState } from 'react'
import type { EditionWhole, EventTold, EventWhole } from '../../../client/material-shapes.ts'
import { useRead } from '../../../data/read.ts'
import { useWrite } from '../../../data/writing.ts'
import { ActButton } from '../../../parts/act-button.tsx'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Field, FieldList } from '../../../parts/fields.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { WriteTold } from '../../../parts/problem-shown.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { Opened } from '../parts/opened.tsx'
import { type MechanismKnown, useMechanisms } from '../report/mechanisms.ts'
import css from './editions.module.css'
import { useEdition } from './reading.ts'
import { reportOfEvent } from './take-up.ts'

export function Page() {
  const { edition = '', event: id = '' } = useParams({ strict: false })
  const whole = useEdition(edition)
  const query = useRead(['watch-event', edition, id], (client, at) => client.watch.event(edition, id, at))
  return (
    <Opened query={query} name={id}>
      {(event) => <Whole event={event} edition={whole.data ?? null} />}
    </Opened>
  )
}

function Whole({ event, edition }: { event: EventWhole; edition: EditionWhole | null }) {
  const say = useSay()
  const { kind, place, first, last, country } = event
  return (
    <>
      <PageTitle
        title={[kind, place ?? country].filter(Boolean).join(', ')}
        typed
        above={
          <>
            <Link to="/watch/editions/$edition" params={{ edition: event.edition }}>
              {edition === null ? <Mono>{event.edition.slice(0, 12)}</Mono> : `${edition.edition.source} ${edition.edition.as_of}`}
            </Link>{' '}
            <Mono wrap>{event.id}</Mono> {edition !== null && <EntryNumber index={edition.index} />}
          </>
        }
        sub={`${first}${last === first ? '' : ` – ${last}`}. ${say('desk.editions.material')}`}
      />
      <div className={css.stack}>
        {edition !== null && <TakeUp event={event} edition={edition} />}
        <Panel title={say('desk.editions.as-its-source')}>
          <EventFields event={event} />
        </Panel>
      </div>
    </>
  )
}

function EventFields({ event }: { event: EventTold }) {
  const say = useSay()
  const { deaths, lat, lon, datePrec, wherePrec, sides, text, flags, review, line, daily, sources } = event
  const where = [event.place, event.adm2, event.adm1, event.country].filter(Boolean).join(', ')
  return (
    <FieldList>
      <Field name={say('desk.editions.head-where')}>
        <Typed text={where || '—'} /> {lat !== null && <Mono>{`${lat} ${lon}`}</Mono>}
      </Field>
      <Field name={say('desk.editions.precisions')}>
        {say('desk.editions.precisions-n', { when: datePrec ?? '?', where: wherePrec ?? '?' })}
      </Field>
      <Field name={say('desk.editions.head-sides')}>
        <Typed text={sides.join(' / ') || '—'} />
      </Field>
      <Field name={say('desk.editions.head-deaths')}>
        {say('desk.editions.deaths-n', {
          low: deaths.low ?? '–',
          best: deaths.best ?? '–',
          high: deaths.high ?? '–',
          civilians: deaths.civilians ?? '–',
        })}
      </Field>
      <Field name={say('desk.editions.head-line')}>{say('desk.editions.n', { n: line })}</Field>
      <Field name={say('desk.editions.count-daily')}>{say(daily ? 'desk.entry.yes' : 'desk.entry.no')}</Field>
      {sources !== null && <Field name={say('desk.editions.sources')}>{say('desk.editions.n', { n: sources })}</Field>}
      {[...flags, ...review].length > 0 && (
        <Field name={say('desk.watch.flags')}>
          <Typed text={[...flags, ...review].join(', ')} />
        </Field>
      )}
      {text !== null && (
        <Field name={say('desk.editions.field-text')}>
          <Typed text={text} />
        </Field>
      )}
    </FieldList>
  )
}

/** The reports it was taken up as; otherwise everything is filled in from the event. Where one mechanism takes its kind, it is one press. */
function TakeUp({ event, edition }: { event: EventWhole; edition: EditionWhole }) {
  const say = useSay()
  const { reports } = event
  if (reports.length === 0) return <TakeUpForm event={event} edition={edition} />
  return (
    <Panel title={say('desk.editions.taken-up')}>
      {reports.map((report) => (
        <Link key={report} to="/watch/reports/$report" params={{ report }}>
          <Mono wrap>{report}</Mono>
        </Link>
      ))}
    </Panel>
  )
}

const GRADES = ['A', 'B', 'C', 'D', 'E', 'F'].flatMap((source) => [1, 2, 3, 4, 5, 6].map((said) => `${source}${said}`))

function TakeUpForm({ event, edition }: { event: EventTold; edition: EditionWhole }) {
  const say = useSay()
  const kinds = useId()
  const mechanisms = useMechanisms()
  const [chosen, setMechanism] = useState('')
  const [typed, setWhat] = useState<string | null>(null)
  const [grade, setGrade] = useState('F6')
  const mechanism = chosen || (mechanisms.length === 1 ? (mechanisms[0]?.id ?? '') : '')
  const known = mechanisms.find(({ id }) => id === mechanism)
  const what = typed ?? kindFor(event, known)
  const write = useWrite(
    useCallback(
      (client, once) => client.watch.receive([reportOfEvent(event, edition.edition, { mechanism, what, grade })], once),
      [event, edition, mechanism, what, grade],
    ),
  )
  const why = mechanism === '' ? say('desk.watch.report.want-mechanism') : what === '' ? say('desk.watch.report.want-what') : undefined
  return (
    <Panel title={say('desk.editions.take-up')}>
      <p className={css.note}>{say('desk.editions.take-up-note')}</p>
      <WriteTold write={write} />
      <div className={css.fields}>
        <NativeSelect
          label={say('desk.watch.report.mechanism')}
          value={mechanism}
          data={[
            { value: '', label: say('desk.watch.report.choose') },
            ...mechanisms.map(({ id, title }) => ({ value: id, label: title || id })),
          ]}
          onChange={(at) => setMechanism(at.currentTarget.value)}
        />
        <TextInput
          label={say('desk.watch.report.what')}
          dir="auto"
          autoComplete="off"
          list={kinds}
          value={what}
          onChange={(at) => setWhat(at.currentTarget.value)}
        />
        <datalist id={kinds}>
          {known?.kinds.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <NativeSelect
          label={say('desk.watch.field-grade')}
          description={say('desk.editions.grade-note')}
          value={grade}
          data={GRADES}
          onChange={(at) => setGrade(at.currentTarget.value)}
        />
      </div>
      <div className={css.acts}>
        <ActButton primary pending={write.pending} why={why} onAct={() => void write.run()}>
          {say('desk.editions.take-up-do')}
        </ActButton>
      </div>
    </Panel>
  )
}

/** Its own kind where the mechanism takes any or has that one; otherwise somebody has to say. */
const kindFor = ({ kind }: EventTold, known: MechanismKnown | undefined): string =>
  known === undefined || known.kinds.length === 0 || known.kinds.includes(kind) ? kind : ''
