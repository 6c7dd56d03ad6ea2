/** A file of events is brought in: chosen, looked at, read whole with what becomes of every row, and then kept or let go. */
import { Button, Progress } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useRef, useState } from 'react'
import type { EventsImport } from '../../../client/material-shapes.ts'
import { useClient } from '../../../data/client.ts'
import { Refused } from '../../../data/refused.ts'
import { sendFile } from '../../../data/send-file.ts'
import { useWrite } from '../../../data/writing.ts'
import { useFilter } from '../../../frame/filter.ts'
import { ActButton } from '../../../parts/act-button.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { WriteTold } from '../../../parts/problem-shown.tsx'
import { Told } from '../../../parts/told.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { FilePick } from '../parts/file-pick.tsx'
import css from './editions.module.css'
import { Fates, Figures } from './fates.tsx'
import { type Chosen, Prepare } from './prepare.tsx'
import { useImports } from './reading.ts'

export function Page() {
  const say = useSay()
  const [edition, setEdition] = useFilter('edition')
  const imports = useImports()
  const held = imports.data?.items.find((one) => one.edition === edition)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const { refetch } = imports
  const again = useCallback(() => {
    setChosen(null)
    setEdition('')
    void refetch()
  }, [setEdition, refetch])
  return (
    <>
      <PageTitle
        title={say('desk.editions.import-title')}
        sub={say('desk.editions.import-sub')}
        above={<Link to="/watch/editions">{say('desk.editions.title')}</Link>}
      />
      <div className={css.stack}>
        {edition === '' ? (
          chosen === null ? (
            <Choose onChosen={setChosen} />
          ) : (
            <Prepare
              chosen={chosen}
              again={again}
              onBegun={(begun) => {
                setEdition(begun)
                void refetch()
              }}
            />
          )
        ) : (
          held !== undefined && <Held one={held} again={again} refetch={() => void refetch()} />
        )}
        {edition !== '' && held === undefined && imports.data !== undefined && <Gone again={again} />}
      </div>
    </>
  )
}

function Gone({ again }: { again(): void }) {
  const say = useSay()
  return (
    <Panel title={say('desk.editions.gone')}>
      <p className={css.note}>{say('desk.editions.gone-note')}</p>
      <Button variant="default" onClick={again}>
        {say('desk.editions.choose-another')}
      </Button>
    </Panel>
  )
}

/** The file on its way here, with how much of it has come, and a way to stop. */
function Choose({ onChosen }: { onChosen(chosen: Chosen): void }) {
  const say = useSay()
  const client = useClient()
  const [file, setFile] = useState<File | null>(null)
  const [sent, setSent] = useState<number | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const stop = useRef<AbortController | null>(null)
  const send = async (one: File) => {
    const control = new AbortController()
    stop.current = control
    setFile(one)
    setWrong(null)
    setSent(0)
    try {
      const { sha256 } = await sendFile(client, one, { onSent: setSent, signal: control.signal })
      onChosen({ name: one.name, sha256 })
    } catch (error) {
      if (!control.signal.aborted) setWrong(error instanceof Refused ? error.message : say('desk.editions.send-lost'))
    } finally {
      setSent(null)
    }
  }
  return (
    <Panel title={say('desk.editions.choose')}>
      <p className={css.note}>{say('desk.editions.choose-note')}</p>
      {sent === null && (
        <FilePick
          label={say('desk.editions.pick')}
          note={say('desk.editions.pick-note')}
          accept=".csv,.json,.gz,.txt"
          onPick={([one]) => void (one !== undefined && send(one))}
        />
      )}
      {sent !== null && file !== null && (
        <div role="status">
          <Progress
            className={css.bar}
            value={(100 * sent) / Math.max(1, file.size)}
            aria-label={say('desk.editions.sending', { name: file.name })}
          />
          <p>{say('desk.editions.sending-n', { name: file.name, percent: Math.floor((100 * sent) / Math.max(1, file.size)) })}</p>
          <Button variant="default" onClick={() => stop.current?.abort()}>
            {say('desk.editions.stop')}
          </Button>
        </div>
      )}
      {wrong !== null && (
        <div role="alert">
          <p className={css.problem}>
            <Told>{wrong}</Told>
          </p>
          {file !== null && (
            <Button variant="default" onClick={() => void send(file)}>
              {say('desk.editions.send-on')}
            </Button>
          )}
        </div>
      )}
    </Panel>
  )
}

interface HeldProps {
  readonly one: EventsImport
  again(): void
  refetch(): void
}

function Held({ one, again, refetch }: HeldProps) {
  const say = useSay()
  const client = useClient()
  const { state, file, problem, edition } = one
  const stop = async () => {
    await client.watch.stopImport(edition).catch(() => null)
    refetch()
  }
  if (state === 'waiting' || state === 'reading') return <Reading one={one} stop={() => void stop()} />
  if (state === 'ready' && one.told !== null) return <Ready one={one} told={one.told} letGo={() => void stop().then(again)} />
  return (
    <Panel title={say(`desk.editions.state-${state}`)}>
      <p role="alert" className={css.problem}>
        <Typed text={file.name} /> {problem !== null && <Told>{problem.sentence}</Told>}
      </p>
      <p className={css.note}>{say('desk.editions.nothing-kept')}</p>
      <Button variant="default" onClick={again}>
        {say('desk.editions.choose-another')}
      </Button>
    </Panel>
  )
}

function Reading({ one: { file, bytes, stored, flagged, refused, state }, stop }: { one: EventsImport; stop(): void }) {
  const say = useSay()
  // A file that came packed is read as it is unpacked: how much that will be, nobody knows.
  const packed = file.media === 'application/gzip'
  return (
    <Panel title={say(`desk.editions.state-${state}`)}>
      <div role="status">
        <p>
          <Typed text={file.name} />
        </p>
        <Progress
          className={css.bar}
          value={packed ? 100 : (100 * bytes) / Math.max(1, file.bytes)}
          animated={packed}
          aria-label={say('desk.editions.state-reading')}
        />
        <p>{say('desk.editions.read-so-far', { rows: stored + flagged + refused, refused, flagged })}</p>
      </div>
      <p className={css.note}>{say('desk.editions.reading-note')}</p>
      <Button variant="default" onClick={stop}>
        {say('desk.editions.stop')}
      </Button>
    </Panel>
  )
}

function Ready({ one, told, letGo }: { one: EventsImport; told: NonNullable<EventsImport['told']>; letGo(): void }) {
  const say = useSay()
  const navigate = useNavigate()
  const write = useWrite(useCallback((client, once) => client.watch.recordEdition(told, once), [told]))
  const keep = async () => {
    const receipt = await write.run()
    if (receipt !== null) await navigate({ to: '/watch/editions/$edition', params: { edition: told.edition } })
  }
  return (
    <>
      <Panel title={say('desk.editions.checked')}>
        <p>
          <Typed text={one.file.name} /> · {say('desk.editions.checked-as', { source: told.source, form: told.form, day: told.as_of })}
        </p>
        <Figures told={told} />
        <p className={css.note}>{say('desk.editions.checked-note')}</p>
        <WriteTold write={write} />
        <div className={css.acts}>
          <ActButton primary pending={write.pending} onAct={() => void keep()}>
            {say('desk.editions.keep', { n: told.counts.stored })}
          </ActButton>
          <Button variant="default" onClick={letGo}>
            {say('desk.editions.let-go')}
          </Button>
        </div>
      </Panel>
      <Fates told={told} kept={false} />
    </>
  )
}
