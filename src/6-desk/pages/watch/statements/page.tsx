/** Everything that was said to others or is to be: to whom, on what it rests, who has told what they understood, and what is not cleared up. */
import { Button, NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Statement } from '../../../client/promises-shapes.ts'
import { useFilter } from '../../../frame/filter.ts'
import { Answered } from '../../../parts/answered.tsx'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Rows } from '../../../parts/rows.tsx'
import { Empty } from '../../../parts/states.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { Verdict } from '../../../parts/verdict.tsx'
import { useSay } from '../../../words/words.tsx'
import { useAll } from '../reading.ts'
import { useStatements } from './reading.ts'
import css from './said.module.css'
import { ToWhom } from './to-whom.tsx'

/** What needs somebody: what of a statement makes it so. */
const WANTS = {
  open: ({ differences }: Statement) => differences.open + differences.late > 0,
  'read-back': ({ awaits }: Statement) => awaits.length > 0,
  unverified: ({ rests_on: on }: Statement) => on !== null && on.open + on.refuted > 0,
  unsaid: ({ said, state }: Statement) => said === null && state !== 'withdrawn',
} as const
type Want = keyof typeof WANTS
const isWant = (text: string): text is Want => Object.hasOwn(WANTS, text)

export function Page() {
  const say = useSay()
  const { list, items } = useAll(useStatements())
  return (
    <>
      <PageTitle
        title={say('desk.said.title')}
        sub={say('desk.said.sub')}
        acts={
          <>
            <Button variant="subtle" renderRoot={(props) => <Link to="/watch/glossary" {...props} />}>
              {say('desk.said.glossaries')}
            </Button>
            <Button variant="default" renderRoot={(props) => <Link to="/watch/say" {...props} />}>
              {say('desk.said.new')}
            </Button>
          </>
        }
      />
      <Answered query={list}>
        {() =>
          items.length === 0 ? <Empty title={say('desk.said.none')}>{say('desk.said.none-note')}</Empty> : <Statements items={items} />
        }
      </Answered>
    </>
  )
}

function Statements({ items }: { items: readonly Statement[] }) {
  const say = useSay()
  const [which, setWhich] = useFilter('which')
  const [party, setParty] = useFilter('with')
  const parties = useMemo(() => [...new Set(items.flatMap(({ to }) => to))].sort(), [items])
  const seen = items
    .filter((one) => (!isWant(which) || WANTS[which](one)) && (party === '' || one.to.includes(party)))
    .sort((a, b) => b.index - a.index)
  return (
    <>
      <div className={css.filters}>
        <NativeSelect
          label={say('desk.said.which')}
          value={which}
          data={[
            { value: '', label: say('desk.said.which-all', { n: items.length }) },
            ...(Object.keys(WANTS) as Want[]).map((one) => ({
              value: one,
              label: say(`desk.said.which-${one}`, { n: items.filter(WANTS[one]).length }),
            })),
          ]}
          onChange={({ currentTarget }) => setWhich(currentTarget.value)}
        />
        <NativeSelect
          label={say('desk.watch.counterpart')}
          value={party}
          data={[{ value: '', label: say('desk.watch.everybody') }, ...parties.map((one) => ({ value: one, label: one }))]}
          onChange={({ currentTarget }) => setParty(currentTarget.value)}
        />
      </div>
      {seen.length === 0 ? (
        <Empty title={say('desk.said.no-match')} />
      ) : (
        <Panel title={say('desk.said.title')} aside={seen.length} flush>
          <Rows items={seen} keyOf={({ docket }) => docket}>
            {(one) => <StatementRow one={one} />}
          </Rows>
        </Panel>
      )}
    </>
  )
}

function StatementRow({ one }: { one: Statement }) {
  const say = useSay()
  const { docket, kind, title, state, verdict, to, said, index } = one
  return (
    <div className={css.row}>
      <Link to="/watch/statements/$docket" params={{ docket }}>
        <Typed text={title} />
      </Link>
      <span>
        {said === null ? (
          say(`desk.docket.state.${state}`)
        ) : (
          <>
            {say('desk.said.said')} <Moment at={said} />
          </>
        )}
      </span>
      <p>
        <span>{say(`desk.ask.kind-${kindOf(kind)}`)}</span>
        <span>
          <ToWhom to={to} />
        </span>
        <Verdict verdict={verdict} />
        <Mono>{docket}</Mono> <EntryNumber index={index} />
      </p>
      <Wants one={one} />
    </div>
  )
}

/** The kinds of act by which something is said. */
export const kindOf = (kind: string): 'statement' | 'message' | 'promise' => (kind === 'statement' || kind === 'promise' ? kind : 'message')

/** What of it needs somebody, each only where it does. */
function Wants({ one: { rests_on: on, awaits, differences } }: { one: Statement }) {
  const say = useSay()
  const open = differences.open + differences.late
  const nothing = on === null || on.verified + on.open + on.refuted === 0
  return (
    <p>
      {nothing ? (
        <span>{say('desk.said.rests-on-nothing')}</span>
      ) : (
        <span data-wants={on.open > 0 || undefined} data-grave={on.refuted > 0 || undefined}>
          {say('desk.said.rests-count', { verified: on.verified, open: on.open, refuted: on.refuted })}
        </span>
      )}
      {awaits.length > 0 && <span data-wants>{say('desk.said.awaits', { n: awaits.length })}</span>}
      {open > 0 && (
        <span data-grave={differences.late > 0 || undefined} data-wants>
          {say('desk.said.open', { n: open, late: differences.late })}
        </span>
      )}
    </p>
  )
}
