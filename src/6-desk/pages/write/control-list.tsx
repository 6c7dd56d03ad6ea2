/** A control list, one edition at a time: its entries are pasted out of a table, and what was read of them is shown before it is filed. */
import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { Filing, Written } from '../../client/shapes.ts'
import { useDraft } from '../../data/draft.ts'
import { useItems } from '../../data/read.ts'
import { useControlLists, useHead } from '../../data/reading.ts'
import { recordsOf, textOf } from '../../parts/law/written.ts'
import { Mono } from '../../parts/mono.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import { entriesWritten, readEntriesTyped } from './entries-typed.ts'
import { Described, type InputProps, type Inputs } from './kit/described.tsx'
import { LongField, TextField } from './kit/fields.tsx'
import { filedAs } from './kit/filing.ts'
import { FilingForm } from './kit/filing-form.tsx'
import css from './kit/kit.module.css'
import { useOnFile } from './kit/on-file.ts'
import { Next } from './next.tsx'
import { CONTROL_LIST, EDITION } from './table/goods.ts'
import { UndoList } from './undo.tsx'

const NOTHING: Written = {}
/** How many of the entries that were read are shown at once. */
const SHOWN_MAX = 8

export function ControlListForm() {
  const say = useSay()
  const draft = useDraft('write.control-list', NOTHING)
  const onFile = useOnFile()
  const lists = useItems(useControlLists({ limit: 500 })).map(({ list }) => list)
  const house = useHead().data?.store?.zone ?? 'UTC'
  const whole = draft.value
  const zone = textOf(whole.zone) || 'UTC'
  const typed = useMemo(() => readEntriesTyped(textOf(whole.entries)), [whole.entries])
  const item = useMemo((): Filing => {
    const { before, ...list } = filedAs(CONTROL_LIST, only(CONTROL_LIST, whole), house)
    const edition = { ...filedAs(EDITION, only(EDITION, whole), zone), entries: typed.entries }
    return { control_list: { ...list, editions: [edition] }, ...(before === true ? { before } : {}) }
  }, [whole, house, zone, typed])
  const set = (patch: Written) => draft.set((before) => ({ ...before, ...patch }))
  const described = { whole, set, onFile, zone, inputs: INPUTS }
  const known = lists.find(({ list }) => list === textOf(whole.list).trim())
  return (
    <FilingForm
      name="write.control-list"
      {...{ draft, item }}
      why={whyNot(whole, typed.entries.length, typed.wrong, say)}
      next={<Next things={['instrument', 'claim']} />}
      undo={() => <UndoList />}
    >
      <div className={css.fields}>
        <Described {...described} table={CONTROL_LIST} path="control_list" />
        {known !== undefined && <Again known={known} set={set} />}
        <Described {...described} table={EDITION} path="control_list.editions[0]" />
      </div>
    </FilingForm>
  )
}

const only = (table: readonly { readonly key: string }[], whole: Written): Written =>
  Object.fromEntries(table.filter(({ key }) => key !== 'entries').map(({ key }) => [key, whole[key]]))

function whyNot(whole: Written, entries: number, wrong: readonly number[], say: ReturnType<typeof useSay>): string | undefined {
  const unsaid = ['list', 'issuer', 'edition', 'from', 'source'].some((key) => textOf(whole[key]).trim() === '')
  if (unsaid) return say('desk.write.control-list.needs')
  if (wrong.length > 0) return say('desk.write.control-list.wrong', { n: wrong.length, lines: wrong.slice(0, SHOWN_MAX).join(', ') })
  return entries === 0 ? say('desk.write.control-list.needs-entries') : undefined
}

/** A list on file gets one edition more: what it is called stays, and its entries may be begun with. */
function Again({ known, set }: { known: Written; set(patch: Written): void }) {
  const say = useSay()
  const last = recordsOf(known.editions).at(-1)
  const begin = () => {
    const head = Object.fromEntries(CONTROL_LIST.flatMap(({ key }) => (known[key] === undefined ? [] : [[key, known[key]]])))
    set({ ...head, max_age_days: textOf(known.max_age_days), entries: entriesWritten(recordsOf(last?.entries)) })
  }
  return (
    <p className={css.all}>
      {say('desk.write.control-list.on-file', { edition: textOf(last?.edition) })}{' '}
      <Button variant="default" size="compact-sm" onClick={begin}>
        {say('desk.write.control-list.begin')}
      </Button>
    </p>
  )
}

function Name({ path, label, value, onChange }: InputProps) {
  const say = useSay()
  const lists = useItems(useControlLists({ limit: 500 })).map(({ list }) => ({ value: textOf(list.list), name: textOf(list.title) }))
  const hint = say('desk.write.control-list.id-hint')
  return <TextField {...{ path, label, hint, onChange }} offered={lists} value={textOf(value)} needed />
}

function Entries({ path, label, hint, value, onChange }: InputProps) {
  const say = useSay()
  const { entries } = useMemo(() => readEntriesTyped(textOf(value)), [value])
  return (
    <>
      <LongField {...{ path, label, hint, onChange }} value={textOf(value)} />
      <p role="status">{entries.length > 0 && say('desk.write.control-list.read', { n: entries.length })}</p>
      <ul>
        {entries.slice(0, SHOWN_MAX).map((one) => (
          <li key={textOf(one.code)}>
            <Mono>{textOf(one.code)}</Mono> <Typed text={textOf(one.heading)} />
          </li>
        ))}
        {entries.length > SHOWN_MAX && <li>…</li>}
      </ul>
    </>
  )
}

const INPUTS: Inputs = { own: (props) => (props.field.key === 'list' ? <Name {...props} /> : <Entries {...props} />) }
