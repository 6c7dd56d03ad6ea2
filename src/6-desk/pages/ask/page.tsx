/** May we? The act as one question, the form under it, and beside it the answer, live. */
import { useMemo } from 'react'
import { useDraft } from '../../data/draft.ts'
import { useDocket, useHead } from '../../data/reading.ts'
import { useFilter } from '../../frame/filter.ts'
import { Answered } from '../../parts/answered.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { useSay } from '../../words/words.tsx'
import { Desk } from './desk.tsx'
import { EMPTY, readDraft } from './draft.ts'
import { draftOf } from './draft-of.ts'

export function Page() {
  const [revised] = useFilter('revise')
  return revised === '' ? <New /> : <Revised key={revised} docket={revised} />
}

function New() {
  const say = useSay()
  const head = useHead({ now: true })
  const draft = useDraft('ask', EMPTY, readDraft)
  return (
    <>
      <PageTitle title={say('desk.ask.title')} sub={say('desk.ask.sub')} />
      <Answered query={head}>{({ store }) => <Desk draft={draft} zone={store?.zone ?? 'UTC'} revises={null} />}</Answered>
    </>
  )
}

/** Another act in the place of one on file. */
function Revised({ docket }: { docket: string }) {
  const say = useSay()
  const head = useHead({ now: true })
  const query = useDocket(docket)
  const zone = head.data?.store?.zone
  return (
    <>
      <PageTitle title={say('desk.ask.revise-title', { docket })} sub={say('desk.ask.revise-sub')} />
      <Answered query={query} name={docket}>
        {({ docket: { act, title, rev } }) =>
          zone !== undefined && <Drafted docket={docket} rev={rev} act={act} title={title} zone={zone} />
        }
      </Answered>
    </>
  )
}

interface DraftedProps {
  readonly docket: string
  readonly rev: number
  readonly act: Parameters<typeof draftOf>[0]
  readonly title: string
  readonly zone: string
}

function Drafted({ docket, rev, act, title, zone }: DraftedProps) {
  const initial = useMemo(() => draftOf(act, title, zone), [act, title, zone])
  // A draft belongs to the revision it was begun from: what was written over an older one is not mixed into this.
  const draft = useDraft(`revise.${docket}.${rev}`, initial, readDraft)
  return <Desk draft={draft} zone={zone} revises={docket} />
}
