/** Why nobody may act at present, whatever the docket says; null when one may. */
import { useSay } from '../words/words.tsx'
import { useLine } from './line.tsx'
import { usePast } from './past.ts'
import { useReader } from './reader.tsx'

export function useLock(): string | null {
  const say = useSay()
  const { asOf } = usePast()
  const { state } = useLine()
  const { office } = useReader()
  if (asOf !== null) return say('desk.act.past')
  if (state === 'lost') return say('desk.act.offline')
  if (office === null) return say('desk.act.nobody')
  return null
}
