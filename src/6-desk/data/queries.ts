/** How answers are kept in the browser while the desk is open. */
import { QueryClient } from '@tanstack/react-query'
import { Refused } from './refused.ts'

/**
 * What was read stays fresh until the server tells of a change (see `live.ts`): nothing is asked again by the clock. What the
 * server refused is not asked again either; a lost line is tried twice more.
 */
export const makeQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        refetchOnWindowFocus: false,
        // The browser's opinion of the network says nothing of a server on this machine.
        networkMode: 'always',
        retry: (failures, error) => !(error instanceof Refused) && failures < 2,
        retryDelay: 300,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
