/** Every page of the desk and its address. A page is fetched when it is first opened. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Frame } from './frame/frame.tsx'
import { NoSuchPage } from './frame/no-such-page.tsx'
import { PageFault } from './frame/page-fault.tsx'
import { Loading } from './parts/states.tsx'
import { checkSearch, type DeskSearch, readSearch, writeSearch } from './search.ts'
import { loadFartherWords } from './words/language.ts'

const root = createRootRoute({
  component: Frame,
  notFoundComponent: NoSuchPage,
  validateSearch: checkSearch,
  // Whoever reads the past goes on reading it, from page to page, until they return: `as_of: undefined` says so.
  search: {
    middlewares: [
      ({ search, next }): DeskSearch => {
        const wanted = next(search)
        return 'as_of' in wanted || search.as_of === undefined ? wanted : { ...wanted, as_of: search.as_of }
      },
    ],
  },
})

const page = { getParentRoute: () => root } as const

/** A page that is fetched when it is first opened, with the sentences that the first one did not need. */
const fetched = <M extends Record<'Page', () => ReactNode>>(load: () => Promise<M>) =>
  lazyRouteComponent(async () => {
    const [module] = await Promise.all([load(), loadFartherWords()])
    return module
  }, 'Page')

const tree = root.addChildren([
  createRoute({ ...page, path: '/', component: lazyRouteComponent(() => import('./pages/home/page.tsx'), 'Page') }),
  createRoute({ ...page, path: '/ask', component: fetched(() => import('./pages/ask/page.tsx')) }),
  createRoute({ ...page, path: '/dockets', component: fetched(() => import('./pages/dockets/page.tsx')) }),
  createRoute({ ...page, path: '/dockets/$docket', component: fetched(() => import('./pages/docket/page.tsx')) }),
  createRoute({ ...page, path: '/instruments', component: fetched(() => import('./pages/instruments/page.tsx')) }),
  createRoute({
    ...page,
    path: '/instruments/$instrument',
    component: fetched(() => import('./pages/instrument/page.tsx')),
  }),
  createRoute({
    ...page,
    path: '/instruments/$instrument/text',
    component: fetched(() => import('./pages/law-text/page.tsx')),
  }),
  createRoute({ ...page, path: '/control-lists', component: fetched(() => import('./pages/control-lists/page.tsx')) }),
  createRoute({ ...page, path: '/parties', component: fetched(() => import('./pages/parties/page.tsx')) }),
  createRoute({ ...page, path: '/parties/$party', component: fetched(() => import('./pages/party/page.tsx')) }),
  createRoute({ ...page, path: '/record', component: fetched(() => import('./pages/record/page.tsx')) }),
  createRoute({ ...page, path: '/record/final-acts', component: fetched(() => import('./pages/record/final-acts.tsx')) }),
  createRoute({ ...page, path: '/record/holds', component: fetched(() => import('./pages/record/holds.tsx')) }),
  createRoute({ ...page, path: '/record/holds/$hold', component: fetched(() => import('./pages/record/hold.tsx')) }),
  createRoute({ ...page, path: '/record/access', component: fetched(() => import('./pages/record/access.tsx')) }),
  createRoute({ ...page, path: '/record/access/$party', component: fetched(() => import('./pages/record/answering.tsx')) }),
  createRoute({ ...page, path: '/record/answers/$answer', component: fetched(() => import('./pages/record/given.tsx')) }),
  createRoute({ ...page, path: '/record/reads', component: fetched(() => import('./pages/record/reads.tsx')) }),
  createRoute({ ...page, path: '/record/$entry', component: fetched(() => import('./pages/entry/page.tsx')) }),
  createRoute({ ...page, path: '/watch', component: fetched(() => import('./pages/watch/situation/page.tsx')) }),
  createRoute({
    ...page,
    path: '/watch/incidents/$incident',
    component: fetched(() => import('./pages/watch/incident/page.tsx')),
  }),
  createRoute({
    ...page,
    path: '/watch/reports/$report',
    component: fetched(() => import('./pages/watch/arrived/page.tsx')),
  }),
  createRoute({
    ...page,
    path: '/watch/mechanisms/$mechanism',
    component: fetched(() => import('./pages/watch/mechanism/page.tsx')),
  }),
  createRoute({
    ...page,
    path: '/watch/ceasefires/$instrument',
    component: fetched(() => import('./pages/watch/ceasefire/page.tsx')),
  }),
  createRoute({ ...page, path: '/watch/ledgers', component: fetched(() => import('./pages/watch/counted/list.tsx')) }),
  createRoute({
    ...page,
    path: '/watch/ledgers/$ledger',
    component: fetched(() => import('./pages/watch/counted/page.tsx')),
  }),
  createRoute({
    ...page,
    path: '/watch/file/$what',
    component: fetched(() => import('./pages/watch/file/page.tsx')),
  }),
  createRoute({ ...page, path: '/watch/zones/$of', component: fetched(() => import('./pages/watch/zones/page.tsx')) }),
  createRoute({
    ...page,
    path: '/watch/exchanges/$exchange',
    component: fetched(() => import('./pages/watch/exchanges/page.tsx')),
  }),
  createRoute({
    ...page,
    path: '/watch/commitments',
    component: fetched(() => import('./pages/watch/commitments/page.tsx')),
  }),
  createRoute({ ...page, path: '/watch/patrols', component: fetched(() => import('./pages/watch/patrols/page.tsx')) }),
  createRoute({
    ...page,
    path: '/watch/patrols/$patrol',
    component: fetched(() => import('./pages/watch/patrols/visit.tsx')),
  }),
  createRoute({ ...page, path: '/watch/signs', component: fetched(() => import('./pages/watch/signs/page.tsx')) }),
  createRoute({ ...page, path: '/watch/harm', component: fetched(() => import('./pages/watch/harm/page.tsx')) }),
  createRoute({ ...page, path: '/watch/harm/$harm', component: fetched(() => import('./pages/watch/harm/one.tsx')) }),
  createRoute({
    ...page,
    path: '/watch/commitments/$commitment',
    component: fetched(() => import('./pages/watch/commitments/one.tsx')),
  }),
  createRoute({
    ...page,
    path: '/watch/counterparts/$party',
    component: fetched(() => import('./pages/watch/commitments/register.tsx')),
  }),
  createRoute({ ...page, path: '/watch/hotline', component: fetched(() => import('./pages/watch/hotline/page.tsx')) }),
  createRoute({
    ...page,
    path: '/watch/statements',
    component: fetched(() => import('./pages/watch/statements/page.tsx')),
  }),
  createRoute({
    ...page,
    path: '/watch/statements/$docket',
    component: fetched(() => import('./pages/watch/statements/one.tsx')),
  }),
  createRoute({ ...page, path: '/watch/say', component: fetched(() => import('./pages/watch/statements/say.tsx')) }),
  createRoute({
    ...page,
    path: '/watch/glossary',
    component: fetched(() => import('./pages/watch/statements/glossary.tsx')),
  }),
  createRoute({ ...page, path: '/watch/editions', component: fetched(() => import('./pages/watch/editions/page.tsx')) }),
  createRoute({
    ...page,
    path: '/watch/editions/import',
    component: fetched(() => import('./pages/watch/editions/import.tsx')),
  }),
  createRoute({
    ...page,
    path: '/watch/editions/$edition',
    component: fetched(() => import('./pages/watch/editions/one.tsx')),
  }),
  createRoute({
    ...page,
    path: '/watch/editions/$edition/events/$event',
    component: fetched(() => import('./pages/watch/editions/event.tsx')),
  }),
  createRoute({ ...page, path: '/watch/evidence', component: fetched(() => import('./pages/watch/evidence/page.tsx')) }),
  createRoute({
    ...page,
    path: '/watch/evidence/$evidence',
    component: fetched(() => import('./pages/watch/evidence/one.tsx')),
  }),
  createRoute({ ...page, path: '/watch/report', component: fetched(() => import('./pages/watch/report/page.tsx')) }),
  createRoute({ ...page, path: '/write', component: fetched(() => import('./pages/write/page.tsx')) }),
  createRoute({ ...page, path: '/write/$what', component: fetched(() => import('./pages/write/page.tsx')) }),
])

export const router = createRouter({
  routeTree: tree,
  parseSearch: readSearch,
  stringifySearch: writeSearch,
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultPendingMs: 300,
  defaultErrorComponent: PageFault,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
