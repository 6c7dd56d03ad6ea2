import { useMemo } from 'react'
import { Client } from '../client/client.ts'
import { useReader } from '../frame/reader.tsx'
import { toldIn } from '../words/language.ts'

/**
 * The server in the name of the office acted as, or with `nobody` in nobody's, which will do for the head and the offices. It tells its
 * sentences in the reader's language, or in English where it cannot.
 */
export function useClient(nobody = false): Client {
  const { office, language } = useReader()
  const actingAs = nobody ? null : office
  return useMemo(() => new Client({ base: '', actingAs, purpose: 'desk', lang: toldIn(language) }), [actingAs, language])
}
