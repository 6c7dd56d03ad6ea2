/** Puts evidence on file: a file chosen, dropped or photographed, its digest worked out here and again where it arrives, and what is known of it. */
import { Button, Checkbox, NativeSelect, Progress, Textarea, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { Content, EvidencePiece } from '../../../client/material-shapes.ts'
import { useClient } from '../../../data/client.ts'
import { useDraft } from '../../../data/draft.ts'
import { given, Refused } from '../../../data/refused.ts'
import { sendFile, sha256Of } from '../../../data/send-file.ts'
import { useWrite } from '../../../data/writing.ts'
import { ActButton } from '../../../parts/act-button.tsx'
import { DateField } from '../../../parts/date-field.tsx'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { WriteTold } from '../../../parts/problem-shown.tsx'
import { Told } from '../../../parts/told.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { FilePick } from '../parts/file-pick.tsx'
import css from './evidence.module.css'
import { type EvidenceDraft, evidenceOf, idOfContent, NO_EVIDENCE, sortOf } from './filed.ts'

export interface AttachProps {
  /** What it speaks of: reports, incidents, commitments. */
  readonly of: readonly string[]
  /** Hears of the id under which it is on file, also where it was already. */
  onFiled?(id: string): void
}

const SORTS = ['photo', 'video', 'audio', 'document', 'reading', 'testimony'] as const
const GRADES = ['A', 'B', 'C', 'D', 'E', 'F'].flatMap((source) => [1, 2, 3, 4, 5, 6].map((said) => `${source}${said}`))
const zoneHere = new Intl.DateTimeFormat().resolvedOptions().timeZone

export function Attach({ of, onFiled }: AttachProps) {
  const say = useSay()
  const draft = useDraft<EvidenceDraft>(`evidence.${of.join(' ')}`, NO_EVIDENCE)
  const { value } = draft
  const set = (patch: Partial<EvidenceDraft>) => draft.set((before) => ({ ...before, ...patch }))
  const sent = useSent()
  const [unnamed] = useState(() => `E-${crypto.randomUUID().slice(0, 12)}`)
  const [done, setDone] = useState<{ id: string; entry: number } | null>(null)
  const { content, file } = sent
  const id = content === null ? unnamed : idOfContent(content.sha256)
  const sort = value.sort || (file === null ? 'testimony' : sortOf(file.type))
  const write = useWrite(
    useCallback(
      (client, once) =>
        client.watch.filePiece(
          { evidence: evidenceOf(value, id, of, sort), ...(content === null ? {} : { stored: content.sha256 }) },
          once,
        ),
      [value, id, of, sort, content],
    ),
  )
  const why =
    sent.progress !== null
      ? say('desk.evidence.wait')
      : content === null && value.words.trim() === ''
        ? say('desk.evidence.want-content')
        : value.title.trim() === ''
          ? say('desk.evidence.want-title')
          : value.origin.trim() === ''
            ? say('desk.evidence.want-origin')
            : undefined
  const attach = async () => {
    const receipt = await write.run()
    if (receipt === null) return
    setDone({ id, entry: receipt.from })
    draft.clear()
    sent.clear()
    onFiled?.(id)
  }
  return (
    <form className={css.attach} noValidate onSubmit={(event) => event.preventDefault()} aria-label={say('desk.evidence.attach')}>
      <WriteTold write={write} />
      <Picked sent={sent} onFile={(one) => value.title === '' && set({ title: one.name })} />
      {sent.known !== null ? (
        <Known piece={sent.known} onUse={onFiled} clear={sent.clear} />
      ) : (
        <>
          <Facts {...{ value, set, sort }} />
          <div className={css.acts}>
            <ActButton primary={of.length === 0} pending={write.pending} why={why} onAct={() => void attach()}>
              {say('desk.evidence.put-on-file')}
            </ActButton>
          </div>
        </>
      )}
      <p role="status">
        {done !== null && (
          <>
            {say('desk.evidence.filed')}{' '}
            <Link to="/watch/evidence/$evidence" params={{ evidence: done.id }}>
              <Mono wrap>{done.id}</Mono>
            </Link>{' '}
            <EntryNumber index={done.entry} />
          </>
        )}
      </p>
    </form>
  )
}

interface Sent {
  readonly file: File | null
  /** How much of it has arrived, in hundredths; null while nothing is sent. */
  readonly progress: number | null
  readonly sha256: string | null
  readonly content: Content | null
  /** The evidence on file that has the same content. */
  readonly known: EvidencePiece | null
  readonly wrong: string | null
  send(file: File): void
  clear(): void
}

/** A file on its way: hashed here first, so that what arrives can be held against it. */
function useSent(): Sent {
  const say = useSay()
  const client = useClient()
  const [file, setFile] = useState<File | null>(null)
  const [progress, setProgress] = useState<number | null>(null)
  const [sha256, setSha256] = useState<string | null>(null)
  const [content, setContent] = useState<Content | null>(null)
  const [known, setKnown] = useState<EvidencePiece | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const clear = () => {
    setFile(null)
    setSha256(null)
    setContent(null)
    setKnown(null)
    setWrong(null)
  }
  const send = async (one: File) => {
    clear()
    setFile(one)
    setProgress(0)
    try {
      const digest = await sha256Of(one)
      setSha256(digest)
      const [before] = given(await client.watch.pieces({ content: digest })).items
      if (before !== undefined) setKnown(before)
      else
        setContent(await sendFile(client, one, { sha256: digest, onSent: (bytes) => setProgress((100 * bytes) / Math.max(1, one.size)) }))
    } catch (error) {
      setWrong(error instanceof Refused ? error.message : say('desk.editions.send-lost'))
    } finally {
      setProgress(null)
    }
  }
  return { file, progress, sha256, content, known, wrong, send: (one) => void send(one), clear }
}

function Picked({ sent, onFile }: { sent: Sent; onFile(file: File): void }) {
  const say = useSay()
  const { file, progress, sha256, wrong, send, clear } = sent
  const pick = ([one]: readonly File[]) => {
    if (one === undefined) return
    onFile(one)
    send(one)
  }
  if (file === null) return <FilePick label={say('desk.evidence.pick')} note={say('desk.evidence.pick-note')} camera onPick={pick} />
  return (
    <div className={css.picked}>
      <p>
        <Typed text={file.name} /> {say('desk.editions.bytes', { n: file.size })}{' '}
        {sha256 === null ? say('desk.evidence.hashing') : <Mono wrap>{sha256}</Mono>}
      </p>
      {progress !== null && <Progress value={progress} aria-label={say('desk.editions.sending', { name: file.name })} />}
      {wrong !== null && (
        <p role="alert" className={css.wrong}>
          <Told>{wrong}</Told>{' '}
          <Button variant="default" size="compact-sm" onClick={() => send(file)}>
            {say('desk.editions.send-on')}
          </Button>
        </p>
      )}
      <Button variant="default" size="compact-sm" onClick={clear}>
        {say('desk.evidence.other-file')}
      </Button>
    </div>
  )
}

/** The same file again is the same evidence: it is named, not kept twice. */
function Known({ piece, onUse, clear }: { piece: EvidencePiece; onUse: AttachProps['onFiled']; clear(): void }) {
  const say = useSay()
  return (
    <div role="status" className={css.picked}>
      <p>
        {say('desk.evidence.known')}{' '}
        <Link to="/watch/evidence/$evidence" params={{ evidence: piece.id }}>
          <Typed text={piece.title} /> <Mono wrap>{piece.id}</Mono>
        </Link>
      </p>
      {onUse !== undefined && (
        <Button
          variant="default"
          onClick={() => {
            onUse(piece.id)
            clear()
          }}
        >
          {say('desk.evidence.use-known')}
        </Button>
      )}
    </div>
  )
}

function Facts({ value, set, sort }: { value: EvidenceDraft; set(patch: Partial<EvidenceDraft>): void; sort: string }) {
  const say = useSay()
  const text = (key: 'title' | 'origin' | 'source', needed: boolean) => (
    <TextInput
      label={say(`desk.evidence.field-${key}`)}
      description={say(`desk.evidence.field-${key}-note`)}
      required={needed}
      withAsterisk={false}
      dir="auto"
      autoComplete="off"
      value={value[key]}
      onChange={(event) => set({ [key]: event.currentTarget.value })}
    />
  )
  const degrees = (key: 'lat' | 'lon') => (
    <TextInput
      label={say(`desk.watch.report.${key}`)}
      inputMode="decimal"
      dir="ltr"
      autoComplete="off"
      value={value[key]}
      onChange={(event) => set({ [key]: event.currentTarget.value })}
    />
  )
  return (
    <div className={css.fields}>
      {text('title', true)}
      <NativeSelect
        label={say('desk.evidence.field-sort')}
        value={sort}
        data={SORTS.map((one) => ({ value: one, label: say(`desk.evidence.sort-${one}`) }))}
        onChange={(event) => set({ sort: event.currentTarget.value })}
      />
      {text('origin', true)}
      {text('source', false)}
      <NativeSelect
        label={say('desk.watch.field-grade')}
        description={say('desk.editions.grade-note')}
        value={value.grade}
        data={GRADES}
        onChange={(event) => set({ grade: event.currentTarget.value })}
      />
      <DateField
        of="moment"
        zone={zoneHere}
        label={say('desk.evidence.field-taken')}
        value={value.taken}
        onChange={(taken) => set({ taken })}
      />
      {degrees('lat')}
      {degrees('lon')}
      <Textarea
        className={css.wide}
        label={say('desk.evidence.field-words')}
        description={say('desk.evidence.field-words-note')}
        rows={2}
        dir="auto"
        value={value.words}
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
      <Checkbox
        className={css.wide}
        label={say('desk.evidence.field-protected')}
        description={say('desk.evidence.field-protected-note')}
        checked={value.guarded}
        onChange={(event) => set({ guarded: event.currentTarget.checked })}
      />
    </div>
  )
}
