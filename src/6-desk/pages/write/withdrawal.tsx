/** Taking back a claim that one filed: with a reason, and what it will and will not do. */
import { Link } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { Once } from '../../client/asking.ts'
import type { Client } from '../../client/client.ts'
import type { Receipt } from '../../client/shapes.ts'
import { useDraft } from '../../data/draft.ts'
import { useWrite } from '../../data/writing.ts'
import { useFilter } from '../../frame/filter.ts'
import { ActButton } from '../../parts/act-button.tsx'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { WriteTold } from '../../parts/problem-shown.tsx'
import { Empty } from '../../parts/states.tsx'
import { useSay } from '../../words/words.tsx'
import { LongField } from './kit/fields.tsx'
import css from './kit/kit.module.css'

const NOTHING = { why: '' }

/** The claim is named in the address, as `of`. */
export function WithdrawalForm() {
  const say = useSay()
  const [claim] = useFilter('of')
  if (claim === '') return <Empty title={say('desk.write.withdrawal.none')} />
  return <OfClaim key={claim} claim={claim} />
}

function OfClaim({ claim }: { claim: string }) {
  const say = useSay()
  const name = `write.withdrawal.${claim}`
  const draft = useDraft(name, NOTHING)
  const [done, setDone] = useState<Receipt | null>(null)
  const why = draft.value.why.trim()
  const write = useWrite(
    useCallback((client: Client, once: Once) => client.withdrawClaim(claim, { why }, once), [claim, why]),
    { draft: name },
  )
  const send = async () => {
    const receipt = await write.run()
    if (receipt === null) return
    draft.clear()
    setDone(receipt)
  }
  if (done !== null) return <Done receipt={done} />
  return (
    <div className={css.form}>
      <WriteTold write={write} />
      <p>{say('desk.write.withdrawal.will', { claim })}</p>
      <LongField
        path="why"
        label={say('desk.write.withdrawal.why')}
        value={draft.value.why}
        onChange={(text) => draft.set({ why: text })}
      />
      <div className={css.end}>
        <ActButton
          primary
          pending={write.pending}
          why={why === '' ? say('desk.write.withdrawal.needs') : undefined}
          onAct={() => void send()}
        >
          {say('desk.write.withdrawal.act')}
        </ActButton>
      </div>
    </div>
  )
}

function Done({ receipt }: { receipt: Receipt }) {
  const say = useSay()
  return (
    <div role="status" className={css.done}>
      <p>
        <b>{say('desk.write.withdrawal.done')}</b> <EntryNumber index={receipt.from} />
      </p>
      <p className={css.undo}>{say('desk.write.withdrawal.undo')}</p>
      <p>
        <Link to="/write/$what" params={{ what: 'claim' }}>
          {say('desk.write.claim.title')}
        </Link>
      </p>
    </div>
  )
}
