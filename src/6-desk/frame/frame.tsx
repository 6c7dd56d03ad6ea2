/** What stands around every page. */
import { Outlet, useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { useHead } from '../data/reading.ts'
import { MomentsProvider } from '../words/moments-provider.tsx'
import { useSay } from '../words/words.tsx'
import { Acting } from './acting.tsx'
import { Banner } from './banner.tsx'
import { Bar } from './bar.tsx'
import { Beyond, useBeyond } from './beyond.tsx'
import { Foot, PrintHead } from './foot.tsx'
import css from './frame.module.css'
import { LineProvider } from './line.tsx'
import { OfflineBar } from './offline-bar.tsx'
import { usePast } from './past.ts'
import { PastBar } from './past-bar.tsx'
import { Rail } from './rail.tsx'
import { WayProvider } from './way.tsx'

export function Frame() {
  return (
    <MomentsProvider>
      <WayProvider>
        <LineProvider>
          <Around>
            <Acting>
              <Outlet />
            </Acting>
          </Around>
        </LineProvider>
      </WayProvider>
    </MomentsProvider>
  )
}

function Around({ children }: { children: ReactNode }) {
  const say = useSay()
  const { asOf } = usePast()
  const beyond = useBeyond()
  const store = useHead({ now: true }).data?.store?.store
  const top = useRef<HTMLDivElement>(null)
  useTopTold(top)
  useEffect(() => {
    // On the root, because dialogs stand beside the page and not in it.
    document.documentElement.toggleAttribute('data-past', asOf !== null)
  }, [asOf])
  return (
    <div className={css.desk} data-store={store}>
      <a className={css.skip} href="#main">
        {say('desk.frame.skip')}
      </a>
      <div className={css.top} ref={top}>
        <Bar />
        <Banner />
        <PastBar />
        <OfflineBar />
      </div>
      <div className={css.rail}>
        <Rail />
      </div>
      <Main>{beyond ? <Beyond /> : children}</Main>
    </div>
  )
}

/** Tells the styles how tall what stays above the page is, so that nothing one comes to by keyboard or link lies behind it. */
function useTopTold(top: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    if (top.current === null) return
    const tell = ([seen]: readonly ResizeObserverEntry[]) =>
      document.documentElement.style.setProperty('--p-top', `${seen?.borderBoxSize[0]?.blockSize ?? 0}px`)
    const watch = new ResizeObserver(tell)
    watch.observe(top.current)
    return () => watch.disconnect()
  }, [top])
}

/** The page itself. Whoever goes to another one by keyboard begins at its top. */
function Main({ children }: { children: ReactNode }) {
  const { pathname } = useLocation()
  const main = useRef<HTMLElement>(null)
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  return (
    <main id="main" tabIndex={-1} ref={main} className={css.main}>
      <PrintHead />
      <div className={css.page}>{children}</div>
      <Foot />
    </main>
  )
}
