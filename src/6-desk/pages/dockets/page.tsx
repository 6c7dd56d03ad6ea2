/** The list of dockets in the order one wants, narrowed by state, answer and who asked. Any number of them: pages are read as one scrolls. */
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { LIMITS } from '#ground/limits.ts'
import type { Docket, DocketSort, DocketState, DocketsAsked, Verdict } from '../../client/shapes.ts'
import { useNow } from '../../data/now.ts'
import { useItems } from '../../data/read.ts'
import { useDockets, useOffices } from '../../data/reading.ts'
import { useFilter } from '../../frame/filter.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { useQuestion } from '../../parts/question.ts'
import { Empty } from '../../parts/states.tsx'
import { VirtualRows } from '../../parts/virtual-rows.tsx'
import { useSay } from '../../words/words.tsx'
import { useOfficeNames } from '../docket/names.ts'
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

const SORTS = ['newest', 'begins', 'late'] as const satisfies readonly DocketSort[]
const VERDICTS = ['permit', 'refer', 'refuse'] as const satisfies readonly Verdict[]

/** What the address asks for. What nobody knows there counts as not asked. */
function useAsked(): DocketsAsked {
  const [sort] = useFilter('sort')
  const [state] = useFilter('state')
  const [verdict] = useFilter('verdict')
  const [asker] = useFilter('asked_by')
  const [names] = useFilter('names')
  const known = <T extends string>(values: readonly T[], text: string): T | undefined => values.find((one) => one === text)
  const found = {
    sort: known(SORTS, sort),
    state: known(STATES, state),
    verdict: known(VERDICTS, verdict),
    ...{ asked_by: asker || undefined, names: names || undefined },
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

export function Page() {
  const say = useSay()
  const asked = useAsked()
  const query = useDockets(asked)
  const { name } = useOfficeNames()
  const now = useNow()
  const question = useQuestion()
  const { sort: _, ...narrowed } = asked
  return (
    <>
      <PageTitle title={say('desk.dockets.title')} sub={say('desk.dockets.sub')} />
      <Filters asked={asked} />
      <div className={css.list}>
        <VirtualRows
          query={query}
          keyOf={({ id }: Docket) => id}
          label={say('desk.dockets.title')}
          estimate={64}
          empty={<Nothing narrowed={Object.keys(narrowed).length > 0} />}
        >
          {(docket) => <DocketRow docket={docket} now={now} name={name} question={question} />}
        </VirtualRows>
      </div>
    </>
  )
}

function Filters({ asked }: { asked: DocketsAsked }) {
  const say = useSay()
  const [, setSort] = useFilter('sort')
  const [, setState] = useFilter('state')
  const [, setVerdict] = useFilter('verdict')
  const [, setAsker] = useFilter('asked_by')
  const [, setNames] = useFilter('names')
  return (
    <div className={css.filters}>
      <NativeSelect
        label={say('desk.dockets.sort')}
        value={asked.sort ?? 'newest'}
        // The first is what a plain address means.
        onChange={({ currentTarget: { value } }) => setSort(value === SORTS[0] ? '' : value)}
        data={SORTS.map((one) => ({ value: one, label: say(`desk.dockets.sort.${one}`) }))}
      />
      <NativeSelect
        label={say('desk.dockets.state')}
        value={asked.state ?? ''}
        onChange={({ currentTarget }) => setState(currentTarget.value)}
        data={[
          { value: '', label: say('desk.dockets.anyState') },
          ...STATES.map((one) => ({ value: one, label: say(`desk.docket.state.${one}`) })),
        ]}
      />
      <NativeSelect
        label={say('desk.dockets.verdict')}
        value={asked.verdict ?? ''}
        onChange={({ currentTarget }) => setVerdict(currentTarget.value)}
        data={[
          { value: '', label: say('desk.dockets.anyVerdict') },
          ...VERDICTS.map((one) => ({ value: one, label: say(`verdict.${one}`) })),
        ]}
      />
      <Asker asker={asked.asked_by ?? ''} set={setAsker} />
      <TextInput
        label={say('desk.dockets.names')}
        value={asked.names ?? ''}
        maxLength={LIMITS.id_characters_max}
        onChange={({ currentTarget }) => setNames(currentTarget.value)}
      />
    </div>
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
