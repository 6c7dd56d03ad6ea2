/** Between the file and its reading: what form it has, which column means what, of which day and source it is, and how its first rows will be read. */
import { Button, Checkbox, TextInput } from '@mantine/core'
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { EventsLook } from '../../../client/material-shapes.ts'
import { useClient } from '../../../data/client.ts'
import { useDraft } from '../../../data/draft.ts'
import { useNow } from '../../../data/now.ts'
import { useRead } from '../../../data/read.ts'
import { Refused } from '../../../data/refused.ts'
import { ActButton } from '../../../parts/act-button.tsx'
import { DateField } from '../../../parts/date-field.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { saveFile } from '../../../parts/save-file.ts'
import { Loading } from '../../../parts/states.tsx'
import { Told } from '../../../parts/told.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import css from './editions.module.css'
import { Look } from './look.tsx'
import { fieldOfMapping, guessed, type MappingDraft, mappingOf, NEEDED, readMappingDraft, UNMAPPED } from './mapping.ts'
import { MappingForm } from './mapping-form.tsx'

/** A file that has arrived. */
export interface Chosen {
  readonly name: string
  readonly sha256: string
}

export interface PrepareProps {
  readonly chosen: Chosen
  again(): void
  onBegun(edition: string): void
}

export function Prepare({ chosen, again, onBegun }: PrepareProps) {
  const say = useSay()
  const plain = useRead(['watch-look', chosen.sha256], (client) => client.watch.lookAtEvents({ content: chosen.sha256 }), { now: true })
  const wrong = plain.error?.message ?? (plain.data?.mappable === false ? plain.data.problem?.sentence : undefined)
  if (plain.data === undefined || wrong !== undefined)
    return wrong === undefined ? (
      <Loading />
    ) : (
      <Panel title={say('desk.editions.state-refused')}>
        <p role="alert" className={css.problem}>
          <Told>{wrong}</Told>
        </p>
        <Button variant="default" onClick={again}>
          {say('desk.editions.choose-another')}
        </Button>
      </Panel>
    )
  return <Form key={chosen.sha256} {...{ chosen, again, onBegun }} bare={plain.data} />
}

function useMapping(bare: EventsLook) {
  const mapped = bare.mappable
  const draft = useDraft('events-mapping', UNMAPPED, readMappingDraft)
  const { value, set: put } = draft
  const columns = bare.columns
  // What an earlier file was mapped by is kept where this one has the same columns; what it lacks is guessed from names.
  useEffect(() => {
    if (!mapped) return
    put((before) => {
      const here = Object.entries(before).filter(([key, text]) => !NEEDED.includes(key as 'id') || columns.includes(text))
      const standing = { ...UNMAPPED, ...Object.fromEntries(here) }
      const usable = NEEDED.every((key) => columns.includes(standing[key]))
      return usable ? standing : { ...UNMAPPED, source: before.source, ...guessed(columns) }
    })
  }, [mapped, columns, put])
  return { mapped, draft: value, set: useCallback((patch: object) => put((before) => ({ ...before, ...patch })), [put]) }
}

function Form({ chosen, again, onBegun, bare }: PrepareProps & { bare: EventsLook }) {
  const say = useSay()
  const { mapped, draft, set } = useMapping(bare)
  const now = useNow()
  const [day, setAsOf] = useState<string | null>(null)
  const asOf = day ?? (now === null ? '' : new Date(now).toISOString().slice(0, 10))
  const [source, setSource] = useState('')
  const [parties, setParties] = useState(false)
  const called = mapped ? draft.source : source
  const mapping = useMemo(() => (mapped ? mappingNamed(draft) : undefined), [mapped, draft])
  // What is looked at may be behind what is typed, and is whole by itself.
  const later = useDeferredValue(draft)
  const complete = mapped && NEEDED.every((key) => later[key] !== '' && draft[key] !== '')
  const asked = useMemo(() => (mapped ? mappingNamed(later) : undefined), [mapped, later])
  const key = JSON.stringify(asked ?? null)
  const looked = useRead(
    ['watch-look', chosen.sha256, key],
    (client) => client.watch.lookAtEvents({ content: chosen.sha256, ...(asked === undefined ? {} : { mapping: asked }) }),
    { now: true, enabled: complete },
  )
  const look = complete ? (looked.data ?? bare) : bare
  const wrong = complete ? wrongIn(looked.error, look) : null
  const problem = wrong?.sentence ?? (complete || !mapped ? look.problem?.sentence : undefined)
  const begin = useBegin({ chosen, asOf, source: called.trim(), mapping, parties, onBegun })
  const why = mapped && !complete ? say('desk.editions.map-first') : problem !== undefined ? say('desk.editions.mend-first') : undefined
  return (
    <>
      <Panel title={say('desk.editions.prepare')}>
        <p>
          <Typed text={chosen.name} /> · {say(look.form === null ? 'desk.editions.form-own' : `desk.editions.form-${look.form}`)}
        </p>
        {problem !== undefined && wrong?.field == null && (
          <p role="alert" className={css.problem}>
            <Told>{problem}</Told>
          </p>
        )}
        {mapped && <MappingForm {...{ draft, set, wrong }} columns={look.columns} repeats={bare.repeats} />}
        <Said
          {...{ called, asOf, parties, setAsOf, setParties }}
          setCalled={(text) => (mapped ? set({ source: text }) : setSource(text))}
        />
        {begin.wrong !== null && (
          <p role="alert" className={css.problem}>
            <Told>{begin.wrong}</Told>
          </p>
        )}
        <div className={css.acts}>
          <ActButton primary harmless pending={begin.pending} why={why} onAct={begin.run}>
            {say('desk.editions.check')}
          </ActButton>
          <Button variant="default" onClick={again}>
            {say('desk.editions.choose-another')}
          </Button>
          {mapping !== undefined && (
            <Button
              variant="default"
              onClick={() => saveFile(`${draft.source || 'mapping'}.json`, `${JSON.stringify(mapping, null, 2)}\n`, 'application/json')}
            >
              {say('desk.editions.save-mapping')}
            </Button>
          )}
        </div>
        <p className={css.note}>{say('desk.editions.check-note')}</p>
      </Panel>
      <Look look={look} />
    </>
  )
}

interface SaidProps {
  readonly called: string
  readonly asOf: string
  readonly parties: boolean
  setCalled(text: string): void
  setAsOf(day: string): void
  setParties(on: boolean): void
}

/** What a person says of the file beside its columns. */
function Said({ called, asOf, parties, setCalled, setAsOf, setParties }: SaidProps) {
  const say = useSay()
  return (
    <div className={`${css.fields} ${css.more}`}>
      <TextInput
        label={say('desk.editions.source')}
        description={say('desk.editions.source-note')}
        dir="auto"
        autoComplete="off"
        value={called}
        onChange={(event) => setCalled(event.currentTarget.value)}
      />
      <DateField
        of="day"
        zone="UTC"
        label={say('desk.editions.as-of')}
        description={say('desk.editions.as-of-note')}
        value={asOf}
        onChange={setAsOf}
      />
      <Checkbox
        label={say('desk.editions.parties')}
        description={say('desk.editions.parties-note')}
        checked={parties}
        onChange={(event) => setParties(event.currentTarget.checked)}
      />
    </div>
  )
}

const mappingNamed = (draft: MappingDraft) => ({ ...mappingOf(draft), source: draft.source.trim() || 'TABLE' })

/** What is wrong with a mapping: refused as a document, or by the file it is to be read with. */
function wrongIn(error: Error | null, { problem, columns }: EventsLook) {
  if (error instanceof Refused) {
    const [first] = error.problem.refusals
    return { field: fieldOfMapping(first?.where?.field ?? ''), sentence: first?.detail ?? error.message }
  }
  if (problem === null) return null
  return { field: columns.includes(problem.field ?? '') ? null : fieldOfMapping(problem.field ?? ''), sentence: problem.sentence }
}

interface BeginProps {
  readonly chosen: Chosen
  readonly asOf: string
  readonly source: string
  readonly mapping: object | undefined
  readonly parties: boolean
  onBegun(edition: string): void
}

function useBegin({ chosen, asOf, source, mapping, parties, onBegun }: BeginProps) {
  const say = useSay()
  const client = useClient()
  const [pending, setPending] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const begin = async () => {
    setPending(true)
    setWrong(null)
    try {
      const result = await client.watch.beginImport({
        ...{ content: chosen.sha256, name: chosen.name, parties },
        ...(asOf === '' ? {} : { as_of: asOf }),
        ...(source === '' ? {} : { source }),
        ...(mapping === undefined ? {} : { mapping }),
      })
      if (result.ok) onBegun(result.data.edition)
      else setWrong(result.problem.detail)
    } catch {
      setWrong(say('desk.editions.send-lost'))
    } finally {
      setPending(false)
    }
  }
  return { pending, wrong, run: () => void begin() }
}
