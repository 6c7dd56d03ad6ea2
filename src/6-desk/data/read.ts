/** How anything is read: by the office acted as, as of when the address says, and never older than what was shown before. */
import {
  type InfiniteData,
  keepPreviousData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AsOf, Listed, Result } from '../client/asking.ts'
import type { Client } from '../client/client.ts'
import type { Page } from '../client/shapes.ts'
import { usePast } from '../frame/past.ts'
import { useReader } from '../frame/reader.tsx'
import { toldIn } from '../words/language.ts'
import { useClient } from './client.ts'
import { floor, noteRead } from './floor.ts'
import type { ReadKey } from './key.ts'
import { given } from './refused.ts'

export type One<T> = UseQueryResult<T, Error>
export type Many<T> = UseInfiniteQueryResult<InfiniteData<Page<T>, string | undefined>, Error>

export interface ReadOptions {
  /** Reads of now, whatever the address says. */
  readonly now?: boolean
  /** Reads in nobody's name: what anybody may read stays readable when the office acted as is not on file. */
  readonly nobody?: boolean
  readonly enabled?: boolean
  /** Of a list: gives what was read before, of whatever else, until this is there. For what is asked as one types. */
  readonly keep?: boolean
  /** Rows in a page of a list: 100 unless told, 500 at most. */
  readonly limit?: number
}

/**
 * Reads of now, and once more where the server has meanwhile told of a later index than the answer was made at. `read` is asked for
 * the floor as it is at that moment.
 */
export async function current<T>(read: () => Promise<Result<T>>): Promise<T> {
  let result = await read()
  if (result.ok && result.index !== null && result.index < floor()) result = await read()
  if (result.ok && result.index !== null) noteRead(result.index)
  return given(result)
}

function useKey(
  name: readonly [kind: string, ...rest: unknown[]],
  { now = false, nobody = false }: ReadOptions,
): { key: ReadKey; at: () => AsOf; past: boolean } {
  const { office, language } = useReader()
  const { asOf } = usePast()
  const from = now ? null : asOf
  const at = (): AsOf => (from !== null ? { as_of: from } : floor() > 0 ? { min_index: floor() } : {})
  return { key: ['parley', nobody ? null : office, toldIn(language), from, ...name], at, past: from !== null }
}

/** Reads one thing. */
export function useRead<T>(
  name: readonly [kind: string, ...rest: unknown[]],
  read: (client: Client, at: AsOf) => Promise<Result<T>>,
  options: ReadOptions = {},
): One<T> {
  const { nobody = false, enabled = true } = options
  const client = useClient(nobody)
  const { key, at, past } = useKey(name, options)
  return useQuery({
    queryKey: key,
    queryFn: async () => (past ? given(await read(client, at())) : current(() => read(client, at()))),
    enabled,
  })
}

/** Reads a list, page by page: the next one with `fetchNextPage`. */
export function useList<T>(
  name: readonly [kind: string, ...rest: unknown[]],
  read: (client: Client, at: Listed) => Promise<Result<Page<T>>>,
  options: ReadOptions = {},
): Many<T> {
  const { nobody = false, enabled = true, keep = false, limit = 100 } = options
  const client = useClient(nobody)
  const { key, at, past } = useKey([...name, limit], options)
  return useInfiniteQuery({
    queryKey: key,
    queryFn: async ({ pageParam: cursor }) => {
      // What follows a first page is read at the index of that page, however old it is.
      if (cursor !== undefined) return given(await read(client, past ? { ...at(), limit, cursor } : { limit, cursor }))
      const first = () => read(client, { ...at(), limit })
      return past ? given(await first()) : current(first)
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    enabled,
    ...(keep ? { placeholderData: keepPreviousData<InfiniteData<Page<T>, string | undefined>> } : {}),
  })
}

/** All rows of a list that were read so far. */
export function useItems<T>({ data }: Many<T>): readonly T[] {
  return useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data])
}
