/** Every page of the desk and its address. A page is fetched when it is first opened. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Frame } from './frame/frame.tsx'
import { NoSuchPage } from './frame/no-such-page.tsx'
import { PageFault } from './frame/page-fault.tsx'
import { Loading } from './parts/states.tsx'
import { checkSearch, type DeskSearch, readSearch, writeSearch } from './search.ts'

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

const tree = root.addChildren([
  createRoute({ ...page, path: '/', component: lazyRouteComponent(() => import('./pages/home/page.tsx'), 'Page') }),
  createRoute({ ...page, path: '/ask', component: lazyRouteComponent(() => import('./pages/ask/page.tsx'), 'Page') }),
  createRoute({ ...page, path: '/dockets', component: lazyRouteComponent(() => import('./pages/dockets/page.tsx'), 'Page') }),
  createRoute({ ...page, path: '/dockets/$docket', component: lazyRouteComponent(() => import('./pages/docket/page.tsx'), 'Page') }),
  createRoute({ ...page, path: '/instruments', component: lazyRouteComponent(() => import('./pages/instruments/page.tsx'), 'Page') }),
  createRoute({
    ...page,
    path: '/instruments/$instrument',
    component: lazyRouteComponent(() => import('./pages/instrument/page.tsx'), 'Page'),
  }),
  createRoute({
    ...page,
    path: '/instruments/$instrument/text',
    component: lazyRouteComponent(() => import('./pages/law-text/page.tsx'), 'Page'),
  }),
  createRoute({ ...page, path: '/control-lists', component: lazyRouteComponent(() => import('./pages/control-lists/page.tsx'), 'Page') }),
  createRoute({ ...page, path: '/parties', component: lazyRouteComponent(() => import('./pages/parties/page.tsx'), 'Page') }),
  createRoute({ ...page, path: '/parties/$party', component: lazyRouteComponent(() => import('./pages/party/page.tsx'), 'Page') }),
  createRoute({ ...page, path: '/record', component: lazyRouteComponent(() => import('./pages/record/page.tsx'), 'Page') }),
  createRoute({ ...page, path: '/record/$entry', component: lazyRouteComponent(() => import('./pages/entry/page.tsx'), 'Page') }),
  createRoute({ ...page, path: '/watch', component: lazyRouteComponent(() => import('./pages/watch/situation/page.tsx'), 'Page') }),
  createRoute({
    ...page,
    path: '/watch/incidents/$incident',
    component: lazyRouteComponent(() => import('./pages/watch/incident/page.tsx'), 'Page'),
  }),
  createRoute({
    ...page,
    path: '/watch/reports/$report',
    component: lazyRouteComponent(() => import('./pages/watch/arrived/page.tsx'), 'Page'),
  }),
  createRoute({
    ...page,
    path: '/watch/mechanisms/$mechanism',
    component: lazyRouteComponent(() => import('./pages/watch/mechanism/page.tsx'), 'Page'),
  }),
  createRoute({
    ...page,
    path: '/watch/ceasefires/$instrument',
    component: lazyRouteComponent(() => import('./pages/watch/ceasefire/page.tsx'), 'Page'),
  }),
  createRoute({ ...page, path: '/watch/ledgers', component: lazyRouteComponent(() => import('./pages/watch/counted/list.tsx'), 'Page') }),
  createRoute({
    ...page,
    path: '/watch/ledgers/$ledger',
    component: lazyRouteComponent(() => import('./pages/watch/counted/page.tsx'), 'Page'),
  }),
  createRoute({
    ...page,
    path: '/watch/file/$what',
    component: lazyRouteComponent(() => import('./pages/watch/file/page.tsx'), 'Page'),
  }),
  createRoute({ ...page, path: '/watch/zones/$of', component: lazyRouteComponent(() => import('./pages/watch/zones/page.tsx'), 'Page') }),
  createRoute({
    ...page,
    path: '/watch/exchanges/$exchange',
    component: lazyRouteComponent(() => import('./pages/watch/exchanges/page.tsx'), 'Page'),
  }),
  createRoute({
    ...page,
    path: '/watch/commitments',
    component: lazyRouteComponent(() => import('./pages/watch/commitments/page.tsx'), 'Page'),
  }),
  createRoute({ ...page, path: '/watch/patrols', component: lazyRouteComponent(() => import('./pages/watch/patrols/page.tsx'), 'Page') }),
  createRoute({
    ...page,
    path: '/watch/patrols/$patrol',
    component: lazyRouteComponent(() => import('./pages/watch/patrols/visit.tsx'), 'Page'),
  }),
  createRoute({ ...page, path: '/watch/signs', component: lazyRouteComponent(() => import('./pages/watch/signs/page.tsx'), 'Page') }),
  createRoute({ ...page, path: '/watch/harm', component: lazyRouteComponent(() => import('./pages/watch/harm/page.tsx'), 'Page') }),
  createRoute({ ...page, path: '/watch/harm/$harm', component: lazyRouteComponent(() => import('./pages/watch/harm/one.tsx'), 'Page') }),
  createRoute({
    ...page,
    path: '/watch/commitments/$commitment',
    component: lazyRouteComponent(() => import('./pages/watch/commitments/one.tsx'), 'Page'),
  }),
  createRoute({
    ...page,
    path: '/watch/counterparts/$party',
    component: lazyRouteComponent(() => import('./pages/watch/commitments/register.tsx'), 'Page'),
  }),
  createRoute({ ...page, path: '/watch/hotline', component: lazyRouteComponent(() => import('./pages/watch/hotline/page.tsx'), 'Page') }),
  createRoute({
    ...page,
    path: '/watch/statements',
    component: lazyRouteComponent(() => import('./pages/watch/statements/page.tsx'), 'Page'),
  }),
  createRoute({
    ...page,
    path: '/watch/statements/$docket',
    component: lazyRouteComponent(() => import('./pages/watch/statements/one.tsx'), 'Page'),
  }),
  createRoute({ ...page, path: '/watch/say', component: lazyRouteComponent(() => import('./pages/watch/statements/say.tsx'), 'Page') }),
  createRoute({
    ...page,
    path: '/watch/glossary',
    component: lazyRouteComponent(() => import('./pages/watch/statements/glossary.tsx'), 'Page'),
  }),
  createRoute({ ...page, path: '/watch/editions', component: lazyRouteComponent(() => import('./pages/watch/editions/page.tsx'), 'Page') }),
  createRoute({
    ...page,
    path: '/watch/editions/import',
    component: lazyRouteComponent(() => import('./pages/watch/editions/import.tsx'), 'Page'),
  }),
  createRoute({
    ...page,
    path: '/watch/editions/$edition',
    component: lazyRouteComponent(() => import('./pages/watch/editions/one.tsx'), 'Page'),
  }),
  createRoute({
    ...page,
    path: '/watch/editions/$edition/events/$event',
    component: lazyRouteComponent(() => import('./pages/watch/editions/event.tsx'), 'Page'),
  }),
  createRoute({ ...page, path: '/watch/evidence', component: lazyRouteComponent(() => import('./pages/watch/evidence/page.tsx'), 'Page') }),
  createRoute({
    ...page,
    path: '/watch/evidence/$evidence',
    component: lazyRouteComponent(() => import('./pages/watch/evidence/one.tsx'), 'Page'),
  }),
  createRoute({ ...page, path: '/watch/report', component: lazyRouteComponent(() => import('./pages/watch/report/page.tsx'), 'Page') }),
  createRoute({ ...page, path: '/write', component: lazyRouteComponent(() => import('./pages/write/page.tsx'), 'Page') }),
  createRoute({ ...page, path: '/write/$what', component: lazyRouteComponent(() => import('./pages/write/page.tsx'), 'Page') }),
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
