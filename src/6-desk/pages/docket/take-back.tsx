/** To take back what one approved or declined, in which role. */
import { useCallback, useState } from 'react'
import type { Once } from '../../client/asking.ts'
import type { Client } from '../../client/client.ts'
import { useWrite } from '../../data/writing.ts'
import { useReader } from '../../frame/reader.tsx'
import { useSay } from '../../words/words.tsx'
import { Roles } from './approve.tsx'
import { Confirm } from './confirm.tsx'
import type { StepProps } from './step-props.ts'

export function TakeBack({ whole, ...leaving }: StepProps) {
  const say = useSay()
  const { office } = useReader()
  const { id, rev } = whole.docket
  const given = whole.approvals.filter((one) => one.by === office && one.rev === rev)
  const roles = [...new Set(given.map((one) => one.role))]
  const [chosen, setRole] = useState('')
  const role = roles.includes(chosen) ? chosen : (roles.at(-1) ?? '')
  const write = useWrite(
    useCallback((client: Client, once: Once) => client.takeBack(id, { role }, once), [id, role]),
    { draft: `docket.take-back.${id}.${rev}.${role}` },
  )
  return (
    <Confirm
      title={say('desk.docket.title.take-back')}
      will={[say('desk.docket.will.take-back', { role })]}
      not={[say('desk.docket.not.take-back')]}
      act={say('desk.docket.step.take-back')}
      write={write}
      {...leaving}
    >
      {roles.length > 1 && <Roles roles={roles} role={role} set={setRole} />}
    </Confirm>
  )
}
