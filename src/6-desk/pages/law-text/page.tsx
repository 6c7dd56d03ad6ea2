/** The consolidated text of an instrument: its clauses as they read on a day, amendments worked in. Made to be read, and printed. */
import { Button } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import type { LawText } from '../../client/law-shapes.ts'
import type { Instrument } from '../../client/shapes.ts'
import { useInstrument, useLawText } from '../../data/reading.ts'
import { useFilter } from '../../frame/filter.ts'
import { Answered } from '../../parts/answered.tsx'
import { DateField } from '../../parts/date-field.tsx'
import { ClauseRead } from '../../parts/law/clause-read.tsx'
import { Phase } from '../../parts/law/phase.tsx'
import { textOf } from '../../parts/law/written.ts'
import { Mono } from '../../parts/mono.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { placed } from '../../parts/placed.ts'
import { Told } from '../../parts/told.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useMoments } from '../../words/moments.ts'
import { useSay } from '../../words/words.tsx'
import css from './page.module.css'

const DAY = /^\d{4}-\d{2}-\d{2}$/

export function Page() {
  const { instrument: id = '' } = useParams({ strict: false })
  const say = useSay()
  const [on, setOn] = useFilter('on')
  const found = useInstrument(id)
  const text = useLawText(id, DAY.test(on) ? on : '')
  const title = textOf(found.data?.instrument.title) || id
  return (
    <>
      <PageTitle
        title={say('desk.text.title', { title })}
        above={
          <nav aria-label={say('desk.instruments.title')}>
            <Link to="/instruments">{say('desk.instruments.title')}</Link> <span aria-hidden>/</span>{' '}
            <Link to="/instruments/$instrument" params={{ instrument: id }}>
              <Mono>{id}</Mono>
            </Link>
          </nav>
        }
        sub={say('desk.text.reading')}
        acts={
          <Button variant="default" className={css.print} onClick={() => window.print()}>
            {say('desk.text.print')}
          </Button>
        }
      />
      <div className={css.on}>
        <DateField
          of="day"
          label={say('desk.text.on')}
          description={say('desk.text.on-note')}
          value={on}
          zone={textOf(found.data?.instrument.zone) || 'UTC'}
          onChange={setOn}
        />
      </div>
      <Answered query={text} name={id} lines={8}>
        {(read) => <Text text={read} found={found.data} />}
      </Answered>
    </>
  )
}

function Text({ text, found }: { text: LawText; found: Instrument | undefined }) {
  const say = useSay()
  const { write } = useMoments()
  const { version, clauses, removed, notes, phase } = text
  const kind = textOf(found?.instrument.kind)
  const day = (at: string) => write(at, 'day')
  return (
    <article className={css.text}>
      <p className={css.head}>
        <b>{write(text.on, 'day-in-words')}</b> <Phase standing={{ phase, damaged: found?.standing.damaged ?? false }} />{' '}
        {version === null ? say('desk.text.none') : say('desk.text.version', { v: version.v, from: day(version.from) })}
      </p>
      {notes.length > 0 && (
        <ul className={css.notes}>
          {placed(notes).map(({ key, item }) => (
            <li key={key}>
              <Told>{item.sentence}</Told>
            </li>
          ))}
        </ul>
      )}
      <ol className={css.clauses}>
        {clauses.map(({ id, clause, since, first }) => (
          <li key={id}>
            <h2>
              <Typed text={id} />
            </h2>
            <Words clause={clause} kind={kind} />
            <p className={css.since}>
              {say(since.v === first.v ? 'desk.text.first' : 'desk.text.reads', { v: since.v, from: day(since.from) })}
            </p>
          </li>
        ))}
      </ol>
      {removed.length > 0 && (
        <section className={css.removed} aria-labelledby="removed">
          <h2 id="removed">{say('desk.text.removed')}</h2>
          <ul className={css.clauses}>
            {removed.map(({ id, clause, removed: gone }) => (
              <li key={id}>
                <h3>
                  <Typed text={id} />
                </h3>
                <del>
                  <Words clause={clause} kind={kind} />
                </del>
                <p className={css.since}>{say('desk.text.removed-by', { v: gone.v, from: day(gone.from) })}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}

/** The words of the document, or, where it was filed without them, how it is read. */
function Words({ clause, kind }: { clause: LawText['clauses'][number]['clause']; kind: string }) {
  const say = useSay()
  const words = textOf(clause.words)
  if (words !== '')
    return (
      <blockquote dir="auto" lang={textOf(clause.lang) || undefined}>
        {words}
      </blockquote>
    )
  return (
    <>
      <p className={css.since}>{say('desk.text.no-words')}</p>
      <ClauseRead clause={clause} kind={kind} />
    </>
  )
}
