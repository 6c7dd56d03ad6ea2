/** One piece of evidence: what it is and where from, its content, whether anything may rest on it, who has had it, and where it is used. */
import { Link, useParams } from '@tanstack/react-router'
import type { EvidenceWhole, Use } from '../../../client/material-shapes.ts'
import { Columns } from '../../../parts/columns.tsx'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Field, FieldList } from '../../../parts/fields.tsx'
import { Grade } from '../../../parts/grade.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { ListPanel } from '../parts/list-panel.tsx'
import { Opened } from '../parts/opened.tsx'
import { PrintButton } from '../parts/print-button.tsx'
import { ContentShown } from './content.tsx'
import { Custody } from './custody.tsx'
import css from './evidence.module.css'
import { usePiece } from './reading.ts'
import { State } from './state.tsx'

export function Page() {
  const { evidence: id = '' } = useParams({ strict: false })
  return (
    <Opened query={usePiece(id)} name={id}>
      {(one) => <Whole one={one} />}
    </Opened>
  )
}

function Whole({ one }: { one: EvidenceWhole }) {
  const say = useSay()
  const { title, id, index, sort, grade, supports, state } = one
  return (
    <>
      <PageTitle
        title={title}
        typed
        above={
          <>
            <Link to="/watch/evidence">{say('desk.evidence.title')}</Link> <Mono wrap>{id}</Mono> <EntryNumber index={index} />
          </>
        }
        sub={
          <>
            {say(`desk.evidence.sort-${sort}`)} <Grade grade={grade} /> · <State of={one} />
          </>
        }
        acts={<PrintButton />}
      />
      {!supports && (
        <p role="alert" className={css.wrong}>
          <Icon name="broken" /> {say(state === 'damaged' ? 'desk.evidence.content-damaged' : 'desk.evidence.content-missing')}{' '}
          {say('desk.evidence.supports-nothing-note')}
        </p>
      )}
      <Columns
        side={
          <>
            <Custody one={one} />
            <ListPanel
              title={say('desk.evidence.used')}
              none={say('desk.evidence.used-none')}
              items={one.used}
              keyOf={({ what, id: of, index: at }) => `${what} ${of} ${at}`}
            >
              {(use) => (
                <span className={css.row}>
                  {say(`desk.evidence.use-${use.what}`)} <UseLink use={use} /> {use.index !== null && <EntryNumber index={use.index} />}
                </span>
              )}
            </ListPanel>
            {!one.complete && <p className={css.note}>{say('desk.evidence.used-cut')}</p>}
          </>
        }
      >
        <ContentShown one={one} />
        <Facts one={one} />
      </Columns>
    </>
  )
}

function UseLink({ use: { what, id } }: { use: Use }) {
  const name = <Mono wrap>{id}</Mono>
  if (what === 'report')
    return (
      <Link to="/watch/reports/$report" params={{ report: id }}>
        {name}
      </Link>
    )
  if (what === 'incident')
    return (
      <Link to="/watch/incidents/$incident" params={{ incident: id }}>
        {name}
      </Link>
    )
  return what === 'commitment' ? <Link to="/watch/commitments">{name}</Link> : name
}

function Facts({ one }: { one: EvidenceWhole }) {
  const say = useSay()
  const { origin, source, taken, place, protected: guarded, words, content, filedBy, at, checked } = one
  return (
    <Panel title={say('desk.evidence.facts')}>
      <FieldList>
        <Field name={say('desk.evidence.field-origin')}>
          <Typed text={origin} />
        </Field>
        <Field name={say('desk.evidence.field-source')}>
          <Typed text={source} />
        </Field>
        <Field name={say('desk.evidence.field-taken')}>{taken === null ? say('desk.evidence.unknown') : <Moment at={taken} />}</Field>
        <Field name={say('desk.evidence.place')}>
          {guarded ? (
            <>
              <Icon name="lock" size={14} /> {say('desk.evidence.place-protected')}
            </>
          ) : place === null ? (
            say('desk.evidence.unknown')
          ) : (
            <Mono>{`${place.lat} ${place.lon}`}</Mono>
          )}
        </Field>
        {words !== null && (
          <Field name={say('desk.evidence.field-words')}>
            <Typed text={words} />
          </Field>
        )}
        {content !== null && (
          <Field name="SHA-256">
            <Mono wrap>{content.sha256}</Mono> {say('desk.editions.bytes', { n: content.bytes })} <Mono>{content.media}</Mono>
          </Field>
        )}
        <Field name={say('desk.evidence.filed-by')}>
          <Typed text={filedBy} /> · <Moment at={at} />
        </Field>
        {checked !== null && (
          <Field name={say('desk.evidence.checked')}>
            <Moment at={checked} />
          </Field>
        )}
      </FieldList>
    </Panel>
  )
}
