/** An exchange by the day: what was agreed above, what happened below, and the days that nothing regulated hatched. All of it stands in the tables, too. */
import type { CSSProperties } from 'react'
import type { ExchangeWhole } from '../../../client/counted-shapes.ts'
import { Panel } from '../../../parts/panel.tsx'
import { useMoments } from '../../../words/moments.ts'
import { useSay } from '../../../words/words.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { type Days, daysOf, type Mark } from './days.ts'
import css from './time-line.module.css'

const KEYS = ['tranche', 'list', 'talks', 'ended'] as const

export function TimeLine({ one }: { one: ExchangeWhole }) {
  const say = useSay()
  const days = daysOf(one)
  return (
    <Panel title={say('desk.watch.exchange-days')}>
      <Scroll label={say('desk.watch.exchange-days')}>
        <div className={css.line} aria-hidden="true">
          <Axis days={days} />
          <Lane name={say('desk.watch.exchange-agreed')} marks={days.agreed} days={days} />
          <Lane name={say('desk.watch.exchange-happened')} marks={days.happened} days={days} />
        </div>
      </Scroll>
      <p className={css.key}>
        {KEYS.map((kind) => (
          <span key={kind}>
            <i data-kind={kind} /> {say(`desk.watch.exchange-mark-${kind}`)}
          </span>
        ))}
        <span>
          <i data-kind="list" data-late="" /> {say('desk.watch.exchange-mark-late')}
        </span>
        {days.unregulated !== null && (
          <span>
            <i data-kind="unregulated" /> {say('desk.watch.exchange-mark-unregulated')}
          </span>
        )}
      </p>
    </Panel>
  )
}

const at = (place: number): CSSProperties => ({ insetInlineStart: `${(place * 100).toFixed(2)}%` })
const over = ({ from, until }: { from: number; until: number }): CSSProperties => ({
  ...at(from),
  inlineSize: `${((until - from) * 100).toFixed(2)}%`,
})

function Axis({ days: { ticks } }: { days: Days }) {
  const say = useSay()
  const { write } = useMoments()
  return (
    <div className={css.axis}>
      {ticks.map(({ at: place, day, n }) => (
        <span key={n} style={at(place)} data-end={place > 0.8 || undefined}>
          {say('desk.watch.exchange-day', { n })} <small>{write(day, 'day')}</small>
        </span>
      ))}
    </div>
  )
}

function Lane({ name, marks, days: { phase, unregulated, now } }: { name: string; marks: readonly Mark[]; days: Days }) {
  const say = useSay()
  const { write } = useMoments()
  return (
    <div className={css.lane}>
      <b>{name}</b>
      <div className={css.track}>
        <i className={css.phase} style={over(phase)} />
        {unregulated !== null && <i className={css.unregulated} style={over(unregulated)} />}
        {now !== null && <i className={css.now} style={at(now)} />}
        {marks.map(({ id, at: place, kind, what, on, late }) => (
          <i
            key={id}
            className={css.mark}
            data-kind={KIND[kind]}
            data-late={late || undefined}
            style={at(place)}
            title={`${say(`desk.watch.exchange-did-${kind}`)} ${what} · ${write(on)}`}
          />
        ))}
      </div>
    </div>
  )
}

/** What was given stands as what was to be given does; whatever else changes the exchange as a whole, as its end does. */
const KIND: Readonly<Record<Mark['kind'], (typeof KEYS)[number]>> = {
  ...{ tranche: 'tranche', gave: 'tranche', stated: 'tranche', list: 'list', talks: 'talks', met: 'talks' },
  ...{ 'agreed-next': 'ended', ended: 'ended' },
}
