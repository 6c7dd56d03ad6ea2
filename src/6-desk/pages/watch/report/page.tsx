/** A report of an incident: written anywhere, kept by the device, sent once. Nothing of this page needs a line. */

import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { Client } from '../../../client/client.ts'
import { raiseFloor } from '../../../data/floor.ts'
import { useLine } from '../../../frame/line.tsx'
import { useReader } from '../../../frame/reader.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { toldIn } from '../../../words/language.ts'
import { useSay } from '../../../words/words.tsx'
import { sweepDevice, useKeptForm } from './device.ts'
import { Form } from './form.tsx'
import { KeptHere, KeptState } from './kept-here.tsx'
import { outbox, sendAll, subscribe } from './outbox.ts'
import { Outbox } from './outbox-shown.tsx'
import css from './report.module.css'

export function Page() {
  const say = useSay()
  const all = useSyncExternalStore(subscribe, outbox)
  const form = useKeptForm()
  useEffect(sweepDevice, [])
  const send = useSending(all.filter(({ state }) => state === 'waiting').length)
  return (
    <>
      <PageTitle title={say('desk.watch.report.title')} sub={say('desk.watch.report.sub')} />
      <div className={css.page}>
        <KeptState keeping={form.keeping} begin={form.begin} />
        <Outbox all={all} send={send} />
        <Form />
        <KeptHere waiting={all.length} />
      </div>
    </>
  )
}

const AGAIN_MILLISECONDS = 5_000

/** Sends what waits whenever there is a line and something to send; what it gives does so at once. */
function useSending(waiting: number): () => void {
  const { state } = useLine()
  const { language } = useReader()
  const send = useCallback(() => {
    const clientOf = (office: string) => new Client({ base: '', actingAs: office, purpose: 'desk', lang: toldIn(language) })
    void sendAll(clientOf, (index) => raiseFloor(index + 1))
  }, [language])
  useEffect(() => {
    if (state !== 'live' || waiting === 0) return
    send()
    // An answer may be lost while the line stands: what waits is sent again, under its key.
    const timer = setInterval(send, AGAIN_MILLISECONDS)
    return () => clearInterval(timer)
  }, [state, waiting, send])
  return send
}
