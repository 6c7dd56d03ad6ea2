/** The form itself. What is typed is kept with every letter; what is finished goes to the reports that wait. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useDraft } from '../../../data/draft.ts'
import { usePast } from '../../../frame/past.ts'
import { useReader } from '../../../frame/reader.tsx'
import { ActButton } from '../../../parts/act-button.tsx'
import { DraftActs } from '../../../parts/draft-acts.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { useSay } from '../../../words/words.tsx'
import { EMPTY, type ReportDraft, readReportDraft, reportOf, type Wanting, wantingIn } from './draft.ts'
import { What, When, Where } from './form-event.tsx'
import { Known, More, Who } from './form-people.tsx'
import { Photos } from './form-photos.tsx'
import { useMechanisms } from './mechanisms.ts'
import { finish } from './outbox.ts'
import css from './report.module.css'

/** Which field somebody is led to who is told what is wanting. */
const FIELD: Readonly<Partial<Record<Wanting, string>>> = { 'ends-first': 'to', future: 'from', harmed: 'harmed' }

export function Form() {
  const say = useSay()
  const { office } = useReader()
  const { asOf } = usePast()
  const draft = useDraft<ReportDraft>('report', EMPTY, readReportDraft)
  const [tried, setTried] = useState(false)
  const [unkept, setUnkept] = useState(false)
  const mechanisms = useMechanisms()
  const { set: put } = draft
  // Where there is but one mechanism, it is the one.
  const only = mechanisms.length === 1 ? (mechanisms[0]?.id ?? '') : ''
  const value = { ...draft.value, mechanism: draft.value.mechanism || only }
  const set = useCallback((patch: Partial<ReportDraft>) => put((before) => ({ ...before, ...patch })), [put])
  const wanting = tried ? wantingIn(value, Date.now()) : []
  const done = () => {
    setTried(true)
    if (office === null || wantingIn(value, Date.now()).length > 0) return
    const key = crypto.randomUUID()
    const id = `R-${value.from.slice(0, 10)}-${key.slice(0, 8)}`
    const kept = finish({ key, office, id, at: new Date().toISOString(), report: reportOf(value, id), draft: value, photos: value.photos })
    setUnkept(!kept)
    if (!kept) return
    draft.clear()
    setTried(false)
  }
  const part = { draft: value, set, wanting, mechanisms }
  const why = asOf !== null ? say('desk.act.past') : office === null ? say('desk.act.nobody') : undefined
  return (
    <form className={css.form} noValidate onSubmit={(event) => event.preventDefault()} aria-label={say('desk.watch.report.form')}>
      <Wanted wanting={wanting} />
      <What {...part} />
      <When {...part} />
      <Where {...part} />
      <Who {...part} />
      <Known {...part} />
      <Photos {...part} />
      <More {...part} />
      {unkept && <p role="alert">{say('desk.watch.report.unkept')}</p>}
      <div className={css.end}>
        <ActButton primary harmless why={why} onAct={done}>
          {say('desk.watch.report.finish')}
        </ActButton>
        <DraftActs draft={draft} />
      </div>
    </form>
  )
}

/** Everything that is wanting, first thing in the form, each leading to its field. */
function Wanted({ wanting }: { wanting: readonly Wanting[] }) {
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  const any = wanting.length > 0
  useEffect(() => {
    if (any) box.current?.focus()
  }, [any])
  if (!any) return null
  return (
    <div className={css.wanted} role="alert" tabIndex={-1} ref={box}>
      <p>
        <Icon name="warning" /> <b>{say('desk.watch.report.wanting', { n: wanting.length })}</b>
      </p>
      <ul>
        {wanting.map((one) => (
          <li key={one}>
            <a href={`#report-${FIELD[one] ?? one}`}>{say(`desk.watch.report.want-${one}`)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
