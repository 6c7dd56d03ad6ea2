/** Whether the answer that an entry holds comes out the same when it is worked out again. */
import type { EntryWithCommitment } from '../../client/shapes.ts'
import { useReplay } from '../../data/reading.ts'
import { Answered } from '../../parts/answered.tsx'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { textOf } from '../../parts/law/written.ts'
import { Panel } from '../../parts/panel.tsx'
import { useSay } from '../../words/words.tsx'
import css from './entry.module.css'

export function Replayed({ entry }: { entry: EntryWithCommitment }) {
  const docket = textOf(entry.body?.docket)
  if (docket === '' || entry.body?.answer === undefined) return null
  return <OfDocket docket={docket} index={entry.index} />
}

function OfDocket({ docket, index }: { docket: string; index: number }) {
  const say = useSay()
  const replay = useReplay(docket)
  return (
    <Panel title={say('desk.entry.replay')}>
      <Answered query={replay}>
        {(found) =>
          found.entry === index ? (
            <>
              <p className={css.verdict} data-holds={found.outcome === 'same' ? true : found.outcome === 'drift' ? false : undefined}>
                {say(`desk.entry.replay-${found.outcome}`)}
              </p>
              {found.what !== undefined && <p className={css.note}>{found.what.join(', ')}</p>}
            </>
          ) : (
            <p>
              {say('desk.entry.replay-later')} <EntryNumber index={found.entry} />
            </p>
          )
        }
      </Answered>
    </Panel>
  )
}
