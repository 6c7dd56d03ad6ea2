/** A page about one thing that an address names: until it was read, or where it is not on file, under its id. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { One } from '../../../data/read.ts'
import { Answered } from '../../../parts/answered.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useSay } from '../../../words/words.tsx'

export function Opened<T>({ query, name, children }: { query: One<T>; name: string; children: (found: T) => ReactNode }) {
  if (query.data !== undefined) return children(query.data)
  return (
    <>
      <PageTitle title={name} typed above={<ToSituation />} />
      <Answered query={query} name={name}>
        {() => null}
      </Answered>
    </>
  )
}

/** The way back to where all of them are. */
export function ToSituation() {
  const say = useSay()
  return <Link to="/watch">{say('desk.watch.situation.name')}</Link>
}
