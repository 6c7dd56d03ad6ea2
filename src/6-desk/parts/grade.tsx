import { useSay } from '../words/words.tsx'
import css from './grade.module.css'

const RELIABILITY = ['A', 'B', 'C', 'D', 'E', 'F'] as const
const CREDIBILITY = ['1', '2', '3', '4', '5', '6'] as const

/** How deep the ink is: 1 to 4; F and 6 say that it cannot be judged, which is a dashed cell and not the palest one. */
const depths: Readonly<Record<string, number>> = { A: 1, 1: 1, B: 2, 2: 2, C: 3, 3: 3, D: 4, 4: 4, E: 4, 5: 4 }

/**
 * A grade such as `B2`: how reliable the source is and how credible what it says. Two cells for two axes, never one score and no
 * colour of a verdict. What is no grade is told as it is.
 */
export function Grade({ grade }: { grade: string }) {
  const say = useSay()
  const reliability = RELIABILITY.find((one) => one === grade[0])
  const credibility = CREDIBILITY.find((one) => one === grade[1])
  if (reliability === undefined || credibility === undefined) return <span>{grade}</span>
  const spelt = say('desk.part.grade', {
    reliability,
    credibility,
    source: say(`desk.part.reliability-${reliability}`),
    said: say(`desk.part.credibility-${credibility}`),
  })
  return (
    <span className={css.grade} role="img" aria-label={spelt} title={spelt} dir="ltr">
      <i data-depth={depths[reliability]}>{reliability}</i>
      <i data-depth={depths[credibility]}>{credibility}</i>
    </span>
  )
}
