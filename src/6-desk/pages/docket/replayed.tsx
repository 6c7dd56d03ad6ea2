/** Whether the answer on file comes out the same when it is worked out again, byte for byte. */
import type { Replay } from '../../client/shapes.ts'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Mono } from '../../parts/mono.tsx'
import { useSay } from '../../words/words.tsx'
import css from './page.module.css'

export function Replayed({ replay }: { replay: Replay }) {
  const say = useSay()
  return (
    <span className={css.replay} data-outcome={replay.outcome}>
      <Icon name={replay.outcome === 'same' ? 'record' : 'warning'} size={14} />
      {say(`desk.docket.replay.${replay.outcome}`)}
      {replay.tombstones?.map((index) => (
        <EntryNumber key={index} index={index} />
      ))}
      {(replay.pins ?? []).map((pin) => (
        <Mono key={pin}>{pin}</Mono>
      ))}
    </span>
  )
}
