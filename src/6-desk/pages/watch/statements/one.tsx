/** One thing that was said or is to be: its words with their terms, what it rests on, and beside it what the other side understood. */
import { Link, useParams } from '@tanstack/react-router'
import type { StatementWhole } from '../../../client/promises-shapes.ts'
import { Columns } from '../../../parts/columns.tsx'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { Verdict } from '../../../parts/verdict.tsx'
import { useSay } from '../../../words/words.tsx'
import { ListPanel } from '../parts/list-panel.tsx'
import { Opened } from '../parts/opened.tsx'
import { PrintButton } from '../parts/print-button.tsx'
import { Clarifications } from './clarifications.tsx'
import { Deliver } from './deliver.tsx'
import { Marked } from './marked.tsx'
import { kindOf } from './page.tsx'
import { ReadBackForm } from './read-back-form.tsx'
import { ReadBacks } from './read-backs.tsx'
import { useStatement } from './reading.ts'
import { RestsOn } from './rests-on.tsx'
import css from './said.module.css'
import { Terms } from './terms.tsx'
import { ToWhom } from './to-whom.tsx'
import { WordsForm } from './words-form.tsx'

export function Page() {
  const { docket = '' } = useParams({ strict: false })
  return (
    <Opened query={useStatement(docket)} name={docket}>
      {(one) => <Whole one={one} />}
    </Opened>
  )
}

function Whole({ one }: { one: StatementWhole }) {
  const say = useSay()
  const { docket, kind, title, state, verdict, to, said, index, cites, terms } = one
  return (
    <>
      <PageTitle
        title={title}
        typed
        above={
          <>
            <Link to="/watch/statements">{say('desk.said.title')}</Link> <span>{say(`desk.ask.kind-${kindOf(kind)}`)}</span>{' '}
            <Link to="/dockets/$docket" params={{ docket }}>
              <Mono>{docket}</Mono>
            </Link>{' '}
            <EntryNumber index={index} />
          </>
        }
        acts={<PrintButton />}
        sub={
          <>
            <Verdict verdict={verdict} /> {say(`desk.docket.state.${state}`)}. <ToWhom to={to} />.{' '}
            {said !== null && (
              <>
                {say('desk.said.said-on')} <Moment at={said} />
              </>
            )}
          </>
        }
      />
      <Columns
        side={
          <>
            <Deliver one={one} />
            {cites === null ? (
              <ListPanel title={say('desk.said.rests-on')} none={say('desk.said.rests-on-nothing')} items={[]} keyOf={() => ''}>
                {() => null}
              </ListPanel>
            ) : (
              <Panel title={say('desk.said.rests-on')} aside={cites.length} flush>
                <RestsOn cites={cites} />
              </Panel>
            )}
            <Clarifications one={one} />
          </>
        }
      >
        <Words one={one} />
        {terms.length > 0 && (
          <Panel title={say('desk.said.terms')} aside={terms.length}>
            <Terms terms={terms} />
          </Panel>
        )}
        <WordsForm one={one} />
        <ReadBacks one={one} />
        <ReadBackForm key={one.clarifications.length} one={one} />
      </Columns>
    </>
  )
}

function Words({ one: { words, terms, said } }: { one: StatementWhole }) {
  const say = useSay()
  return (
    <Panel title={say(said === null ? 'desk.said.to-be-said' : 'desk.said.was-said')} aside={words.length > 1 ? words.length : undefined}>
      {words.length === 0 && <p className={css.note}>{say('desk.said.no-words')}</p>}
      {words.map(({ index, lang, text, by, at, spots }) => (
        <div key={index} className={css.said}>
          <p className={css.meta}>
            <Mono>{lang}</Mono> <Typed text={by} /> <Moment at={at} /> <EntryNumber index={index} />
          </p>
          <Marked text={text} lang={lang} spots={spots} terms={terms} />
        </div>
      ))}
    </Panel>
  )
}
