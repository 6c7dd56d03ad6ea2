/** How the log is published, and what each witness answered when it was asked last. */
import type { Ledger } from '../../client/shapes.ts'
import { Moment } from '../../parts/moment.tsx'
import { Mono } from '../../parts/mono.tsx'
import { Panel } from '../../parts/panel.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import css from './keep.module.css'

export function Witnesses({ publishing }: { publishing: Ledger['publishing'] }) {
  const say = useSay()
  if (publishing === null)
    return (
      <Panel title={say('desk.keep.final.log')}>
        <p className={css.note}>{say('desk.keep.final.no-log')}</p>
      </Panel>
    )
  const { origin, size, at, next, asked, why } = publishing
  return (
    <Panel title={say('desk.keep.final.log')}>
      <dl className={css.facts}>
        <dt>{say('desk.keep.final.origin')}</dt>
        <dd>
          <Mono wrap>{origin ?? '–'}</Mono>
        </dd>
        <dt>{say('desk.keep.final.published')}</dt>
        <dd>
          {size === null ? say('desk.record.unpublished') : <Mono>{size}</Mono>} {at !== null && <Moment at={at} />}
        </dd>
        <dt>{say('desk.keep.final.next')}</dt>
        <dd>
          <Moment at={next} />
        </dd>
        {asked.map(({ witness, status }) => (
          <div key={witness}>
            <dt>
              <Mono wrap>{witness}</Mono>
            </dt>
            <dd>{say(status === 200 ? 'desk.keep.final.cosigned' : 'desk.keep.final.not-cosigned', { status: status ?? '–' })}</dd>
          </div>
        ))}
      </dl>
      {asked.length === 0 && <p className={css.note}>{say('desk.keep.final.no-witness')}</p>}
      {why !== null && (
        <p className={css.note}>
          <Typed text={why.detail} />
        </p>
      )}
    </Panel>
  )
}
