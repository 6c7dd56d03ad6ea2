/** What was said, and beside it what the other side told that it understood, point by point, with the words in which they differ. */
import { settled } from '#ground/isolate.ts'
import type { StatementWhole } from '../../../client/promises-shapes.ts'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { differing, piecesOf } from './pieces.ts'
import css from './said.module.css'
import { Names } from './to-whom.tsx'

type ReadBack = StatementWhole['read_backs'][number]

export function ReadBacks({ one: { said, read_backs: backs, awaits } }: { one: StatementWhole }) {
  const say = useSay()
  if (said === null) return null
  return (
    <Panel title={say('desk.said.read-backs')}>
      {awaits.length > 0 && (
        <p className={css.note}>
          {say('desk.said.awaits-from')} <Names of={awaits} />
        </p>
      )}
      {backs.length === 0 && awaits.length === 0 && <p className={css.note}>{say('desk.said.read-back-none')}</p>}
      {backs.map((back) => (
        <OneReadBack key={back.index} back={back} />
      ))}
    </Panel>
  )
}

function OneReadBack({ back: { index, from, lang, by, at, points } }: { back: ReadBack }) {
  const say = useSay()
  const [saidLabel, understoodLabel] = [say('desk.said.point-said'), say('desk.said.point-understood')]
  return (
    <div className={css.said}>
      <p className={css.meta}>
        <b>
          <Typed text={from} />
        </b>{' '}
        <Mono>{lang}</Mono> <span>{say('desk.said.recorded-by', { by })}</span> <Moment at={at} /> <EntryNumber index={index} />
      </p>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{say('desk.said.point')}</th>
            <th scope="col">{saidLabel}</th>
            <th scope="col">{understoodLabel}</th>
            <th scope="col">{say('desk.said.point-same')}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ id, said, understood, same }) => {
            const [ours, theirs] = differing(said, understood)
            return (
              <tr key={id} data-differs={!same || undefined}>
                <th scope="row">
                  <Typed text={id} />
                </th>
                <td data-label={saidLabel}>
                  <Side text={said} stretches={ours} />
                </td>
                <td data-label={understoodLabel}>
                  <Side text={understood} stretches={theirs} lang={lang} />
                </td>
                <td>{say(same ? 'desk.said.same' : 'desk.said.differs')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** One side, in its own direction, with the words that the other has not. */
function Side({ text, stretches, lang }: { text: string; stretches: ReturnType<typeof differing>[0]; lang?: string }) {
  return (
    <bdi dir="auto" lang={lang}>
      {piecesOf(text, stretches).map(({ at, text: piece, mark }) =>
        mark === null ? <span key={at}>{settled(piece)}</span> : <mark key={at}>{settled(piece)}</mark>,
      )}
    </bdi>
  )
}
