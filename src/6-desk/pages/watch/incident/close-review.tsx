/** A review that an incident opened is closed with a finding, by who owes it. */
import { useCallback, useMemo } from 'react'
import type { Once } from '../../../client/asking.ts'
import type { Client } from '../../../client/client.ts'
import type { Written } from '../../../client/shapes.ts'
import type { IncidentWhole } from '../../../client/watch-shapes.ts'
import { recordOf, textOf } from '../../../parts/law/written.ts'
import { useSay } from '../../../words/words.tsx'
import { hindranceIn, StepForm, type StepKind, said } from '../parts/step-form.tsx'

/** Nothing where no review is open. */
export function CloseReview({ one: { id, reviews } }: { one: IncidentWhole }) {
  const say = useSay()
  const kinds = useMemo(
    () =>
      reviews
        .filter(({ closed }) => closed === null)
        .map(
          (review): StepKind => ({
            ...{ id: review.id, label: say('desk.watch.review-close', { of: review.of, touched: review.touched }) },
            note: say('desk.watch.review-close-note', { by: review.by }),
            fields: [{ key: 'finding', label: say('desk.watch.review-finding'), input: 'long', needed: true }],
            hindrance: hindranceIn(review.capabilities, 'close-review'),
            written: (typed) => said(typed, ['finding']),
          }),
        ),
    [reviews, say],
  )
  // A step is one key with what it says; here the key is the review.
  const send = useCallback((client: Client, step: Written, once: Once) => {
    const [review = '', says] = Object.entries(step)[0] ?? []
    return client.watch.closeReview(review, { finding: textOf(recordOf(says).finding) }, once)
  }, [])
  return <StepForm name={`review.${id}`} title={say('desk.watch.review-closing')} kinds={kinds} send={send} />
}
