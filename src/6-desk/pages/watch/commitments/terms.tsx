import { Link } from '@tanstack/react-router'
import type { CommitmentWhole } from '../../../client/promises-shapes.ts'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Field, FieldList } from '../../../parts/fields.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { Names } from '../statements/to-whom.tsx'

/** What is owed as it was written: where it comes from, by when, on what condition, after what, and who verifies it how. */
export function Terms({ one }: { one: CommitmentWhole }) {
  const say = useSay()
  const { instrument, clause, docket, since, due, continuous, condition, verified_by: by, how, remind, reminded } = one
  return (
    <Panel title={say('desk.owed.terms')}>
      <FieldList>
        <Field name={say('desk.owed.comes-from')}>
          {instrument !== null && (
            <Link to="/instruments/$instrument" params={{ instrument }}>
              <Mono wrap>{clause ?? instrument}</Mono>
            </Link>
          )}{' '}
          {docket !== null && (
            <Link to="/dockets/$docket" params={{ docket }}>
              <Mono wrap>{docket}</Mono>
            </Link>
          )}
        </Field>
        {since !== null && (
          <Field name={say('desk.owed.since')}>
            <Moment at={since} />
          </Field>
        )}
        <Field name={say('desk.owed.when')}>
          {due !== null ? <Moment at={due} /> : say(continuous ? 'desk.watch.continuous' : 'desk.owed.no-day')}
        </Field>
        {condition !== null && (
          <Field name={say('desk.owed.condition')}>
            <Typed text={condition} />
          </Field>
        )}
        <Depends one={one} />
        <Field name={say('desk.owed.verified-by')}>{by.length === 0 ? say('desk.owed.verified-by-nobody') : <Names of={by} />}</Field>
        {how !== null && (
          <Field name={say('desk.owed.how')}>
            <Typed text={how} />
          </Field>
        )}
        {remind !== null && (
          <Field name={say('desk.owed.remind')}>
            <Moment at={remind} />
          </Field>
        )}
        {reminded !== null && (
          <Field name={say('desk.owed.reminded')}>
            <Moment at={reminded.at} /> <EntryNumber index={reminded.index} />
          </Field>
        )}
      </FieldList>
    </Panel>
  )
}

function Depends({ one: { depends, dependence } }: { one: CommitmentWhole }) {
  const say = useSay()
  if (depends.length === 0) return null
  return (
    <Field name={say('desk.owed.depends')}>
      {depends.map((other) => (
        <span key={other}>
          <ToCommitment id={other} />{' '}
        </span>
      ))}
      {dependence !== null && say(`desk.owed.dependence-${dependence}`)}
    </Field>
  )
}

/** The way to a commitment, by its id. */
export const ToCommitment = ({ id }: { id: string }) => (
  <Link to="/watch/commitments/$commitment" params={{ commitment: id }}>
    <Mono wrap>{id}</Mono>
  </Link>
)
