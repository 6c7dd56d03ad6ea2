/** How far the log of the record is published, when it is next, and what its witnesses said: one line below the root. */
import { useLedger } from '../../data/reading.ts'
import { usePast } from '../../frame/past.ts'
import { Moment } from '../../parts/moment.tsx'
import { Mono } from '../../parts/mono.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import css from './record.module.css'

export function Published() {
  const say = useSay()
  const { asOf } = usePast()
  const publishing = useLedger().data?.publishing ?? null
  // It is told of now, and not of the entry that is looked back to.
  if (publishing === null || asOf !== null) return null
  const { origin, size, next, asked, why, waiting } = publishing
  const cosigned = asked.filter(({ status }) => status === 200).length
  return (
    <p className={css.root}>
      {origin === null || size === null ? (
        say('desk.record.unpublished')
      ) : (
        <>
          {say('desk.record.published', { n: size })} <Mono wrap>{origin}</Mono>.
        </>
      )}{' '}
      {say('desk.record.published-next')} <Moment at={next} />.{' '}
      {asked.length > 0 && say('desk.record.cosigned', { n: cosigned, of: asked.length })} {why !== null && <Typed text={why.detail} />}
      {why === null && waiting !== null && asked.length > 0 && <Typed text={waiting.detail} />}
    </p>
  )
}
