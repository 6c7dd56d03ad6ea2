/** Where what was said and what was understood differ: by when it is to be cleared up, how it ended, and the record that it stays so. */
import { useCallback, useMemo } from 'react'
import type { Once } from '../../../client/asking.ts'
import type { Client } from '../../../client/client.ts'
import type { Clarification, StatementWhole } from '../../../client/promises-shapes.ts'
import type { Written } from '../../../client/shapes.ts'
import { textOf } from '../../../parts/law/written.ts'
import { Moment } from '../../../parts/moment.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { Line } from '../incident/line.tsx'
import { ListPanel } from '../parts/list-panel.tsx'
import { hindranceIn, StepForm, type StepKind, said } from '../parts/step-form.tsx'

export function Clarifications({ one }: { one: StatementWhole }) {
  const say = useSay()
  const { clarifications, said } = one
  const open = clarifications.filter(({ state }) => state === 'open' || state === 'late')
  return (
    <>
      <ListPanel
        title={say('desk.said.clarifications')}
        items={clarifications}
        keyOf={({ index }) => `${index}`}
        {...(said === null ? {} : { none: say('desk.said.clarifications-none') })}
      >
        {(it) => <ClarificationLine it={it} />}
      </ListPanel>
      {open.length > 0 && <Closing one={one} open={open} />}
    </>
  )
}

function ClarificationLine({ it }: { it: Clarification }) {
  const say = useSay()
  const { index, with: party, points, answer_by: by, state, differing } = it
  return (
    <Line
      what={
        <>
          <Typed text={party} />: {points.map(({ id }) => id).join(', ')}
        </>
      }
      more={
        <>
          {say(`desk.said.clarification-${state}`)} {(state === 'open' || state === 'late') && <Moment at={by} />}
          {differing !== null && <Moment at={differing.at} />}
        </>
      }
      grave={state === 'late'}
      words={differing?.why ?? null}
      entry={it.cleared ?? index}
    />
  )
}

function Closing({ one: { docket, capabilities }, open }: { one: StatementWhole; open: readonly Clarification[] }) {
  const say = useSay()
  const kinds = useMemo((): readonly StepKind[] => {
    const of = open.map(({ index, with: party }) => ({ value: String(index), label: say('desk.said.clarification-of', { party, index }) }))
    return [
      {
        ...{ id: 'close', label: say('desk.said.close'), note: say('desk.said.close-note') },
        fields: [
          {
            key: 'index',
            label: say('desk.said.which-clarification'),
            input: 'choice',
            of: [{ value: '', label: say('desk.watch.choose') }, ...of],
            needed: true,
          },
          { key: 'why', label: say('desk.said.close-why'), input: 'long', needed: true },
        ],
        hindrance: hindranceIn(capabilities, 'close-clarification'),
        written: (typed) => said(typed, ['index', 'why']),
      },
    ]
  }, [open, capabilities, say])
  const send = useCallback((client: Client, { close }: Written, once: Once) => {
    const { index, why } = close as Written
    return client.watch.closeClarification(Number(textOf(index)), { why: textOf(why) }, once)
  }, [])
  return <StepForm name={`clarification.${docket}`} title={say('desk.said.close-title')} kinds={kinds} send={send} />
}
