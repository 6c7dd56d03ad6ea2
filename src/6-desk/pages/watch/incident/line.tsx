import type { ReactNode } from 'react'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Typed } from '../../../parts/typed.tsx'
import css from './incident.module.css'

export interface LineProps {
  readonly what: ReactNode
  /** Who and when, under it. */
  readonly more?: ReactNode
  /** Somebody must see to it: it is late, or was refused. */
  readonly grave?: boolean
  /** What somebody said, in their words. */
  readonly words?: string | null
  readonly before?: string | undefined
  readonly entry?: number | null
}

/** One thing on file about an incident: what it is, who and when, its entry, and what was said. */
export function Line({ what, more, grave = false, words = null, before, entry = null }: LineProps) {
  return (
    <div className={css.line}>
      <b>{what}</b>
      {entry !== null && <EntryNumber index={entry} />}
      {more !== undefined && <span data-grave={grave || undefined}>{more}</span>}
      {words !== null && (
        <p className={css.words}>
          {before !== undefined && <b>{before} </b>}
          <Typed text={words} />
        </p>
      )}
    </div>
  )
}
