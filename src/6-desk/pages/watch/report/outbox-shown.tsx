/** Reports that are finished: which wait for a line, which were recorded, which were refused, and what they look like the same event as. */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useCallback, useSyncExternalStore } from 'react'
import { useDraft } from '../../../data/draft.ts'
import { useRead } from '../../../data/read.ts'
import { useLine } from '../../../frame/line.tsx'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Rows } from '../../../parts/rows.tsx'
import { Told } from '../../../parts/told.tsx'
import { useSay } from '../../../words/words.tsx'
import { EMPTY, type ReportDraft, readReportDraft } from './draft.ts'
import { discard, drop, type Kept, onItsWay, subscribe } from './outbox.ts'
import { photosOf, usePhotos } from './photos.ts'
import css from './report.module.css'

export function Outbox({ all, send }: { all: readonly Kept[]; send(): void }) {
  const say = useSay()
  const lost = useLine().state === 'lost'
  const waiting = all.filter(({ state }) => state === 'waiting').length
  return (
    <div role="status" aria-live="polite">
      {all.length > 0 && (
        <Panel title={say('desk.watch.report.outbox', { n: waiting })} flush>
          <Rows items={all} keyOf={({ key }) => key}>
            {(one) => <Row one={one} />}
          </Rows>
          {waiting > 0 && (
            <p className={css.more}>
              {say(lost ? 'desk.watch.report.waits-for-line' : 'desk.watch.report.sending')}{' '}
              <Button variant="default" size="compact-sm" onClick={send}>
                {say('desk.watch.report.send-now')}
              </Button>
            </p>
          )}
        </Panel>
      )}
    </div>
  )
}

const zoneHere = new Intl.DateTimeFormat().resolvedOptions().timeZone

function Row({ one }: { one: Kept }) {
  const say = useSay()
  const { id, state, entry, repeated, problem, office } = one
  return (
    <div className={css.sent} data-state={state}>
      <span>
        <Mono>{id}</Mono> {say('desk.watch.report.finished', { office })} <Moment at={one.at} zone={zoneHere} />
      </span>
      <b>
        {say(`desk.watch.report.state-${state}`)} {entry !== null && <EntryNumber index={entry} />}
      </b>
      {state !== 'recorded' && one.photos !== '' && <PhotosOf one={one} />}
      {state === 'recorded' && repeated && <span>{say('desk.watch.report.repeated')}</span>}
      {state === 'recorded' && <LooksLike id={id} />}
      {problem?.refusals.map(({ code, detail, where }) => (
        <Told key={`${code} ${where?.field}`}>
          <span className={css.wrong}>{detail}</span>
        </Told>
      ))}
      <span className={css.acts}>
        {state === 'refused' && <Mend one={one} />}
        <Button variant="default" size="compact-sm" onClick={() => discard(one)}>
          {say(state === 'recorded' ? 'desk.watch.report.put-away' : 'desk.watch.report.throw-away')}
        </Button>
      </span>
    </div>
  )
}

/** How many photos it has, and which of them is on its way. */
function PhotosOf({ one: { key, photos } }: { one: Kept }) {
  const say = useSay()
  const way = useSyncExternalStore(subscribe, onItsWay)
  const count = usePhotos(
    useCallback(async () => (await photosOf(photos)).length, [photos]),
    0,
  )
  if (count === 0) return null
  return (
    <span>
      {way?.key === key
        ? say('desk.watch.report.photo-going', { place: way.place, of: way.of, percent: way.percent })
        : say('desk.watch.report.photos-n', { n: count })}
    </span>
  )
}

/** Takes a refused report back into the form, which must be empty for that. */
function Mend({ one }: { one: Kept }) {
  const say = useSay()
  const { begun, set } = useDraft<ReportDraft>('report', EMPTY, readReportDraft)
  const mend = () => {
    const before = readReportDraft(one.draft)
    if (before === null || begun) return
    set(before)
    drop(one.key)
  }
  return begun ? (
    <span>{say('desk.watch.report.mend-after')}</span>
  ) : (
    <Button variant="default" size="compact-sm" onClick={mend}>
      {say('desk.watch.report.mend')}
    </Button>
  )
}

/** What the office found that may be the same event: a person joins them, so it is only told here. */
function LooksLike({ id }: { id: string }) {
  const say = useSay()
  const { data } = useRead(['watch-report', id], (client, at) => client.watch.report(id, at))
  if (data === undefined) return null
  const { alike } = data
  if (alike.length === 0) return <span>{say('desk.watch.report.alike-none')}</span>
  return (
    <span>
      {say('desk.watch.report.alike', { n: alike.length })}{' '}
      {alike.map(({ incident, report }) =>
        incident === null ? (
          <Mono key={report}>{report}</Mono>
        ) : (
          <Link key={incident} to="/watch/incidents/$incident" params={{ incident }}>
            <Mono>{incident}</Mono>
          </Link>
        ),
      )}
    </span>
  )
}
