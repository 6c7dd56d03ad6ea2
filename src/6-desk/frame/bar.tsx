import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Icon } from '../parts/icon.tsx'
import { useSay } from '../words/words.tsx'
import { AsOfChip } from './as-of.tsx'
import css from './bar.module.css'
import { Display } from './display.tsx'
import { Rail } from './rail.tsx'
import { Sheet } from './sheet.tsx'

const Palette = lazy(() => import('./palette.tsx'))

/** The top of every page: the name, the search, as of when one reads, and how it is shown. */
export function Bar() {
  const say = useSay()
  const [menu, setMenu] = useState(false)
  const [finding, setFinding] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      setFinding(true)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  return (
    <header className={css.bar}>
      <div className={css.brand}>
        <button type="button" className={css.menu} aria-label={say('desk.frame.menu')} onClick={() => setMenu(true)}>
          <Icon name="menu" size={20} />
        </button>
        <Link to="/" className={css.name}>
          <Logo />
          <b>Parley</b>
        </Link>
      </div>
      <button type="button" className={css.find} aria-keyshortcuts="Control+K Meta+K" onClick={() => setFinding(true)}>
        <Icon name="search" size={15} />
        <span>{say('desk.frame.find')}</span>
        <kbd dir="ltr">Ctrl K</kbd>
      </button>
      <div className={css.end}>
        <AsOfChip />
        <Display />
      </div>
      <Sheet open={menu} onClose={() => setMenu(false)} title={say('desk.frame.menu')} place="start">
        <Rail onGo={() => setMenu(false)} />
      </Sheet>
      {finding && (
        <Suspense fallback={null}>
          <Palette onClose={() => setFinding(false)} />
        </Suspense>
      )}
    </header>
  )
}

function Logo() {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M10.6 2.5A9.5 9.5 0 0 0 10.6 21.5z" fill="var(--p-link)" />
      <path d="M13.4 2.5A9.5 9.5 0 0 1 13.4 21.5z" fill="none" stroke="var(--p-link)" strokeWidth="1.9" strokeLinejoin="round" />
    </svg>
  )
}
