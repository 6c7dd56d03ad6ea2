/** What is on file of an exchange, newest first, each with who recorded it and its entry. */
import type { ExchangeWhole } from '../../../client/counted-shapes.ts'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { recordsOf, textOf } from '../../../parts/law/written.ts'
import { Moment } from '../../../parts/moment.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { ListPanel } from '../parts/list-panel.tsx'
import css from './exchanges.module.css'

export const DEEDS = ['list', 'gave', 'met', 'stated', 'agreed-next', 'ended'] as const

export function Events({ one: { events }, zone }: { one: ExchangeWhole; zone: string }) {
  const say = useSay()
  const newest = [...events].sort((a, b) => Date.parse(b.on) - Date.parse(a.on) || b.index - a.index)
  return (
    <ListPanel
      title={say('desk.watch.exchange-events')}
      none={say('desk.watch.exchange-events-none')}
      items={newest}
      keyOf={({ index }) => String(index)}
    >
      {({ index, on, by, event }) => {
        const did = DEEDS.find((one) => one === event.did)
        return (
          <div className={css.event}>
            <Moment at={on} zone={zone} />
            <span>
              <b>{did === undefined ? textOf(event.did) : say(`desk.watch.exchange-did-${did}`)}</b> <Typed text={textOf(event.of)} />{' '}
              {recordsOf(event.lines).map(({ by: who, what, count }) => (
                <span key={`${textOf(who)} ${textOf(what)}`} className={css.line}>
                  <Typed text={textOf(who)} /> {textOf(count)} <Typed text={textOf(what)} />
                </span>
              ))}
              {textOf(event.words) !== '' && <Typed text={textOf(event.words)} />}
              <small>{say('desk.watch.exchange-source', { source: textOf(event.source), by })}</small>
            </span>
            <EntryNumber index={index} />
          </div>
        )
      }}
    </ListPanel>
  )
}
