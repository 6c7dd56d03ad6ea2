/** One answer to somebody about themselves: what they were shown, and what was withheld on which ground; printed or saved to be handed over. */
import { Button } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import type { About, EntryWithCommitment } from '../../client/shapes.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useEntry } from '../../data/reading.ts'
import { NoSuchPage } from '../../frame/no-such-page.tsx'
import { Answered } from '../../parts/answered.tsx'
import { Columns } from '../../parts/columns.tsx'
import { kindName } from '../../parts/entry-kind.ts'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { recordsOf, textOf } from '../../parts/law/written.ts'
import { Moment } from '../../parts/moment.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { saveFile } from '../../parts/save-file.ts'
import { NotOnFile } from '../../parts/states.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import { useOfficeNames } from '../docket/names.ts'
import { ListPanel } from '../watch/parts/list-panel.tsx'
import { PrintButton } from '../watch/parts/print-button.tsx'
import { useAll } from '../watch/reading.ts'
import { Extract } from './extract.tsx'
import css from './keep.module.css'
import { useAbout } from './reading.ts'

export function Page() {
  const { answer = '' } = useParams({ strict: false })
  return /^\d{1,15}$/.test(answer) ? <One key={answer} index={Number(answer)} /> : <NoSuchPage />
}

function One({ index }: { index: number }) {
  const say = useSay()
  const query = useEntry(index)
  if (query.data?.kind === 'access-answered' && query.data.body !== undefined) return <Given entry={query.data} />
  return (
    <>
      <PageTitle title={say('desk.keep.given.one', { index })} above={<Link to="/record/access">{say('desk.keep.access.name')}</Link>} />
      <Answered query={query} name={`#${index}`}>
        {() => <NotOnFile name={`#${index}`} />}
      </Answered>
    </>
  )
}

const numbersOf = (value: unknown): readonly number[] =>
  Array.isArray(value) ? value.filter((one): one is number => typeof one === 'number') : []

function Given({ entry: { index, at, by, body = {} } }: { entry: EntryWithCommitment }) {
  const say = useSay()
  const called = usePartyNames()
  const { name } = useOfficeNames()
  const party = textOf(body.party)
  const shown = numbersOf(body.shown)
  const withheld = recordsOf(body.withheld).map(({ entry, rule }) => ({ entry: Number(entry), rule: textOf(rule) }))
  // As it was told then: as of the answer, and not of what came since.
  const { list, items, cut } = useAll(useAbout(party, index))
  const told = items.filter((one) => shown.includes(one.index))
  const whole = list.data !== undefined && (!list.hasNextPage || cut)
  const gone = whole ? shown.filter((one) => !told.some((found) => found.index === one)) : []
  return (
    <>
      <PageTitle
        title={say('desk.keep.given.title', { party: called(party) })}
        above={
          <>
            <Link to="/record/access">{say('desk.keep.access.name')}</Link> <EntryNumber index={index} />
          </>
        }
        sub={
          <>
            <Typed text={textOf(body.rule)} />. <Typed text={name(by ?? '')} />, <Moment at={at} />.
            {typeof body.asked === 'number' && (
              <>
                {' '}
                {say('desk.keep.given.asked')} <EntryNumber index={body.asked} />
              </>
            )}
          </>
        }
        acts={
          <>
            <PrintButton />
            {whole && <Save index={index} document={{ party, rule: body.rule, shown: told.map(savedOf), withheld }} />}
          </>
        }
      />
      <Columns side={null}>
        <Answered query={list}>{() => <Shown told={told} gone={gone} n={shown.length} />}</Answered>
        <ListPanel
          title={say('desk.keep.given.withheld', { n: withheld.length })}
          items={withheld}
          keyOf={({ entry }) => `${entry}`}
          none={say('desk.keep.given.withheld-none')}
        >
          {({ entry, rule }) => (
            <>
              <EntryNumber index={entry} /> <Typed text={rule} />
            </>
          )}
        </ListPanel>
      </Columns>
    </>
  )
}

const savedOf = ({ index, at, kind, extract }: About) => ({ entry: index, at, kind, ...extract })

function Save({ index, document }: { index: number; document: object }) {
  const say = useSay()
  return (
    <Button
      variant="default"
      onClick={() => saveFile(`answer-${index}.json`, `${JSON.stringify(document, null, 1)}\n`, 'application/json')}
    >
      {say('desk.keep.given.save')}
    </Button>
  )
}

function Shown({ told, gone, n }: { told: readonly About[]; gone: readonly number[]; n: number }) {
  const say = useSay()
  return (
    <>
      <ListPanel
        title={say('desk.keep.given.shown', { n })}
        items={told}
        keyOf={({ index }) => `${index}`}
        none={say('desk.keep.given.shown-none')}
      >
        {({ index, at, kind, extract }) => (
          <div>
            <EntryNumber index={index} /> <b>{kindName(say, kind)}</b>{' '}
            <span className={css.note}>
              <Moment at={at} form="day" />
            </span>
            <Extract extract={extract} />
          </div>
        )}
      </ListPanel>
      {gone.length > 0 && (
        <p className={css.note}>
          {say('desk.keep.given.gone')}{' '}
          {gone.map((one) => (
            <EntryNumber key={one} index={one} />
          ))}
        </p>
      )}
    </>
  )
}
