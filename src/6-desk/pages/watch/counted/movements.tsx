/** All movements, newest first: two keys each, what was refused, and what another took the place of. */

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { LedgerWhole } from '../../../client/counted-shapes.ts'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { textOf } from '../../../parts/law/written.ts'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { ListPanel } from '../parts/list-panel.tsx'
import css from './counted.module.css'
import { MovementTold } from './movement-told.tsx'

const SHOWN_MAX = 40
type Movement = LedgerWhole['movements'][number]

export function Movements({ one }: { one: LedgerWhole }) {
  const say = useSay()
  const [all, setAll] = useState(false)
  const newest = [...one.movements].sort((a, b) => textOf(b.movement.on).localeCompare(textOf(a.movement.on)) || b.index - a.index)
  const shown = all ? newest : newest.slice(0, SHOWN_MAX)
  return (
    <>
      <ListPanel
        title={say('desk.watch.movements')}
        none={say('desk.watch.movements-none')}
        items={shown}
        keyOf={({ id }) => id}
        aside={newest.length > SHOWN_MAX ? newest.length : undefined}
      >
        {(movement) => <OneMovement one={movement} />}
      </ListPanel>
      {shown.length < newest.length && (
        <div>
          <Button variant="default" onClick={() => setAll(true)}>
            {say('desk.watch.more', { n: newest.length - shown.length })}
          </Button>
        </div>
      )}
    </>
  )
}

function OneMovement({ one: { id, movement, state, first, second, refused, counts } }: { one: Movement }) {
  const say = useSay()
  const standing = state === 'keyed' && !counts ? 'replaced' : state
  return (
    <div className={css.movement}>
      <span>
        <Moment at={textOf(movement.on)} form="day" /> <b data-standing={standing}>{say(`desk.watch.movement-${standing}`)}</b>
      </span>
      <span className={css.what} data-standing={standing}>
        <MovementTold movement={movement} />
      </span>
      <small>
        <Mono wrap>{id}</Mono> <Typed text={textOf(movement.why)} />
        {textOf(movement.corrects) !== '' && <> · {say('desk.watch.movement-corrects', { id: textOf(movement.corrects) })}</>}
      </small>
      <small>
        {[first, second].map((key) =>
          key === null ? null : (
            <span key={key.entry} className={css.key}>
              {say('desk.watch.key-of', { by: key.by, component: key.component })} <EntryNumber index={key.entry} />
            </span>
          ),
        )}
        {refused !== null && (
          <span className={css.key}>
            {say('desk.watch.key-refused-by', { by: refused.by, why: refused.why })} <EntryNumber index={refused.entry} />
          </span>
        )}
      </small>
    </div>
  )
}
