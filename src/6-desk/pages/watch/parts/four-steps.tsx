import type { Step } from '../../../client/watch-shapes.ts'
import { useSay } from '../../../words/words.tsx'
import css from './parts.module.css'

export const STEPS = ['monitored', 'verified', 'classified', 'attributed'] as const

/** How far an incident has come: four cells, filled up to the step it has reached. */
export function FourSteps({ step, late = false }: { step: Step; late?: boolean }) {
  const say = useSay()
  const reached = STEPS.indexOf(step) + 1
  const told = say('desk.watch.step-of', { n: reached, step: say(`desk.watch.step-${step}`) })
  return (
    <span className={css.steps} role="img" aria-label={told} title={told} data-late={late || undefined}>
      {STEPS.map((one, at) => (
        <i key={one} data-filled={at < reached || undefined} />
      ))}
    </span>
  )
}
