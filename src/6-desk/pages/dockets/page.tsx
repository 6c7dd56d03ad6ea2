/** The list of dockets, narrowed by state and by who asked. Any number of them: pages are read as one scrolls. */
import { Button, NativeSelect } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Docket, DocketState } from '../../client/shapes.ts'
import { useItems } from '../../data/read.ts'
import { useDockets, useOffices } from '../../data/reading.ts'
import { useFilter } from '../../frame/filter.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { Empty } from '../../parts/states.tsx'
import { VirtualRows } from '../../parts/virtual-rows.tsx'
import { useSay } from '../../words/words.tsx'
import css from './page.module.css'
import { DocketRow } from './row.tsx'

/** In the order in which a docket comes to them. */
const STATES = [
  'referred',
  'permitted',
  'refused',
  'sent-back',
  'performed',
  'reported',
  'closed',
  'withdrawn',
] as const satisfies readonly DocketState[]

export function Page() {
  const say = useSay()
  const [state, setState] = useFilter('state')
  const [asker, setAsker] = useFilter('asked_by')
  const known = STATES.find((one) => one === state)
  const query = useDockets({ ...(known === undefined ? {} : { state: known }), ...(asker === '' ? {} : { asked_by: asker }) })
  return (
    <>
      <PageTitle title={say('desk.dockets.title')} sub={say('desk.dockets.sub')} />
      <div className={css.filters}>
        <NativeSelect
          label={say('desk.dockets.state')}
          value={known ?? ''}
          onChange={({ currentTarget }) => setState(currentTarget.value)}
          data={[
            { value: '', label: say('desk.dockets.anyState') },
            ...STATES.map((one) => ({ value: one, label: say(`desk.docket.state.${one}`) })),
          ]}
        />
        <Asker asker={asker} set={setAsker} />
      </div>
      <div className={css.list}>
        <VirtualRows
          query={query}
          keyOf={({ id }: Docket) => id}
          label={say('desk.dockets.title')}
          estimate={64}
          empty={<Nothing narrowed={known !== undefined || asker !== ''} />}
        >
          {(docket) => <DocketRow docket={docket} />}
        </VirtualRows>
      </div>
    </>
  )
}

function Asker({ asker, set }: { asker: string; set(asker: string): void }) {
  const say = useSay()
  const offices = useItems(useOffices())
  // An address may name one that is not on file: it is shown as it is, and the list is empty.
  const known = offices.some(({ id }) => id === asker)
  return (
    <NativeSelect
      label={say('desk.dockets.asker')}
      value={asker}
      onChange={({ currentTarget }) => set(currentTarget.value)}
      data={[
        { value: '', label: say('desk.dockets.anyAsker') },
        ...(asker === '' || known ? [] : [{ value: asker, label: asker }]),
        ...offices.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}

function Nothing({ narrowed }: { narrowed: boolean }) {
  const say = useSay()
  const navigate = useNavigate()
  if (!narrowed)
    return (
      <Empty title={say('desk.dockets.none')}>
        {say('desk.dockets.noneMeans')} <Link to="/ask">{say('desk.dockets.ask')}</Link>
      </Empty>
    )
  return (
    <Empty title={say('desk.dockets.noMatch')}>
      <Button variant="default" onClick={() => void navigate({ to: '/dockets', search: {} })}>
        {say('desk.dockets.clear')}
      </Button>
    </Empty>
  )
}
