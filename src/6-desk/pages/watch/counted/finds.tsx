/** Finds that are not registered, such as caches: each with its counts, the latest last, and what was taken out of it. */
import type { LedgerWhole } from '../../../client/counted-shapes.ts'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { recordsOf, textOf } from '../../../parts/law/written.ts'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { ListPanel } from '../parts/list-panel.tsx'
import css from './counted.module.css'

export function Finds({ one }: { one: LedgerWhole }) {
  const say = useSay()
  return (
    <ListPanel title={say('desk.watch.finds')} items={one.finds} keyOf={({ id }) => id}>
      {({ id, index, find, counts, taken }) => (
        <div className={css.find}>
          <b>
            <Typed text={textOf(find.title)} /> <Mono>{id}</Mono> <EntryNumber index={index} />
          </b>
          {textOf(find.where) !== '' && <Typed text={textOf(find.where)} />}
          {counts.map((one) => (
            <span key={one.entry}>
              <Moment at={textOf(one.count.on)} form="day" />: {linesTold(one.count.lines)} <EntryNumber index={one.entry} />
            </span>
          ))}
          {counts.length === 0 && <span>{say('desk.watch.find-uncounted')}</span>}
          {taken.length > 0 && <span>{say('desk.watch.find-taken', { lines: linesTold(taken) })}</span>}
        </div>
      )}
    </ListPanel>
  )
}

const linesTold = (lines: unknown): string =>
  recordsOf(lines)
    .map(({ category, count }) => `${textOf(count)} ${textOf(category)}`)
    .join(', ')
