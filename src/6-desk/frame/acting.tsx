import { lazy, type ReactNode, Suspense } from 'react'
import { useItems } from '../data/read.ts'
import { useOffices } from '../data/reading.ts'
import { Answered } from '../parts/answered.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Rows } from '../parts/rows.tsx'
import { Loading } from '../parts/states.tsx'
import { Typed } from '../parts/typed.tsx'
import { useSay } from '../words/words.tsx'
import css from './acting.module.css'
import { useReader } from './reader.tsx'

const FirstOffice = lazy(() => import('./first-office.tsx'))

/** Shows the page once somebody is acted as. Before, one chooses an office, or files the first. */
export function Acting({ children }: { children: ReactNode }) {
  const { office } = useReader()
  const list = useOffices({ now: true })
  const offices = useItems(list)
  if (office !== null && (list.data === undefined || list.hasNextPage || offices.some(({ id }) => id === office))) return children
  return (
    <Answered query={list}>
      {() => <Suspense fallback={<Loading />}>{offices.length === 0 ? <FirstOffice /> : <ChooseOffice />}</Suspense>}
    </Answered>
  )
}

function ChooseOffice() {
  const say = useSay()
  const { actAs } = useReader()
  const offices = useItems(useOffices({ now: true }))
  return (
    <>
      <PageTitle title={say('desk.frame.choose')} sub={say('desk.frame.choose-note')} />
      <div className={css.offices}>
        <Rows items={offices} keyOf={({ id }) => id} label={say('desk.frame.offices')}>
          {({ id, name }) => (
            <button type="button" onClick={() => actAs(id)}>
              <Typed text={name} /> <small dir="ltr">{id}</small>
            </button>
          )}
        </Rows>
      </div>
    </>
  )
}
