import { Link } from '@tanstack/react-router'
import { BeginList } from '../../parts/begin-list.tsx'
import { useSay } from '../../words/words.tsx'

const STEPS = ['instrument', 'party', 'claim', 'office'] as const

/** An office in which no law and no docket is on file yet: what to do first, in order. */
export function Begin() {
  const say = useSay()
  const steps = STEPS.map((name) => ({
    name,
    what: (
      <Link to="/write/$what" params={{ what: name }}>
        {say(`desk.home.begin-${name}`)}
      </Link>
    ),
    note: say(`desk.home.begin-${name}-note`),
  }))
  const ask = { name: 'ask', what: <Link to="/ask">{say('desk.home.begin-ask')}</Link>, note: say('desk.home.begin-ask-note') }
  return <BeginList label={say('desk.home.begin')} steps={[...steps, ask]} />
}
