/** How good a claim is, on two axes that are judged apart, and what it does when it is weighed. */
import { Radio } from '@mantine/core'
import type { Written } from '../../client/shapes.ts'
import { Grade } from '../../parts/grade.tsx'
import { textOf } from '../../parts/law/written.ts'
import { useSay } from '../../words/words.tsx'
import css from './kit/kit.module.css'
import { idOf, useWrong } from './kit/problems.tsx'

const RELIABILITY = ['A', 'B', 'C', 'D', 'E', 'F'] as const
const CREDIBILITY = ['1', '2', '3', '4', '5', '6'] as const

export function GradeFields({ form, set }: { form: Written; set(patch: Written): void }) {
  const say = useSay()
  const grade = `${textOf(form.reliability)}${textOf(form.credibility)}`
  const wrong = useWrong('claim.grade')
  return (
    <div className={css.axis} id={idOf('claim.grade')}>
      <div className={css.axes}>
        <fieldset className={css.axis}>
          <legend>{say('desk.write.claim.reliability')}</legend>
          <p>{say('desk.write.claim.reliability-hint')}</p>
          {RELIABILITY.map((one) => (
            <Radio
              key={one}
              name="reliability"
              value={one}
              checked={form.reliability === one}
              onChange={() => set({ reliability: one })}
              label={say('desk.write.claim.axis', { mark: one, words: say(`desk.part.reliability-${one}`) })}
            />
          ))}
        </fieldset>
        <fieldset className={css.axis}>
          <legend>{say('desk.write.claim.credibility')}</legend>
          <p>{say('desk.write.claim.credibility-hint')}</p>
          {CREDIBILITY.map((one) => (
            <Radio
              key={one}
              name="credibility"
              value={one}
              checked={form.credibility === one}
              onChange={() => set({ credibility: one })}
              label={say('desk.write.claim.axis', { mark: one, words: say(`desk.part.credibility-${one}`) })}
            />
          ))}
        </fieldset>
      </div>
      {grade.length === 2 && (
        <p>
          <Grade grade={grade} /> {say(weightOf(grade))}
        </p>
      )}
      {wrong}
    </div>
  )
}

/** What a claim of this grade does when it is weighed: docs/semantics.md, section 6. */
function weightOf(
  grade: string,
):
  | 'desk.write.claim.weight-unknown'
  | 'desk.write.claim.weight-supports'
  | 'desk.write.claim.weight-contradicts'
  | 'desk.write.claim.weight-none' {
  if (/F|6/.test(grade)) return 'desk.write.claim.weight-unknown'
  if (/^[A-C][1-3]$/.test(grade)) return 'desk.write.claim.weight-supports'
  return /^[A-D][1-4]$/.test(grade) ? 'desk.write.claim.weight-contradicts' : 'desk.write.claim.weight-none'
}
