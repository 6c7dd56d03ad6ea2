/** To approve or decline: in which role, and what exactly. Nobody approves a text they have not been shown. */
import { Radio } from '@mantine/core'
import { type ReactNode, useCallback, useState } from 'react'
import type { Once } from '../../client/asking.ts'
import type { Client } from '../../client/client.ts'
import { useWrite } from '../../data/writing.ts'
import { useReader } from '../../frame/reader.tsx'
import { Mono } from '../../parts/mono.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import { Changed, Stale } from './changed.tsx'
import { Confirm } from './confirm.tsx'
import css from './decision.module.css'
import { useOfficeNames } from './names.ts'
import { differenceOf, type Shown, shownOf } from './shown.ts'
import type { StepProps } from './step-props.ts'
import { effectOf, wantedRoles } from './wanted.ts'

export function Approve(props: StepProps & { value: boolean }) {
  const { whole, read } = props
  const { office } = useReader()
  const roles = useOfficeNames().one(office)?.roles ?? []
  const [role, setRole] = useState(() => roles.find((one) => wantedRoles(read).includes(one)) ?? roles[0] ?? '')
  const now = shownOf(whole, read)
  const [shown, setShown] = useState(now)
  // Whoever has read another text begins anew: what was refused was the other one.
  return (
    <OfText key={`${shown.rev} ${shown.digest}`} {...props} {...{ role, shown, now }} onRead={() => setShown(now)}>
      {roles.length > 1 && <Roles roles={roles} role={role} set={setRole} />}
    </OfText>
  )
}

interface OfTextProps extends StepProps {
  readonly value: boolean
  readonly role: string
  /** What was on the screen when it was begun, or last read, and what is there now. */
  readonly shown: Shown
  readonly now: Shown
  onRead(): void
  readonly children: ReactNode
}

function OfText({ whole, read, value, role, shown, now, onRead, onDone, onLeave, children }: OfTextProps) {
  const say = useSay()
  const { id } = whole.docket
  const { digest, rev } = shown
  const send = useCallback(
    (client: Client, once: Once) => client.approve(id, { role, value, ...(digest === '' ? {} : { digest }) }, once),
    [id, role, value, digest],
  )
  // The key stands for exactly this: whoever decides otherwise afterwards sends another thing.
  const write = useWrite(send, { draft: `docket.approve.${id}.${rev}.${digest}.${role}.${value ? 'yes' : 'no'}` })
  const difference = write.pending || write.lost ? null : differenceOf(shown, now)
  const other = write.problem?.code === 'approval-of-another-text'
  const word = value ? 'approve' : 'decline'
  const { effect, also } = effectOf(read, role)
  const locked = difference !== null ? say('desk.docket.why.changed') : other ? say('desk.docket.why.stale') : undefined
  const not = value
    ? [...(also.length > 0 ? [<Also key="also" also={also} />] : []), say('desk.docket.not.approve')]
    : [say('desk.docket.not.decline')]
  return (
    <Confirm
      title={say(`desk.docket.title.${word}`)}
      will={[value ? say(`desk.docket.approve.${effect}`, { role }) : say('desk.docket.will.decline', { role })]}
      not={not}
      act={say(`desk.docket.step.${word}`)}
      why={locked}
      write={write}
      quiet={other}
      onDone={onDone}
      onLeave={onLeave}
    >
      {difference !== null && <Changed difference={difference} before={shown} now={now} onRead={onRead} />}
      {difference === null && other && <Stale docket={id} rev={rev} />}
      {children}
      <Exactly title={whole.docket.title} role={role} shown={shown} />
    </Confirm>
  )
}

function Also({ also }: { also: readonly string[] }) {
  const say = useSay()
  return (
    <>
      {say('desk.docket.alsoOpen')}
      <ul>
        {also.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  )
}

export function Roles({ roles, role, set }: { roles: readonly string[]; role: string; set(role: string): void }) {
  const say = useSay()
  return (
    <Radio.Group label={say('desk.docket.inRole')} value={role} onChange={set}>
      {roles.map((one) => (
        <Radio key={one} value={one} label={<Typed text={one} />} mt={6} />
      ))}
    </Radio.Group>
  )
}

/** What exactly is approved. */
function Exactly({ title, role, shown }: { title: string; role: string; shown: Shown }) {
  const say = useSay()
  return (
    <dl className={css.exactly}>
      <dt>{say('desk.docket.exactly')}</dt>
      <dd>
        <Typed text={title} />, {say('desk.docket.revision', { rev: shown.rev })}
      </dd>
      <dt>{say('desk.docket.inRole')}</dt>
      <dd>
        <Typed text={role} />
      </dd>
      <dt>{say('desk.docket.digest')}</dt>
      <dd>{shown.digest === '' ? say('desk.docket.noDigest') : <Mono wrap>{shown.digest}</Mono>}</dd>
    </dl>
  )
}
