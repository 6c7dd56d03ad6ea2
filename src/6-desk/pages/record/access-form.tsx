/** Records that somebody asks what is held about them, and by when they must be answered. */
import { Link } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { Once } from '../../client/asking.ts'
import type { Client } from '../../client/client.ts'
import type { AccessAsked, Written } from '../../client/shapes.ts'
import { useDraft } from '../../data/draft.ts'
import { useFilter } from '../../frame/filter.ts'
import { DateField } from '../../parts/date-field.tsx'
import { textOf } from '../../parts/law/written.ts'
import { useSay } from '../../words/words.tsx'
import { Described, type InputProps, type Inputs } from '../write/kit/described.tsx'
import { FilingForm } from '../write/kit/filing-form.tsx'
import css from '../write/kit/kit.module.css'
import { useOnFile } from '../write/kit/on-file.ts'
import { idOf, useWrong } from '../write/kit/problems.tsx'
import { ACCESS } from './table.ts'

export function AccessForm() {
  const say = useSay()
  const [of] = useFilter('of')
  const begun = useMemo((): Written => (of === '' ? {} : { party: of }), [of])
  const name = `write.access${of === '' ? '' : `.${of}`}`
  const draft = useDraft(name, begun)
  const onFile = useOnFile()
  const whole = draft.value
  const asked = useMemo(() => askedOf(whole), [whole])
  const send = useCallback((client: Client, once: Once) => client.askAccess(asked, once), [asked])
  const set = (patch: Written) => draft.set((before) => ({ ...before, ...patch }))
  const missing = ACCESS.find(({ key }) => textOf(whole[key]).trim() === '')
  return (
    <FilingForm
      {...{ name, draft, item: send, act: say('desk.keep.access.record-this') }}
      why={missing === undefined ? undefined : say('desk.watch.field-needed', { field: say(missing.label) })}
      next={
        <li>
          <Link to="/record/access">{say('desk.keep.access.name')}</Link>
        </li>
      }
      undo={() => say('desk.keep.access.undo')}
    >
      <div className={css.fields}>
        <Described table={ACCESS} path="" {...{ whole, set, onFile, inputs: INPUTS }} />
      </div>
    </FilingForm>
  )
}

const askedOf = (whole: Written): AccessAsked => {
  const text = (key: string) => textOf(whole[key]).trim()
  return { party: text('party'), text: text('text'), rule: text('rule'), received: text('received'), due: text('due') }
}

const INPUTS: Inputs = { own: (props) => <Day {...props} /> }

function Day({ path, label, hint, value, onChange }: InputProps) {
  return (
    <DateField
      of="day"
      id={idOf(path)}
      {...{ label, description: hint, onChange, error: useWrong(path) }}
      required
      withAsterisk={false}
      value={textOf(value)}
    />
  )
}
