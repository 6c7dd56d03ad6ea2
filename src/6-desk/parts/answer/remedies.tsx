/** What would change the answer: each smallest set of changes as a row of boxes, what, who and by when, and what it then comes to. */
import { Button } from '@mantine/core'
import { Fragment, useState } from 'react'
import type { ChangeTold, RemedyTold } from '../../client/shapes.ts'
import { useSay } from '../../words/words.tsx'
import { Icon } from '../icon.tsx'
import { Mark } from '../mark.tsx'
import { Moment } from '../moment.tsx'
import { Told } from '../told.tsx'
import { Typed } from '../typed.tsx'
import type { Read } from './read.ts'
import css from './remedies.module.css'

const AT_ONCE = 3

export interface RemediesProps {
  readonly read: Read
  /** The roles the reader's office holds: a box that waits for one of them is the reader's own. */
  readonly roles?: readonly string[]
  /** What is to be said of all of them, in the place of what is usually said. */
  readonly note?: string | undefined
  /** Puts a remedy into a form; null where the form cannot make it. */
  readonly tryIt?: ((remedy: RemedyTold) => (() => void) | null) | undefined
}

/** Renders nothing for a permit. No remedy found is no proof that there is none, and it says so. */
export function Remedies({ read, roles = [], note, tryIt }: RemediesProps) {
  const say = useSay()
  const [all, setAll] = useState(false)
  if (read.verdict === 'permit') return null
  const sorted = [...read.remedies].sort((a, b) => effort(a) - effort(b))
  const shown = all ? sorted : sorted.slice(0, AT_ONCE)
  return (
    <section className={css.remedies} aria-labelledby="remedies">
      <header>
        <h2 id="remedies">{say('desk.part.remedies')}</h2>
        <span>{note ?? say(sorted.length === 0 ? 'desk.part.no-remedy' : 'desk.part.remedies-means', { n: sorted.length })}</span>
      </header>
      <ul>
        {shown.map((remedy) => (
          <Remedy key={remedy.sentence} remedy={remedy} read={read} roles={roles} act={tryIt?.(remedy) ?? null} />
        ))}
      </ul>
      {sorted.length > shown.length && (
        <button type="button" className={css.more} onClick={() => setAll(true)}>
          {say('desk.part.more-remedies', { n: sorted.length - shown.length })}
        </button>
      )}
      {!read.complete && <p className={css.cut}>{say('desk.part.remedies-cut')}</p>}
    </section>
  )
}

function Remedy({ remedy, read, roles, act }: { remedy: RemedyTold; read: Read; roles: readonly string[]; act: (() => void) | null }) {
  const say = useSay()
  return (
    <li className={css.remedy}>
      {remedy.changes.map((change, i) => (
        <Fragment key={change.sentence}>
          {i > 0 && <span className={css.and}>{say('desk.part.and')}</span>}
          <Box change={change} read={read} roles={roles} />
        </Fragment>
      ))}
      <span className={css.comes}>
        <Mark verdict={remedy.to} size={20} />
        {say(`desk.part.verdict-${remedy.to}`)}
      </span>
      {act !== null && (
        <Button variant="default" size="xs" onClick={act}>
          {say('desk.part.try-it')}
        </Button>
      )}
    </li>
  )
}

function Box({ change, read, roles }: { change: ChangeTold; read: Read; roles: readonly string[] }) {
  const say = useSay()
  const { who, role } = whoOf(change)
  const yours = role !== null && roles.includes(role)
  const due = dueOf(change, read)
  return (
    <div className={css.box} data-yours={yours || undefined}>
      <b>
        <Told>{change.sentence}</Told>
      </b>
      <span className={css.who}>
        <Icon name="person" size={13} />
        {yours ? say('desk.part.you') : who !== null ? <Typed text={who} /> : say('desk.part.whoever-asks')}
      </span>
      {due !== null && (
        <span className={css.due}>
          {say('desk.part.by')} <Moment at={due} />
        </span>
      )}
    </div>
  )
}

/** Changes of the law itself come last: they need somebody with power over it. */
const effort = ({ changes, to }: RemedyTold): number =>
  (to === 'permit' ? 0 : 10) + changes.length + changes.filter(({ kind }) => OF_LAW.has(kind)).length * 3
const OF_LAW = new Set([
  'exemption',
  'authority',
  'empower',
  'restore',
  'attest',
  'strike',
  'recheck',
  'record-end',
  'settle-contest',
  'recheck-order',
])

/** Who would have to do it; null for whoever asks. */
function whoOf({ kind, values }: ChangeTold): { who: string | null; role: string | null } {
  const text = (key: string): string | null => (typeof values[key] === 'string' && values[key] !== '' ? values[key] : null)
  const role = text('role')
  if (role !== null) return { who: role, role }
  if (kind === 'postpone') return { who: null, role: null }
  if (values.code === 'notify') return { who: null, role: null }
  return { who: text('whom') ?? text('by'), role: null }
}

/** By when, where the condition it would meet sets a time. */
function dueOf({ kind, values }: ChangeTold, { reasons }: Read): string | null {
  if (kind !== 'facts' || (values.code !== 'coordinate' && values.code !== 'notify')) return null
  const found = reasons
    .flatMap(({ conditions }) => conditions)
    .find(({ values: of, cause }) => of.whom === values.whom && typeof of.deadline === 'number' && cause !== 'too-late')
  return typeof found?.values.deadline === 'number' ? new Date(found.values.deadline).toISOString() : null
}
