/** One hold: what it is over, why, and lifting it, which another office does than the one that placed it. */
import { Link, useParams } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { Once } from '../../client/asking.ts'
import type { Client } from '../../client/client.ts'
import type { Hold, Written } from '../../client/shapes.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useReader } from '../../frame/reader.tsx'
import { Answered } from '../../parts/answered.tsx'
import { Columns } from '../../parts/columns.tsx'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { Field, FieldList } from '../../parts/fields.tsx'
import { recordOf, textOf } from '../../parts/law/written.ts'
import { Moment } from '../../parts/moment.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { Panel } from '../../parts/panel.tsx'
import { NotOnFile } from '../../parts/states.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import { useOfficeNames } from '../docket/names.ts'
import { StepForm, type StepKind, said } from '../watch/parts/step-form.tsx'
import { useAll } from '../watch/reading.ts'
import { Means } from './holds.tsx'
import css from './keep.module.css'
import { Over, overText } from './over.tsx'
import { useHolds } from './reading.ts'

export function Page() {
  const { hold: id = '' } = useParams({ strict: false })
  const say = useSay()
  const { list, items, cut } = useAll(useHolds())
  const found = items.find(({ hold }) => String(hold) === id)
  if (found !== undefined) return <Whole one={found} />
  const looking = list.hasNextPage && !cut
  return (
    <>
      <PageTitle title={say('desk.keep.hold.one', { id })} above={<Link to="/record/holds">{say('desk.keep.hold.name')}</Link>} />
      <Answered query={list}>{() => (looking ? null : <NotOnFile name={id} />)}</Answered>
    </>
  )
}

function Whole({ one }: { one: Hold }) {
  const say = useSay()
  const called = usePartyNames()
  const { name } = useOfficeNames()
  const { hold, over, rule, why, by, at, lifted } = one
  return (
    <>
      <PageTitle
        title={say('desk.keep.hold.heading', { over: overText(over, say, called) })}
        sub={say(lifted === null ? 'desk.keep.hold.stands-now' : 'desk.keep.hold.lifted-now')}
        above={
          <>
            <Link to="/record/holds">{say('desk.keep.hold.name')}</Link> <EntryNumber index={hold} />
          </>
        }
      />
      <Columns side={<Means />}>
        <Panel title={say('desk.keep.hold.placed')}>
          <FieldList>
            <Field name={say('desk.keep.hold.over')}>
              <Over over={over} called={called} />
            </Field>
            <Field name={say('desk.keep.rule')}>
              <Typed text={rule} />
            </Field>
            <Field name={say('desk.keep.why')}>
              <Typed text={why} />
            </Field>
            <Field name={say('desk.keep.hold.by')}>
              <Typed text={name(by)} />, <Moment at={at} />
            </Field>
          </FieldList>
        </Panel>
        {lifted === null ? (
          <Lift one={one} />
        ) : (
          <Panel title={say('desk.keep.hold.lifted')}>
            <p>
              <Typed text={lifted.why} />
            </p>
            <p className={css.note}>
              <Typed text={name(lifted.by)} />, <Moment at={lifted.at} /> {one.index !== hold && <EntryNumber index={one.index} />}
            </p>
            <p className={css.note}>{say('desk.keep.hold.again')}</p>
          </Panel>
        )}
      </Columns>
    </>
  )
}

function Lift({ one: { hold, by } }: { one: Hold }) {
  const say = useSay()
  const { office } = useReader()
  const kinds = useMemo(
    (): readonly StepKind[] => [
      {
        ...{ id: 'lift', label: say('desk.keep.hold.lift'), note: say('desk.keep.hold.lift-note') },
        fields: [{ key: 'why', label: say('desk.keep.hold.lift-why'), input: 'long', needed: true }],
        hindrance: office === by ? say('desk.keep.hold.own') : null,
        written: (typed) => said(typed, ['why']),
      },
    ],
    [say, office, by],
  )
  const send = useCallback(
    (client: Client, step: Written, once: Once) => client.liftHold(hold, { why: textOf(recordOf(step.lift).why) }, once),
    [hold],
  )
  return <StepForm name={`hold.${hold}`} title={say('desk.keep.hold.lift')} kinds={kinds} send={send} />
}
