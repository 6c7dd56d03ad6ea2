import type { CommitmentWhole } from '../../../client/promises-shapes.ts'
import { Moment } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { placed } from '../../../parts/placed.ts'
import { useSay } from '../../../words/words.tsx'
import css from './commitments.module.css'
import { ToldWithEntries } from './told-with-entries.tsx'

/** How it came to stand so: each turn, the latest first, why, and on which entries it rests. */
export function Course({ one: { course } }: { one: CommitmentWhole }) {
  const say = useSay()
  if (course.length === 0) return null
  return (
    <Panel title={say('desk.owed.course')} aside={course.length}>
      <ol className={css.course}>
        {placed(course.toReversed()).map(({ key, item: { at, status, late, sentence, sources } }) => (
          <li key={key}>
            <Moment at={at} />
            <b data-status={status}>
              {say(`desk.watch.status-${status}`)} {late && <span data-late>({say('desk.owed.late')})</span>}
            </b>
            <ToldWithEntries sentence={sentence} entries={sources} />
          </li>
        ))}
      </ol>
    </Panel>
  )
}
