import type { Harm } from '../../../client/promises-shapes.ts'
import { useSay } from '../../../words/words.tsx'
import css from './harm.module.css'

/** How far an allegation has come: a cell for each step, filled once it is done, edged in the colour of what is late. */
export function Stage({ one: { stage, steps, finding } }: { one: Pick<Harm, 'stage' | 'steps' | 'finding'> }) {
  const say = useSay()
  return (
    <span className={css.stage}>
      <span className={css.cells} aria-hidden="true">
        {steps.map(({ step, done, late }) => (
          <i key={step} data-done={done !== null || undefined} data-late={late || undefined} />
        ))}
      </span>
      <span>{say(`desk.harm.stage-${stage}`)}</span>
      {finding !== null && <span className={css.more}>{say(`desk.harm.finding-${finding.replaceAll('-', '_') as 'credible'}`)}</span>}
    </span>
  )
}
