/** An address may ask for the record after more entries than it has. */
import { useHead } from '../data/reading.ts'
import { Refused } from '../data/refused.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { useSay } from '../words/words.tsx'

/** Whether what is asked for is after the last entry. */
export function useBeyond(): boolean {
  const { error } = useHead()
  return error instanceof Refused && error.problem.code === 'index-ahead'
}

/** Stands in the place of every page then: none of them has anything to show. The way back is in the bar above. */
export function Beyond() {
  const say = useSay()
  const size = useHead({ now: true }).data?.index
  return (
    <PageTitle
      title={say('desk.frame.as-of-later')}
      sub={size === undefined ? undefined : say('desk.frame.as-of-entries-note', { size: String(size) })}
    />
  )
}
