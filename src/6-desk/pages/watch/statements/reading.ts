/** What the pages about careful words read. */
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { LookedAt } from '../../../client/promises-shapes.ts'
import { useClient } from '../../../data/client.ts'
import { useList, useRead } from '../../../data/read.ts'
import { given } from '../../../data/refused.ts'
import { usePast } from '../../../frame/past.ts'
import { useReader } from '../../../frame/reader.tsx'
import { toldIn } from '../../../words/language.ts'

const PAGE = { limit: 500 }
const PAUSE_MILLISECONDS = 200

export const useStatements = () => useList(['watch-statements'], (client, at) => client.watch.statements(at), PAGE)
export const useStatement = (docket: string) => useRead(['watch-statement', docket], (client, at) => client.watch.statement(docket, at))
export const useGlossaries = () => useList(['watch-glossaries'], (client, at) => client.watch.glossaries(at), PAGE)

/** What words that are being written use of the glossaries, and how far what they are to rest on is verified; asked once the typing pauses. */
export function useLookedAt(lang: string, text: string, cites: readonly string[]): LookedAt | undefined {
  const client = useClient()
  const { office, language } = useReader()
  const { asOf } = usePast()
  const [asked] = useDebouncedValue(JSON.stringify({ lang: lang.trim(), text, cites }), PAUSE_MILLISECONDS)
  const wanted = asked !== JSON.stringify({ lang: '', text: '', cites: [] }) && lang.trim() !== '' && office !== null
  const { data } = useQuery({
    queryKey: ['parley', office, toldIn(language), asOf, 'watch-looked-at', asked],
    queryFn: async () => given(await client.watch.lookAtWords(JSON.parse(asked), asOf === null ? {} : { as_of: asOf })),
    enabled: wanted,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })
  return data
}
