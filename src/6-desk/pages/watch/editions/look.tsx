/** The first rows of a file: as they stand, and as they will be read. */
import type { EventsLook } from '../../../client/material-shapes.ts'
import { keyed } from '../../../parts/keyed.ts'
import { Mono } from '../../../parts/mono.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Told } from '../../../parts/told.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { Scroll } from '../parts/scroll.tsx'
import css from './editions.module.css'

export function Look({ look }: { look: EventsLook }) {
  const say = useSay()
  return (
    <Panel title={say('desk.editions.preview')}>
      {look.read.length === 0 ? (
        <p className={css.note}>{say('desk.editions.preview-none')}</p>
      ) : (
        <Scroll label={say('desk.editions.preview')}>
          <AsRead look={look} />
        </Scroll>
      )}
      <details className={css.more} open={look.read.length === 0}>
        <summary>{say('desk.editions.as-it-stands', { n: look.columns.length })}</summary>
        <Scroll label={say('desk.editions.as-it-stands', { n: look.columns.length })}>
          <AsItStands look={look} />
        </Scroll>
      </details>
    </Panel>
  )
}

const HEADS = ['line', 'id', 'when', 'where', 'kind', 'sides', 'deaths', 'becomes'] as const

function AsRead({ look: { read } }: { look: EventsLook }) {
  const say = useSay()
  return (
    <table className={css.table}>
      <thead>
        <tr>
          {HEADS.map((one) => (
            <th key={one} scope="col">
              {say(`desk.editions.head-${one}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {read.map(({ line, id, outcome, why, event }) => (
          <tr key={line}>
            <th scope="row">{line}</th>
            <td>
              <Mono wrap>{id ?? '—'}</Mono>
            </td>
            <td>{event === null ? '—' : event.first === event.last ? event.first : `${event.first} – ${event.last}`}</td>
            <td>
              {event?.place && <Typed text={event.place} />}{' '}
              {event?.lat != null && event.lon != null && <Mono>{`${event.lat} ${event.lon}`}</Mono>}
            </td>
            <td>{event !== null && <Typed text={event.kind} />}</td>
            <td>{event !== null && <Typed text={event.sides.join(' / ')} />}</td>
            <td>{event?.deaths.best ?? '—'}</td>
            <td>
              {say(`desk.editions.became-${outcome}`)}
              {why.map((one) => (
                <div key={`${one.code} ${one.field}`} className={outcome === 'refused' ? css.problem : css.line}>
                  {one.field !== '' && <Mono wrap>{one.field}</Mono>} <Told>{one.sentence}</Told>
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function AsItStands({ look: { columns, rows } }: { look: EventsLook }) {
  return (
    <table className={css.table}>
      <thead>
        <tr>
          {keyed(columns, (one) => one).map(({ key, item }) => (
            <th key={key} scope="col">
              <Typed text={item} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keyed(rows, (row) => row.join('\n')).map(({ key, item: row }) => (
          <tr key={key}>
            {keyed(columns, (one) => one).map(({ key: column }, i) => (
              <td key={column}>
                <Typed text={(row[i] ?? '').slice(0, 200)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
