/** Answers somebody what the record holds about them: each entry is shown or withheld, under a rule, and that is recorded. */
import { Link, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { About, AccessRequest } from '../../client/shapes.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { Answered } from '../../parts/answered.tsx'
import { Columns } from '../../parts/columns.tsx'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Mono } from '../../parts/mono.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { Panel } from '../../parts/panel.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import { ListPanel } from '../watch/parts/list-panel.tsx'
import { useAll } from '../watch/reading.ts'
import { AnswerForm } from './answer-form.tsx'
import { DropRequest } from './drop-request.tsx'
import css from './keep.module.css'
import { useAbout, useAccesses, useAccessRequests } from './reading.ts'

export function Page() {
  const { party = '' } = useParams({ strict: false })
  return <Whole key={party} party={party} />
}

const isOpen = ({ answered, dropped }: AccessRequest): boolean => answered === null && dropped === null

function Whole({ party }: { party: string }) {
  const say = useSay()
  const called = usePartyNames()
  const requests = useAll(useAccessRequests(party))
  const answers = useAll(useAccesses())
  const about = useAll(useAbout(party))
  const open = useMemo(() => requests.items.filter(isOpen).toSorted((a, b) => a.due.localeCompare(b.due)), [requests.items])
  const given = answers.items.filter((one) => one.party === party).toSorted((a, b) => b.index - a.index)
  // What is decided is decided on all of it.
  const whole = about.list.data !== undefined && !about.list.hasNextPage
  return (
    <>
      <PageTitle
        title={say('desk.keep.answer.title', { party: called(party) })}
        sub={say('desk.keep.answer.sub')}
        above={
          <>
            <Link to="/record/access">{say('desk.keep.access.name')}</Link>{' '}
            <Link to="/parties/$party" params={{ party }}>
              <Mono>{party}</Mono>
            </Link>
          </>
        }
      />
      <Columns
        side={
          <>
            <Requests open={open} />
            <ListPanel title={say('desk.keep.answer.before')} items={given} keyOf={({ index }) => `${index}`}>
              {({ index, at, shown, withheld }) => (
                <>
                  <Link to="/record/answers/$answer" params={{ answer: `${index}` }}>
                    <Moment at={at} />
                  </Link>{' '}
                  <EntryNumber index={index} />
                  <span className={css.more}>{say('desk.keep.access.given-told', { shown: shown.length, withheld: withheld.length })}</span>
                </>
              )}
            </ListPanel>
          </>
        }
      >
        <Answered query={requests.list}>
          {() => (
            <Answered query={about.list}>
              {() =>
                whole ? (
                  <AnswerForm party={party} open={open} about={about.items as readonly About[]} />
                ) : (
                  <p className={css.note} role="status">
                    {say(about.cut ? 'desk.keep.answer.too-many' : 'desk.keep.answer.reading', { n: about.items.length })}
                  </p>
                )
              }
            </Answered>
          )}
        </Answered>
      </Columns>
    </>
  )
}

/** What was asked, by when an answer is due, and letting go of a request that needs none. */
function Requests({ open }: { open: readonly AccessRequest[] }) {
  const say = useSay()
  if (open.length === 0)
    return (
      <Panel title={say('desk.keep.answer.requests')}>
        <p className={css.note}>{say('desk.keep.answer.no-request')}</p>
      </Panel>
    )
  return open.map((one) => (
    <Panel key={one.asked} title={say('desk.keep.answer.request')} aside={<EntryNumber index={one.asked} />}>
      <div className={css.stack}>
        <p className={css.told}>
          <Typed text={one.text} />
        </p>
        <dl className={css.facts}>
          <dt>{say('desk.keep.rule')}</dt>
          <dd>
            <Typed text={one.rule} />
          </dd>
          <dt>{say('desk.keep.access.received')}</dt>
          <dd>
            <Moment at={one.received} form="day" />
          </dd>
          <dt>{say('desk.keep.access.due')}</dt>
          <dd>
            <Moment at={one.due} form="day" />
          </dd>
        </dl>
        <DropRequest asked={one.asked} />
      </div>
    </Panel>
  ))
}
