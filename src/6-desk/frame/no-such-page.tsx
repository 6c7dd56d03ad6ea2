import { Link } from '@tanstack/react-router'
import { PageTitle } from '../parts/page-title.tsx'
import { useSay } from '../words/words.tsx'

/** Said where an address leads nowhere. */
export function NoSuchPage() {
  const say = useSay()
  return <PageTitle title={say('desk.frame.no-page')} sub={<Link to="/">{say('desk.frame.no-page-home')}</Link>} />
}
