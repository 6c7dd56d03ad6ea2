/** Where the act is, drawn while it is written, beside what the answer asks of that. */
import { useCallback, useMemo, useState } from 'react'
import type { Answer, Written } from '../../client/shapes.ts'
import { useItems } from '../../data/read.ts'
import { useInstruments } from '../../data/reading.ts'
import { clauseWritten } from '../../parts/answer/clause-words.ts'
import { answerRead, type ReasonRead } from '../../parts/answer/read.ts'
import { ActPlace } from '../../parts/place/place.tsx'
import { whereOf } from './act-of.ts'
import css from './form.module.css'
import type { Form } from './form.ts'

export function PlacePicture({ form: { draft, answer, zone } }: { form: Form }) {
  const last = useLast(answer)
  const { place, legs, from, until } = draft
  const act = useMemo(() => whereOf({ place, legs, from, until }, zone), [place, legs, from, until, zone])
  const read = useMemo(() => (last === undefined ? null : answerRead(last)), [last])
  const clauseOf = useClauses()
  return (
    <div className={css.picture}>
      <ActPlace act={act} read={read} clauseOf={clauseOf} />
    </div>
  )
}

/** While a field is half filled in nothing is asked, and what was asked for last stays drawn: it would only come and go. */
function useLast(answer: Answer | undefined): Answer | undefined {
  const [last, setLast] = useState(answer)
  if (answer !== undefined && answer !== last) setLast(answer)
  return answer ?? last
}

/** Clauses of the instruments that the form has at hand for its offers. */
function useClauses(): (reason: ReasonRead) => Written | null {
  const instruments = useItems(useInstruments({ limit: 500 }))
  return useCallback(
    ({ ref, version }) => {
      const held = ref === null ? undefined : instruments.find(({ instrument }) => instrument.id === ref.split('/', 1)[0])
      return ref === null || held === undefined ? null : clauseWritten(held.instrument, ref, version)
    },
    [instruments],
  )
}
