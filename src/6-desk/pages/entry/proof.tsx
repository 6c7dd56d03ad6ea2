/** The inclusion proof of an entry, checked here, and exactly what that shows and what it does not. */
import { useMemo } from 'react'
import type { EntryWithCommitment, InclusionProof } from '../../client/shapes.ts'
import { useRead } from '../../data/read.ts'
import { Answered } from '../../parts/answered.tsx'
import { Mono } from '../../parts/mono.tsx'
import { Panel } from '../../parts/panel.tsx'
import { useSay } from '../../words/words.tsx'
import { checkProof } from './check.ts'
import css from './entry.module.css'

export function Proof({ entry }: { entry: EntryWithCommitment }) {
  const say = useSay()
  const proof = useRead(['proof', entry.index], (client, at) => client.proof(entry.index, at))
  return (
    <Panel title={say('desk.entry.proof')}>
      <Answered query={proof}>{(found) => <Shown entry={entry} proof={found} />}</Answered>
    </Panel>
  )
}

function Shown({ entry, proof }: { entry: EntryWithCommitment; proof: InclusionProof }) {
  const say = useSay()
  const checked = useMemo(() => checkProof(entry.index, entry.commitment ?? '', proof), [entry, proof])
  return (
    <>
      <p className={css.verdict} data-holds={checked.holds} role="status">
        {checked.holds ? say('desk.entry.proof-holds', { size: proof.size }) : say('desk.entry.proof-fails')}
        {!checked.holds && <Mono>{checked.why}</Mono>}
      </p>
      <p className={css.note}>{say(checked.holds ? 'desk.entry.proof-means' : 'desk.entry.proof-fails-means')}</p>
      <p className={css.note}>{say('desk.entry.proof-not')}</p>
      <dl className={css.facts}>
        <dt>{say('desk.entry.commitment')}</dt>
        <dd>
          <Mono wrap>{entry.commitment ?? '–'}</Mono>
        </dd>
        <dt>{say('desk.entry.root', { size: proof.size })}</dt>
        <dd>
          <Mono wrap>{proof.root}</Mono>
        </dd>
        <dt>{say('desk.entry.steps')}</dt>
        <dd>{proof.path.length}</dd>
      </dl>
    </>
  )
}
