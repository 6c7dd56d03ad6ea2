/** A mechanism as it is worded: who sits in it, its ladder, who decides, its clock, the reviews it calls for, and every wording it had. */
import { Button } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Written } from '../../../client/shapes.ts'
import type { MechanismWhole } from '../../../client/watch-shapes.ts'
import { usePast } from '../../../frame/past.ts'
import { Basis } from '../../../parts/basis.tsx'
import { Columns } from '../../../parts/columns.tsx'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Field, FieldList } from '../../../parts/fields.tsx'
import { speechOf } from '../../../parts/law/speech.ts'
import { recordOf, recordsOf, textOf, textsOf } from '../../../parts/law/written.ts'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Rows } from '../../../parts/rows.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay, useWords } from '../../../words/words.tsx'
import { IncidentMark } from '../parts/incident-mark.tsx'
import { Opened, ToSituation } from '../parts/opened.tsx'
import { PrintButton } from '../parts/print-button.tsx'
import { useMechanism } from '../reading.ts'
import css from './mechanism.module.css'

export function Page() {
  const { mechanism: id = '' } = useParams({ strict: false })
  return (
    <Opened query={useMechanism(id)} name={id}>
      {(one) => <Whole one={one} />}
    </Opened>
  )
}

function Whole({ one }: { one: MechanismWhole }) {
  const say = useSay()
  const { id, index, mechanism, damaged } = one
  const instrument = textOf(mechanism.instrument)
  return (
    <>
      <PageTitle
        title={textOf(mechanism.title) || id}
        typed
        above={
          <>
            <ToSituation /> <Mono wrap>{id}</Mono> <EntryNumber index={index} /> <Basis basis={mechanism.basis} />
          </>
        }
        sub={
          instrument === '' ? (
            say('desk.mechanism.watches-none')
          ) : (
            <>
              {say('desk.mechanism.watches')}{' '}
              <Link to="/watch/ceasefires/$instrument" params={{ instrument }}>
                {instrument}
              </Link>
            </>
          )
        }
        acts={<Acts id={id} />}
      />
      {damaged && <p className={css.damaged}>{say('desk.mechanism.damaged')}</p>}
      <Columns
        side={
          <>
            <Times mechanism={mechanism} />
            <Wordings one={one} />
          </>
        }
      >
        <Seats one={one} />
        <Ladder mechanism={mechanism} />
        <Reviews mechanism={mechanism} />
        <Kinds mechanism={mechanism} />
      </Columns>
    </>
  )
}

function Acts({ id }: { id: string }) {
  const say = useSay()
  const past = usePast()
  return (
    <>
      <PrintButton />
      {past.asOf === null && (
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/write/$what" params={{ what: 'mechanism' }} search={{ of: id }} {...props} />}
        >
          {say('desk.mechanism.again')}
        </Button>
      )}
    </>
  )
}

/** Who sits in it, with which offices, who presides, and who decides. */
function Seats({ one: { seats, mechanism } }: { one: MechanismWhole }) {
  const say = useSay()
  const { by, deadlock } = recordOf(mechanism.decides)
  return (
    <Panel title={say('desk.write.mechanism.components')} flush>
      <Rows items={seats} keyOf={({ component }) => component}>
        {({ component, party, international, offices }) => (
          <div className={css.row}>
            <b>
              <Typed text={component} />
            </b>
            <span>
              <Typed text={party} />
              {international && <> · {say('desk.write.component.international')}</>}
              {component === mechanism.presides && <> · {say('desk.mechanism.presides')}</>}
            </span>
            <span>{offices.length === 0 ? say('desk.mechanism.no-office') : <Typed text={offices.join(', ')} />}</span>
          </div>
        )}
      </Rows>
      <p className={css.note}>
        {say('desk.mechanism.decides', {
          how: by === 'consensus' || by === 'majority' ? by : 'alone',
          by: textOf(by),
          deadlock: textOf(deadlock),
        })}
      </p>
    </Panel>
  )
}

const WEIGHTS = ['none', 'minor', 'serious', 'pending'] as const
const weightOf = (weight: unknown): (typeof WEIGHTS)[number] => WEIGHTS.find((one) => one === weight) ?? 'pending'

function Ladder({ mechanism }: { mechanism: Written }) {
  const say = useSay()
  return (
    <Panel title={say('desk.write.mechanism.ladder')} flush>
      <Rows items={recordsOf(mechanism.ladder)} keyOf={({ id }) => textOf(id)}>
        {({ id, title, weight }) => (
          <div className={css.rung}>
            <IncidentMark weight={weightOf(weight)} size={14} />
            <b>
              <Typed text={textOf(title) || textOf(id)} />
            </b>
            <span>{say(`desk.watch.weight-${weightOf(weight)}`)}</span>
          </div>
        )}
      </Rows>
    </Panel>
  )
}

const STEPS = ['monitored', 'verified', 'classified', 'attributed'] as const
const TOUCHED = ['instrument', 'commitment', 'docket', 'duty', 'vetting'] as const

function Reviews({ mechanism }: { mechanism: Written }) {
  const say = useSay()
  const span = useSpan()
  const rules = recordsOf(mechanism.reviews)
  return (
    <Panel title={say('desk.write.mechanism.reviews')} flush={rules.length > 0}>
      {rules.length === 0 ? (
        <p className={css.bare}>{say('desk.mechanism.reviews-none')}</p>
      ) : (
        <Rows items={rules} keyOf={(rule) => JSON.stringify(rule)}>
          {({ of, at, weight, by, within }) => {
            const weights = Array.isArray(weight) ? textsOf(weight) : []
            return (
              <div className={css.row}>
                <b>{say(`desk.watch.touched-${TOUCHED.find((one) => one === of) ?? 'docket'}`)}</b>
                <span>
                  {say('desk.mechanism.review-at', { step: say(`desk.watch.step-${STEPS.find((one) => one === at) ?? 'monitored'}`) })}
                  {weights.length > 0 && <> · {weights.map((one) => say(`desk.watch.weight-${weightOf(one)}`)).join(' · ')}</>}
                </span>
                <span>{say('desk.mechanism.review-by', { by: textOf(by), span: span(textOf(within)) })}</span>
              </div>
            )
          }}
        </Rows>
      )}
    </Panel>
  )
}

function Kinds({ mechanism }: { mechanism: Written }) {
  const say = useSay()
  const kinds = recordsOf(mechanism.kinds)
  return (
    <Panel title={say('desk.write.mechanism.kinds')} flush={kinds.length > 0}>
      {kinds.length === 0 ? (
        <p className={css.bare}>{say('desk.mechanism.kinds-any')}</p>
      ) : (
        <Rows items={kinds} keyOf={({ id }) => textOf(id)}>
          {({ id, group, clauses }) => (
            <div className={css.row}>
              <b>
                <Typed text={textOf(id)} />
              </b>
              <span>
                <Typed text={textOf(group)} />
              </span>
              <span className={css.clauses}>
                {(Array.isArray(clauses) ? textsOf(clauses) : []).map((ref) => (
                  <Link key={ref} to="/instruments/$instrument" params={{ instrument: ref.split('/', 1)[0] ?? '' }}>
                    <Mono>{ref}</Mono>
                  </Link>
                ))}
              </span>
            </div>
          )}
        </Rows>
      )}
    </Panel>
  )
}

const STAGES = ['review', 'team', 'verification', 'decision', 'attribution'] as const

/** Its clock, how long the parties may comment and how long a report is held; and where it works. */
function Times({ mechanism }: { mechanism: Written }) {
  const say = useSay()
  const span = useSpan()
  const clock = recordOf(mechanism.clock)
  const told = (text: unknown, none: ReactNode) => (textOf(text) === '' ? none : span(textOf(text)))
  return (
    <Panel title={say('desk.write.mechanism.clock')}>
      <FieldList>
        {STAGES.map((stage) => (
          <Field key={stage} name={say(`desk.write.mechanism.clock-${stage}`)}>
            {told(clock[stage], say('desk.mechanism.untimed'))}
          </Field>
        ))}
        <Field name={say('desk.write.mechanism.comments')}>{told(mechanism.comments, say('desk.mechanism.no-end'))}</Field>
        <Field name={say('desk.write.mechanism.lock')}>{told(mechanism.lock, span('PT4H'))}</Field>
        <Field name={say('desk.write.mechanism.zone')}>
          <Mono>{textOf(mechanism.zone)}</Mono>
        </Field>
        <Field name={say('desk.write.mechanism.area')}>
          {Array.isArray(mechanism.area) ? <Mono wrap>{mechanism.area.join(', ')}</Mono> : say('desk.mechanism.area-any')}
        </Field>
      </FieldList>
    </Panel>
  )
}

function Wordings({ one: { wordings, complete } }: { one: MechanismWhole }) {
  const say = useSay()
  return (
    <Panel title={say('desk.mechanism.wordings')} flush>
      <Rows items={[...wordings].reverse()} keyOf={({ entry }) => String(entry)}>
        {({ entry, at, by }) => (
          <div className={css.wording}>
            <span>
              <Moment at={at} /> <Typed text={by} />
            </span>
            <EntryNumber index={entry} />
          </div>
        )}
      </Rows>
      {!complete && <p className={css.note}>{say('desk.mechanism.wordings-cut')}</p>}
    </Panel>
  )
}

function useSpan(): (text: string) => string {
  const say = useSay()
  const { language } = useWords()
  return speechOf(say, language).span
}
