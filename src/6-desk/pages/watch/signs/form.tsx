/** Notes a sign of tension: what was seen or heard, where, and on what grade. */
import { Link } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { Once } from '../../../client/asking.ts'
import type { Client } from '../../../client/client.ts'
import type { Written } from '../../../client/shapes.ts'
import { useDraft } from '../../../data/draft.ts'
import { textOf } from '../../../parts/law/written.ts'
import { useMoments } from '../../../words/moments.ts'
import { useSay } from '../../../words/words.tsx'
import { Described, type Inputs } from '../../write/kit/described.tsx'
import { filedAs } from '../../write/kit/filing.ts'
import { FilingForm } from '../../write/kit/filing-form.tsx'
import css from '../../write/kit/kit.module.css'
import { useOnFile } from '../../write/kit/on-file.ts'
import { begun, named } from '../parts/named.ts'
import { Id, Zone } from '../patrols/form.tsx'
import { SIGN } from './table.ts'

const NOTHING: Written = {}

export function SignForm() {
  const say = useSay()
  const { zone } = useMoments()
  const draft = useDraft('write.sign', NOTHING)
  const onFile = useOnFile()
  const whole = draft.value
  const sign = useMemo(() => filedAs(SIGN, named(whole), zone), [whole, zone])
  const send = useCallback((client: Client, once: Once) => client.watch.noteSign(sign, once), [sign])
  const set = (patch: Written) => draft.set((before) => begun(before, patch, 'S'))
  const missing = SIGN.find(({ key, needed }) => needed === true && textOf(whole[key]).trim() === '')
  return (
    <FilingForm
      name="write.sign"
      {...{ draft, item: send, act: say('desk.signs.note-this') }}
      why={missing === undefined ? undefined : say('desk.watch.field-needed', { field: say(missing.label) })}
      next={
        <li>
          <Link to="/watch/signs">{say('desk.signs.name')}</Link>
        </li>
      }
      undo={() => (
        <Link to="/watch/signs" search={{ sign: textOf(sign.id) }}>
          {say('desk.signs.undo')}
        </Link>
      )}
    >
      <div className={css.fields}>
        <Described table={SIGN} path="sign" {...{ whole, set, onFile, zone, inputs: INPUTS }} />
      </div>
    </FilingForm>
  )
}

const INPUTS: Inputs = { own: (props) => (props.field.key === 'zone' ? <Zone {...props} /> : <Id {...props} />) }
