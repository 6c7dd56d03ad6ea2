/** One sign as it was noted, and the form on which whoever noted it takes it back. */
import { Button } from '@mantine/core'
import { useCallback, useMemo } from 'react'
import type { Once } from '../../../client/asking.ts'
import type { Client } from '../../../client/client.ts'
import type { Sign } from '../../../client/promises-shapes.ts'
import type { Written } from '../../../client/shapes.ts'
import { useReader } from '../../../frame/reader.tsx'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Fields } from '../../../parts/fields.tsx'
import { recordOf, textOf } from '../../../parts/law/written.ts'
import { Panel } from '../../../parts/panel.tsx'
import { useSay } from '../../../words/words.tsx'
import { labelsOf } from '../parts/labels-of.ts'
import { StepForm, type StepKind, said } from '../parts/step-form.tsx'
import css from './signs.module.css'
import { SIGN } from './table.ts'

export function OneSign({ one, close }: { one: Sign; close(): void }) {
  const say = useSay()
  const { id, index, sign, kind, by } = one
  return (
    <div className={css.one}>
      <Panel
        title={say('desk.signs.one', { id })}
        aside={
          <Button variant="default" size="compact-sm" onClick={close}>
            {say('desk.signs.close')}
          </Button>
        }
      >
        <Fields of={{ ...sign, kind: say(`desk.signs.kind-${kind}`), by }} but={['id']} names={labelsOf(SIGN, say)} />{' '}
        <EntryNumber index={index} />
      </Panel>
      <TakeBack one={one} />
    </div>
  )
}

function TakeBack({ one: { id, by } }: { one: Sign }) {
  const say = useSay()
  const { office } = useReader()
  const kinds = useMemo(
    (): readonly StepKind[] => [
      {
        ...{ id: 'withdraw', label: say('desk.signs.take-back'), note: say('desk.signs.take-back-note') },
        fields: [{ key: 'why', label: say('desk.signs.why'), input: 'long', needed: true }],
        hindrance: office === null || office === by ? null : say('desk.signs.only-noter', { by }),
        written: (typed) => said(typed, ['why']),
      },
    ],
    [say, office, by],
  )
  const send = useCallback(
    (client: Client, { withdraw }: Written, once: Once) => client.watch.withdrawSign(id, { why: textOf(recordOf(withdraw).why) }, once),
    [id],
  )
  return <StepForm name={`sign.${id}`} title={say('desk.signs.take-back')} kinds={kinds} send={send} />
}
