/** What a page shows when there is nothing, not yet, or not right. Each says what is true, what it means, and what to do next. */
import { Button, Skeleton } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { useLine } from '../frame/line.tsx'
import { usePast } from '../frame/past.ts'
import { useMoments } from '../words/moments.ts'
import { useSay } from '../words/words.tsx'
import { Icon, type IconName } from './icon.tsx'
import { Mono } from './mono.tsx'
import css from './states.module.css'

/** Nothing here: since when, and what to do. */
export function Empty({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className={css.state}>
      <p className={css.lead}>{title}</p>
      {children && <div className={css.note}>{children}</div>}
    </div>
  )
}

/** Something comes. Nothing is shown for 300 ms, and never the colour of a verdict. `lines` is about as tall as what comes. */
export function Loading({ lines = 4 }: { lines?: number }) {
  const say = useSay()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  return (
    <div role="status" aria-busy="true" className={css.loading}>
      <span className="unseen">{say('desk.state.loading')}</span>
      <Skeleton height={24} width="40%" />
      {Array.from({ length: lines }, (_, line) => `${line}`).map((line) => (
        <Skeleton key={line} height={12} width={line.endsWith('2') ? '70%' : '100%'} />
      ))}
    </div>
  )
}

function State({ icon, grave = false, title, children, again }: StateProps) {
  const say = useSay()
  return (
    <div className={css.state} role="alert" data-grave={grave || undefined}>
      <p className={css.lead}>
        <Icon name={icon} size={18} /> {title}
      </p>
      {children && <div className={css.note}>{children}</div>}
      {again && (
        <Button variant="default" onClick={again} mt="sm">
          {say('desk.state.again')}
        </Button>
      )}
    </div>
  )
}
interface StateProps {
  readonly icon: IconName
  readonly grave?: boolean
  readonly title: ReactNode
  readonly children?: ReactNode
  readonly again?: (() => void) | undefined
}

/** Nothing could be read, because no answer came. */
export function Offline({ again }: { again?: () => void }) {
  const say = useSay()
  const { since } = useLine()
  const { write } = useMoments()
  const title = since === null ? say('desk.state.offline') : say('desk.state.offline-since', { since: write(since, 'time', localZone) })
  return (
    <State icon="offline" title={title} again={again}>
      {say('desk.state.offline-note')}
    </State>
  )
}

/** The line is lost by the clock of this machine, so it is told by that clock. */
const localZone = new Intl.DateTimeFormat().resolvedOptions().timeZone

/** A mistake of Parley's own, with the number under which the rest is found. */
export function Fault({ number, again }: { number: string; again?: () => void }) {
  const say = useSay()
  return (
    <State icon="warning" grave title={say('desk.state.fault')} again={again}>
      {say('desk.state.fault-note')} <Mono>{number}</Mono>
    </State>
  )
}

/** What an address names is not on file. */
export function NotOnFile({ name }: { name: string }) {
  const say = useSay()
  const { asOf } = usePast()
  return (
    <State icon="search" title={say('desk.state.not-on-file')}>
      {say('desk.state.not-on-file-note', { name })} {asOf !== null && say('desk.state.not-on-file-then')}
    </State>
  )
}
