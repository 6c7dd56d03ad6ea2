import { type ReactNode, useMemo } from 'react'
import { useHead } from '../data/reading.ts'
import { MomentsContext, momentsIn } from './moments.ts'
import { useWords } from './words.tsx'

/** Gives everything below how to write moments: it is worked out once, and not for each of a thousand rows. */
export function MomentsProvider({ children }: { children: ReactNode }) {
  const { language } = useWords()
  const zone = useHead({ now: true }).data?.store?.zone ?? 'UTC'
  const moments = useMemo(() => momentsIn(language, zone), [language, zone])
  return <MomentsContext value={moments}>{children}</MomentsContext>
}
