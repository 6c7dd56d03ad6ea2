/** One entry: what it says, portion by portion, and the proof that it stands in the record, checked in this browser. */
import { Link, useParams } from '@tanstack/react-router'
import type { EntryWithCommitment } from '../../client/shapes.ts'
import { useEntry } from '../../data/reading.ts'
import { NoSuchPage } from '../../frame/no-such-page.tsx'
import { Answered } from '../../parts/answered.tsx'
import { kindName } from '../../parts/entry-kind.ts'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { textOf } from '../../parts/law/written.ts'
import { Moment } from '../../parts/moment.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { Panel } from '../../parts/panel.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import { useOfficeNames } from '../docket/names.ts'
import { Held } from '../record/held.tsx'
import css from './entry.module.css'
import { Erasure } from './erasure.tsx'
import { Portions } from './portions.tsx'
import { Proof } from './proof.tsx'
import { Replayed } from './replayed.tsx'
import { Said as Says } from './said.tsx'

export function Page() {
  const { entry = '' } = useParams({ strict: false })
  if (!/^\d{1,15}$/.test(entry)) return <NoSuchPage />
  return <OneEntry key={entry} index={Number(entry)} />
}

function OneEntry({ index }: { index: number }) {
  const say = useSay()
  const query = useEntry(index)
  return (
    <>
      <PageTitle
        title={say('desk.entry.heading', { index })}
        sub={query.data === undefined ? undefined : <Said entry={query.data} />}
        above={<Link to="/record">{say('desk.record.title')}</Link>}
      />
      <Answered query={query} name={`#${index}`}>
        {(found) => <Whole entry={found} />}
      </Answered>
    </>
  )
}

function Said({ entry }: { entry: EntryWithCommitment }) {
  const say = useSay()
  const { name } = useOfficeNames()
  return (
    <>
      {kindName(say, entry.kind)} · <Moment at={entry.at} />
      {entry.by !== undefined && (
        <>
          {' · '}
          {say('desk.entry.by')} <Typed text={name(entry.by)} />
        </>
      )}
    </>
  )
}

function Whole({ entry }: { entry: EntryWithCommitment }) {
  const say = useSay()
  const docket = textOf(entry.body?.docket)
  return (
    <div className={css.columns}>
      <div className={css.main}>
        <Panel
          title={say('desk.entry.says')}
          aside={
            docket !== '' && (
              <Link to="/dockets/$docket" params={{ docket }}>
                {say('desk.entry.docket', { docket })}
              </Link>
            )
          }
          flush
        >
          {entry.body === undefined ? (
            <p className={css.gone}>
              {say('desk.entry.erased')} {entry.tombstone !== undefined && <EntryNumber index={entry.tombstone} />}
            </p>
          ) : (
            <div className={css.said}>
              <Says entry={entry} body={entry.body} />
            </div>
          )}
        </Panel>
        {entry.body !== undefined && <Portions body={entry.body} />}
      </div>
      <div className={css.side}>
        <Proof entry={entry} />
        <Replayed entry={entry} />
        <Erasure entry={entry} />
        <Held of="entry" id={`${entry.index}`} />
      </div>
    </div>
  )
}
