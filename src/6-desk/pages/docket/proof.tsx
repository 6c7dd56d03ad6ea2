/** By what the answer can be checked: the entry, how far the record was read, the digest, and the versions that took part. */
import type { DocketWhole, Replay } from '../../client/shapes.ts'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { Mono } from '../../parts/mono.tsx'
import { Panel } from '../../parts/panel.tsx'
import { useSay } from '../../words/words.tsx'
import css from './page.module.css'

export function Proof({ whole: { docket, entries }, replay }: { whole: DocketWhole; replay: Replay }) {
  const say = useSay()
  const pins = pinsOf(entries.items.find(({ index }) => index === docket.determined)?.body?.answer)
  return (
    <Panel title={say('desk.docket.proof')}>
      <dl className={css.proof}>
        <dt>{say('desk.docket.decidedAt')}</dt>
        <dd>
          <EntryNumber index={docket.determined} />
        </dd>
        <dt>{say('desk.docket.readUpTo')}</dt>
        <dd>
          <Mono>{replay.gatheredAt}</Mono>
        </dd>
        {docket.digest !== '' && (
          <>
            <dt>{say('desk.docket.digest')}</dt>
            <dd>
              <Mono wrap>{docket.digest}</Mono>
            </dd>
          </>
        )}
        {Object.entries(pins).map(([name, version]) => (
          <div key={name}>
            <dt>
              <Mono>{name}</Mono>
            </dt>
            <dd>
              <Mono>{version}</Mono>
            </dd>
          </div>
        ))}
      </dl>
      <p className={css.proves}>{say('desk.docket.proves')}</p>
    </Panel>
  )
}

function pinsOf(answer: unknown): Readonly<Record<string, string>> {
  const pins = typeof answer === 'object' && answer !== null && 'pins' in answer ? answer.pins : null
  return typeof pins === 'object' && pins !== null ? (pins as Readonly<Record<string, string>>) : {}
}
