/** One exchange: what each side gave and owes, its days, each tranche as agreed beside as it happened, and what sources say otherwise. */
import { useParams } from '@tanstack/react-router'
import type { ExchangeWhole } from '../../../client/counted-shapes.ts'
import { Icon } from '../../../parts/icon.tsx'
import { textOf } from '../../../parts/law/written.ts'
import { Moment } from '../../../parts/moment.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useSay } from '../../../words/words.tsx'
import { Opened } from '../parts/opened.tsx'
import { PrintButton } from '../parts/print-button.tsx'
import { UnderAgreement } from '../parts/under-agreement.tsx'
import { useExchange } from '../reading.ts'
import { Events } from './events.tsx'
import css from './exchanges.module.css'
import { NoteForm } from './note-form.tsx'
import { Sides } from './sides.tsx'
import { TimeLine } from './time-line.tsx'
import { Stated, Talks, Totals, Tranches } from './tranches.tsx'

export function Page() {
  const { exchange: id = '' } = useParams({ strict: false })
  return (
    <Opened query={useExchange(id)} name={id}>
      {(one) => <Whole one={one} />}
    </Opened>
  )
}

function Whole({ one }: { one: ExchangeWhole }) {
  const say = useSay()
  const { id, index, exchange, first, last } = one
  const zone = textOf(exchange.zone)
  return (
    <>
      <PageTitle
        title={textOf(exchange.title) || id}
        typed
        above={<UnderAgreement {...{ id, index, instrument: textOf(exchange.instrument) }} />}
        sub={
          <>
            <Moment at={first} form="day" /> – <Moment at={last} form="day" /> · {say('desk.watch.exchange-told', { zone })}
          </>
        }
        acts={<PrintButton />}
      />
      <Unregulated one={one} zone={zone} />
      <div className={css.parts}>
        <Sides one={one} />
        <TimeLine one={one} />
        <Tranches one={one} zone={zone} />
        <div className={css.pair}>
          <Talks one={one} zone={zone} />
          <Totals one={one} />
          <Stated one={one} />
        </div>
        <Events one={one} zone={zone} />
        <NoteForm one={one} />
      </div>
    </>
  )
}

/** That nothing that was agreed on regulates what the sides do is said before anything else. */
function Unregulated({ one: { unregulated }, zone }: { one: ExchangeWhole; zone: string }) {
  const say = useSay()
  if (unregulated === null) return null
  const { from, until, days } = unregulated
  return (
    <p className={css.unregulated} data-unregulated>
      <Icon name="warning" />{' '}
      <span>
        <b>{say('desk.watch.exchange-unregulated', { n: days, over: until === null ? 'no' : 'yes' })}</b> <Moment at={from} zone={zone} /> –{' '}
        {until === null ? say('desk.watch.exchange-still') : <Moment at={until} zone={zone} />}
      </span>
    </p>
  )
}
