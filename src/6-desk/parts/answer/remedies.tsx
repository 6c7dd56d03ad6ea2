/** What would change the answer, as sentences of boxes: `A or B, and C = Permit`. Each says what, who and by when. */
import { Button } from '@mantine/core'
import { Fragment, useState } from 'react'
import type { ChangeTold, RemedyTold } from '../../client/shapes.ts'
import { type Say, useSay } from '../../words/words.tsx'
import { Icon } from '../icon.tsx'
import { Mark } from '../mark.tsx'
import { Moment } from '../moment.tsx'
import { Told } from '../told.tsx'
import { Typed } from '../typed.tsx'
import type { Read } from './read.ts'
import css from './remedies.module.css'
import { factored, type Line } from './remedies-factored.ts'

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
  const lines = factored([...read.remedies].sort((a, b) => effort(a) - effort(b)))
  const shown = all ? lines : lines.slice(0, AT_ONCE)
  return (
    <section className={css.remedies} aria-labelledby="remedies">
      <header>
        <h2 id="remedies">{say('desk.part.remedies')}</h2>
        <span>{note ?? meaning(lines, say)}</span>
      </header>
      <ul>
        {shown.map((line) => (
          <Way key={line.remedies[0]?.sentence} line={line} read={read} roles={roles} act={tryOf(line, tryIt)} />
        ))}
      </ul>
      {lines.length > shown.length && (
        <button type="button" className={css.more} onClick={() => setAll(true)}>
          {say('desk.part.more-remedies', { n: lines.length - shown.length })}
        </button>
      )}
      {!read.complete && <p className={css.cut}>{say('desk.part.remedies-cut')}</p>}
    </section>
  )
}

function meaning(lines: readonly Line[], say: Say): string {
  if (lines.length === 0) return say('desk.part.no-remedy')
  const choices = lines.some(({ places }) => places.some((place) => place.length > 1))
  return say(choices ? 'desk.part.remedies-choice' : 'desk.part.remedies-means', { n: lines.length })
}

/** The first of the remedies of a line that the form can make. */
function tryOf({ remedies }: Line, tryIt: RemediesProps['tryIt']): (() => void) | null {
  for (const remedy of remedies) {
    const act = tryIt?.(remedy)
    if (act) return act
  }
  return null
}

interface Reading {
  readonly read: Read
  readonly roles: readonly string[]
}

function Way({ line: { places, to }, act, ...reading }: { line: Line; act: (() => void) | null } & Reading) {
  const say = useSay()
  return (
    <li className={css.remedy}>
      {places.map((place, i) => (
        <Fragment key={place[0]?.sentence}>
          {i > 0 && <span className={css.and}>{say('desk.part.and')}</span>}
          <Box place={place} {...reading} />
        </Fragment>
      ))}
      <span className={css.comes}>
        <Mark verdict={to} size={20} />
        {say(`desk.part.verdict-${to}`)}
      </span>
      {act !== null && (
        <Button variant="default" size="xs" onClick={act}>
          {say('desk.part.try-it')}
        </Button>
      )}
    </li>
  )
}

/** One change, or several of which any one will do. */
function Box({ place, ...reading }: { place: readonly ChangeTold[] } & Reading) {
  const say = useSay()
  const [only] = place
  const yours = place.some((change) => isYours(change, reading.roles))
  return (
    <div className={css.box} data-yours={yours || undefined}>
      {place.length === 1 && only !== undefined ? (
        <Change change={only} {...reading} />
      ) : (
        <ul className={css.choices} aria-label={say('desk.part.any-of')}>
          {place.map((change, i) => (
            <li key={change.sentence}>
              {i > 0 && <span className={css.or}>{say('desk.part.or')}</span>}
              <Change change={change} {...reading} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const isYours = (change: ChangeTold, roles: readonly string[]): boolean => {
  const { role } = whoOf(change)
  return role !== null && roles.includes(role)
}

function Change({ change, read, roles }: { change: ChangeTold } & Reading) {
  const say = useSay()
  const { who } = whoOf(change)
  const yours = isYours(change, roles)
  const due = dueOf(change, read)
  return (
    <div className={css.change} data-yours={yours || undefined}>
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
