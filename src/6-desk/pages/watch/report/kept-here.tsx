/** What this device keeps: whether the form opens without a line, and how everything is wiped. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDraft } from '../../../data/draft.ts'
import { Icon } from '../../../parts/icon.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { useSay } from '../../../words/words.tsx'
import { type Keeping, keptNames, wipe } from './device.ts'
import { EMPTY, type ReportDraft, readReportDraft } from './draft.ts'
import { photosKept, usePhotos } from './photos.ts'
import css from './report.module.css'

/** One line at the top: whoever is about to leave the line behind must know. */
export function KeptState({ keeping, begin }: { keeping: Keeping; begin(): void }) {
  const say = useSay()
  return (
    <p className={css.kept} role="status" data-keeping={keeping}>
      <Icon name={keeping === 'ready' ? 'archive' : keeping === 'coming' ? 'clock' : 'offline'} />
      <span>{say(`desk.watch.report.keeping-${keeping}`)}</span>
      {(keeping === 'off' || keeping === 'failed') && (
        <Button variant="default" size="compact-sm" onClick={begin}>
          {say('desk.watch.report.keep-form')}
        </Button>
      )}
    </p>
  )
}

export function KeptHere({ waiting }: { waiting: number }) {
  const say = useSay()
  const [asked, setAsked] = useState(false)
  // Drawn again with every letter that is kept.
  useDraft<ReportDraft>('report', EMPTY, readReportDraft)
  const drafts = keptNames()
  const photos = usePhotos(photosKept, 0)
  const clear = () => void wipe().then(() => location.reload())
  return (
    <Panel title={say('desk.watch.report.kept')}>
      <ul className={css.keeps}>
        <li>{say('desk.watch.report.kept-drafts', { n: drafts })}</li>
        <li>{say('desk.watch.report.kept-waiting', { n: waiting })}</li>
        {photos > 0 && <li>{say('desk.watch.report.kept-photos', { n: photos })}</li>}
        <li>{say('desk.watch.report.kept-form')}</li>
        <li>{say('desk.watch.report.kept-never')}</li>
      </ul>
      <div className={css.acts}>
        {asked ? (
          <>
            <p role="alert">{say('desk.watch.report.wipe-sure', { n: waiting })}</p>
            <Button variant="default" onClick={clear}>
              {say('desk.watch.report.wipe-yes')}
            </Button>
            <Button variant="default" onClick={() => setAsked(false)}>
              {say('desk.watch.report.wipe-no')}
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => setAsked(true)}>
            {say('desk.watch.report.wipe')}
          </Button>
        )}
      </div>
    </Panel>
  )
}
