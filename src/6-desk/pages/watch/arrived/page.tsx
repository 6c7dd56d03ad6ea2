/** A report as it arrived: what it says, who is looking at it, what it may be the same event as, and what is made of it. */
import { Link, useParams } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { Once } from '../../../client/asking.ts'
import type { Client } from '../../../client/client.ts'
import type { Written } from '../../../client/shapes.ts'
import type { IncidentReportWhole } from '../../../client/watch-shapes.ts'
import { Columns } from '../../../parts/columns.tsx'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Fields } from '../../../parts/fields.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { textOf, textsOf } from '../../../parts/law/written.ts'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { type Say, useSay } from '../../../words/words.tsx'
import { EvidenceOf } from '../evidence/evidence-of.tsx'
import css from '../incident/incident.module.css'
import { Line } from '../incident/line.tsx'
import { AlikePanel } from '../parts/alike-panel.tsx'
import { ListPanel } from '../parts/list-panel.tsx'
import { Opened, ToSituation } from '../parts/opened.tsx'
import { hindranceIn, type StepField, StepForm, type StepKind, said } from '../parts/step-form.tsx'
import { useArrivedOne } from '../reading.ts'

export function Page() {
  const { report: id = '' } = useParams({ strict: false })
  return (
    <Opened query={useArrivedOne(id)} name={id}>
      {(one) => <Whole one={one} />}
    </Opened>
  )
}

function Whole({ one }: { one: IncidentReportWhole }) {
  const say = useSay()
  const { id, index, report, state, incident, lock, by, at, flags, words, alike, alikeComplete } = one
  return (
    <>
      <PageTitle
        title={textOf(report.title) || textOf(report.what) || id}
        typed
        above={
          <>
            <ToSituation /> <Mono wrap>{id}</Mono> <EntryNumber index={index} />
          </>
        }
        sub={
          <>
            {say(`desk.watch.report-${state}`)} {say('desk.watch.arrived-by', { by })} <Moment at={at} />.{' '}
            {incident !== null && (
              <Link to="/watch/incidents/$incident" params={{ incident }}>
                <Mono>{incident}</Mono>
              </Link>
            )}
          </>
        }
      />
      {lock !== null && (
        <p className={css.lock} role="status">
          <Icon name="lock" /> {say('desk.watch.locked-until', { by: lock.by })} <Moment at={lock.until} />
        </p>
      )}
      <Columns
        side={
          <>
            <AlikePanel items={alike} complete={alikeComplete} none={say('desk.watch.report.alike-none')} />
            <EvidenceOf id={id} named={textsOf(report.evidence)} />
            <ListPanel title={say('desk.watch.flags')} items={flags} keyOf={({ flag, found }) => `${flag} ${found}`}>
              {({ flag, found }) => <Line what={<Mono>{flag}</Mono>} more={<Typed text={found} />} />}
            </ListPanel>
          </>
        }
      >
        <Steps one={one} />
        <Panel title={say('desk.watch.as-told')}>
          {words !== null && (
            <p className={css.words}>
              <Typed text={words} />
            </p>
          )}
          <Fields of={report} but={['id', 'title']} />
        </Panel>
      </Columns>
    </>
  )
}

function Steps({ one }: { one: IncidentReportWhole }) {
  const say = useSay()
  const kinds = useMemo(() => kindsOf(one, say), [one, say])
  const send = useCallback((client: Client, step: Written, once: Once) => client.watch.reportStep(one.id, step, once), [one.id])
  return <StepForm name={`report.${one.id}`} title={say('desk.watch.take-step')} kinds={kinds} send={send} />
}

function kindsOf({ alike, capabilities }: IncidentReportWhole, say: Say): readonly StepKind[] {
  const offered = alike.flatMap(({ incident }) => (incident === null ? [] : [incident]))
  const why = { key: 'why', label: say('desk.watch.field-why'), input: 'long' } as const
  const incident: StepField = {
    ...{ key: 'incident', label: say('desk.watch.field-incident'), hint: say('desk.watch.field-incident-hint'), offered },
    input: 'text',
  }
  const grade = { key: 'grade', label: say('desk.watch.field-grade'), hint: say('desk.watch.field-grade-own'), input: 'text' } as const
  const needed = { ...why, needed: true }
  const kind = (id: 'admit' | 'reject' | 'lock' | 'unlock' | 'join' | 'part', fields: StepKind['fields']): StepKind => ({
    ...{ id, label: say(`desk.watch.take-${id}`), note: say(`desk.watch.take-${id}-note`), fields },
    ...{ hindrance: hindranceIn(capabilities, id) },
    written: (typed) =>
      said(
        typed,
        fields.map(({ key }) => key),
      ),
  })
  return [
    kind('admit', [incident, grade, why]),
    kind('reject', [needed]),
    kind('lock', [why]),
    kind('unlock', []),
    kind('join', [{ ...incident, needed: true }, needed]),
    kind('part', [incident, needed]),
  ]
}
