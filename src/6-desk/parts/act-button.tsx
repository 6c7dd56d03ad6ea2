import { Button } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useLock } from '../frame/lock.ts'
import css from './act-button.module.css'
import { Icon } from './icon.tsx'

export interface ActButtonProps {
  readonly children: ReactNode
  readonly onAct: () => void
  /** Why it cannot be done, in words; null or absent when it can. */
  readonly why?: string | null | undefined
  /** The one filled button of a page. */
  readonly primary?: boolean
  /** It is being done: it cannot be pressed a second time. */
  readonly pending?: boolean
  /** Nothing is written by it, so it stays possible while one reads the past or the line is down. */
  readonly harmless?: boolean
  readonly fullWidth?: boolean
}

/**
 * A button that acts. One that cannot be pressed stays where it is, can be reached by keyboard, and says why in words under it. While
 * one reads the past, the line is down or nobody is acted as, every one is locked with that reason.
 */
export function ActButton(props: ActButtonProps) {
  const { children, onAct, why, primary = false, pending = false, harmless = false, fullWidth = false } = props
  const lock = useLock()
  const id = useId()
  const reason = (harmless ? null : lock) ?? why ?? null
  if (reason === null) {
    return (
      <Button
        variant={primary ? 'filled' : 'default'}
        fullWidth={fullWidth}
        aria-disabled={pending || undefined}
        onClick={pending ? undefined : onAct}
      >
        {children}
      </Button>
    )
  }
  return (
    <div className={css.locked}>
      <Button
        variant="default"
        className={css.button}
        fullWidth={fullWidth}
        aria-disabled="true"
        aria-describedby={id}
        leftSection={<Icon name="lock" size={14} />}
      >
        {children}
      </Button>
      <span id={id} className={css.why}>
        {reason}
      </span>
    </div>
  )
}
