import { useHead } from '../data/reading.ts'
import { Mono } from '../parts/mono.tsx'
import { useMoments } from '../words/moments.ts'
import { useSay } from '../words/words.tsx'
import css from './foot.module.css'
import { useLine } from './line.tsx'
import { usePast } from './past.ts'
import { useReader } from './reader.tsx'

/** The foot of every page: the zone of its times, and how far the record goes that it shows. */
export function Foot() {
  const say = useSay()
  const { zone } = useMoments()
  const head = useHead().data
  const { index } = useLine()
  const { asOf } = usePast()
  return (
    <footer className={css.foot}>
      <span>
        {say('desk.frame.zone')} <Mono>{zone}</Mono>
      </span>
      {head && <span>{say('desk.frame.entries', { count: asOf ?? index ?? head.index })}</span>}
    </footer>
  )
}

/** On paper alone: what no frame says there. */
export function PrintHead() {
  const say = useSay()
  const { office } = useReader()
  const head = useHead().data
  const { write } = useMoments()
  if (!head?.store) return null
  const { store, house } = head.store
  return (
    <div className={css.print}>
      <p>
        {say('desk.frame.printed', { store, house, office: office ?? '–', index: head.index, at: head.at === null ? '–' : write(head.at) })}
      </p>
      <p>
        {say('desk.frame.printed-check')} <Mono wrap>{`${head.origin ?? '–'}@${head.index} ${head.root}`}</Mono>
      </p>
    </div>
  )
}
