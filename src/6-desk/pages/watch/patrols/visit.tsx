/** One visit: what was planned, what came of it, and the form on which a team says so. */
import { Link, useParams } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { Once } from '../../../client/asking.ts'
import type { Client } from '../../../client/client.ts'
import type { PatrolWhole } from '../../../client/promises-shapes.ts'
import type { Written } from '../../../client/shapes.ts'
import { useNow } from '../../../data/now.ts'
import { useItems } from '../../../data/read.ts'
import { useParties } from '../../../data/reading.ts'
import { Columns } from '../../../parts/columns.tsx'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Fields } from '../../../parts/fields.tsx'
import { recordOf, textOf } from '../../../parts/law/written.ts'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useMoments } from '../../../words/moments.ts'
import { type Say, useSay } from '../../../words/words.tsx'
import { momentOf } from '../../write/kit/filing.ts'
import { labelsOf } from '../parts/labels-of.ts'
import { ListPanel } from '../parts/list-panel.tsx'
import { Opened, ToSituation } from '../parts/opened.tsx'
import { hindranceIn, type StepField, StepForm, type StepKind, said } from '../parts/step-form.tsx'
import { usePatrol } from '../reading.ts'
import { OutcomeTold } from './outcome.tsx'
import css from './patrols.module.css'
import { Spell } from './plan.tsx'
import { PATROL } from './table.ts'

export function Page() {
  const { patrol: id = '' } = useParams({ strict: false })
  return (
    <Opened query={usePatrol(id)} name={id}>
      {(one) => <Whole one={one} />}
    </Opened>
  )
}

function Whole({ one }: { one: PatrolWhole }) {
  const say = useSay()
  const now = useNow()
  const { id, index, patrol, from, until } = one
  return (
    <>
      <PageTitle
        title={textOf(patrol.place)}
        typed
        above={
          <>
            <ToSituation /> <Link to="/watch/patrols">{say('desk.patrols.name')}</Link> <Mono wrap>{id}</Mono> <EntryNumber index={index} />
          </>
        }
        sub={
          <>
            <Spell from={from} until={until} /> · <Typed text={textOf(patrol.by)} />
          </>
        }
      />
      <Columns
        side={
          <>
            <Panel title={say('desk.patrols.planned')}>
              <Fields of={patrol} but={['id', 'place', 'from', 'until']} names={labelsOf(PATROL, say)} />
            </Panel>
            <History one={one} />
          </>
        }
      >
        <Panel title={say('desk.patrols.came-of-it')}>
          <OutcomeTold visit={one} now={now} />
          {one.outcome === 'denied' && one.incident === null && (
            <p className={css.note}>
              {say('desk.patrols.denied-report')} <Link to="/watch/report">{say('desk.watch.report.title')}</Link>
            </p>
          )}
          {one.incident !== null && (
            <p>
              <Link to="/watch/incidents/$incident" params={{ incident: one.incident }}>
                <Mono>{one.incident}</Mono>
              </Link>
            </p>
          )}
        </Panel>
        <Outcome one={one} now={now} />
      </Columns>
    </>
  )
}

function History({ one: { history, complete } }: { one: PatrolWhole }) {
  const say = useSay()
  return (
    <>
      <ListPanel title={say('desk.patrols.history')} items={history} keyOf={({ entry }) => `${entry}`}>
        {({ entry, what, by, at, outcome }) => (
          <>
            {what === 'planned' ? (
              say('desk.patrols.was-planned')
            ) : (
              <OutcomeTold
                now={null}
                visit={{
                  ...{ from: at, outcome: textOf(outcome?.outcome) as PatrolWhole['outcome'] },
                  ...{ denied_by: textOf(outcome?.denied_by) || null, why: textOf(outcome?.why) || null },
                }}
              />
            )}
            <span className={css.more}>
              <Typed text={by} /> · <Moment at={at} /> <EntryNumber index={entry} />
            </span>
          </>
        )}
      </ListPanel>
      {!complete && <p className={css.note}>{say('desk.patrols.history-cut')}</p>}
    </>
  )
}

function Outcome({ one, now }: { one: PatrolWhole; now: number | null }) {
  const say = useSay()
  const { zone } = useMoments()
  const parties = useItems(useParties({ limit: 500 }))
  const offered = useMemo(() => parties.map(({ party }) => textOf(party.id)), [parties])
  const kinds = useMemo(() => kindsOf(one, { say, now, zone, offered }), [one, say, now, zone, offered])
  const send = useCallback(
    (client: Client, step: Written, once: Once) => {
      const [[outcome, more] = ['', {}]] = Object.entries(step)
      return client.watch.endPatrol(one.id, { outcome, ...recordOf(more) }, once)
    },
    [one.id],
  )
  return (
    <StepForm
      name={`patrol.${one.id}`}
      title={say(one.outcome === null ? 'desk.patrols.say-outcome' : 'desk.patrols.correct-outcome')}
      kinds={kinds}
      send={send}
    />
  )
}

interface Around {
  readonly say: Say
  readonly now: number | null
  readonly zone: string
  /** Parties on file. */
  readonly offered: readonly string[]
}

/** One kind for each outcome, with what it needs: who kept them out, or why nobody went. */
function kindsOf(one: PatrolWhole, { say, now, zone, offered }: Around): readonly StepKind[] {
  const hindrance = hindranceIn(one.capabilities, 'end-patrol')
  const ahead = now !== null && Date.parse(one.from) > now ? say('desk.patrols.not-begun') : null
  const at: StepField = { key: 'at', label: say('desk.patrols.at'), hint: say('desk.patrols.at-hint'), input: 'moment' }
  const by: StepField = { key: 'denied_by', label: say('desk.patrols.by-whom'), input: 'text', offered }
  const why: StepField = { key: 'why', label: say('desk.patrols.why'), input: 'long' }
  const incident: StepField = {
    ...{ key: 'incident', label: say('desk.patrols.incident'), hint: say('desk.patrols.incident-hint'), input: 'text' },
  }
  const kind = (id: 'reached' | 'partly' | 'denied' | 'not-tried', fields: readonly StepField[], why: string | null): StepKind => ({
    ...{ id, label: say(`desk.patrols.mark-${id}`), note: say(`desk.patrols.note-${id}`), fields, hindrance: why },
    written: (typed) => {
      const { at: moment, ...rest } = said(
        typed,
        fields.map(({ key }) => key),
      )
      return moment === undefined ? rest : { ...rest, at: momentOf(moment, zone) }
    },
  })
  // Whoever corrects begins from what was said before.
  const kinds = [
    kind('reached', [at, why], hindrance ?? ahead),
    kind('partly', [at, by, why, incident], hindrance ?? ahead),
    kind('denied', [{ ...by, needed: true }, at, why, incident], hindrance ?? ahead),
    kind('not-tried', [{ ...why, needed: true }, at], hindrance),
  ]
  return kinds.toSorted((a, b) => Number(b.id === one.outcome) - Number(a.id === one.outcome))
}
