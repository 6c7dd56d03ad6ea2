/** The evidence that speaks of something, and a way to add to it: for the pages of reports, incidents and commitments. */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useItems } from '../../../data/read.ts'
import { Grade } from '../../../parts/grade.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Rows } from '../../../parts/rows.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { Attach } from './attach.tsx'
import css from './evidence.module.css'
import { usePiecesOf } from './reading.ts'
import { State } from './state.tsx'

export interface EvidenceOfProps {
  readonly id: string
  /** Named by a step or a report, beside what says itself that it speaks of this. */
  readonly named?: readonly string[]
  onFiled?(id: string): void
}

export function EvidenceOf({ id, named = [], onFiled }: EvidenceOfProps) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const pieces = useItems(usePiecesOf(id))
  const others = [...new Set(named)].filter((one) => !pieces.some((piece) => piece.id === one || piece.content?.sha256 === one))
  return (
    <Panel title={say('desk.watch.evidence')}>
      {pieces.length + others.length === 0 && <p className={css.note}>{say('desk.watch.evidence-none')}</p>}
      <Rows items={pieces} keyOf={(one) => one.id}>
        {(one) => (
          <span className={css.row}>
            <Link to="/watch/evidence/$evidence" params={{ evidence: one.id }}>
              <Typed text={one.title} />
            </Link>
            <Grade grade={one.grade} />
            <State of={one} />
          </span>
        )}
      </Rows>
      <Rows items={others} keyOf={(one) => one}>
        {(one) =>
          // A digest is named where the thing itself is kept elsewhere: there is nothing here to open.
          /^[0-9a-f]{64}$/.test(one) ? (
            <Mono wrap>{one}</Mono>
          ) : (
            <Link to="/watch/evidence/$evidence" params={{ evidence: one }}>
              <Mono wrap>{one}</Mono>
            </Link>
          )
        }
      </Rows>
      {open ? (
        <Attach of={[id]} {...(onFiled === undefined ? {} : { onFiled })} />
      ) : (
        <Button variant="default" size="compact-sm" className={css.add} onClick={() => setOpen(true)}>
          {say('desk.evidence.attach')}
        </Button>
      )}
    </Panel>
  )
}
