/** Places a hold: over an entry, a docket or a party, under a rule, with the reason. */
import { Link } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { Once } from '../../client/asking.ts'
import type { Client } from '../../client/client.ts'
import type { HeldOver, Written } from '../../client/shapes.ts'
import { useDraft } from '../../data/draft.ts'
import { useFilter } from '../../frame/filter.ts'
import { recordOf, textOf } from '../../parts/law/written.ts'
import { useSay } from '../../words/words.tsx'
import { Described, type InputProps, type Inputs } from '../write/kit/described.tsx'
import { ChoiceField, TextField } from '../write/kit/fields.tsx'
import { FilingForm } from '../write/kit/filing-form.tsx'
import css from '../write/kit/kit.module.css'
import { useOnFile } from '../write/kit/on-file.ts'
import { HOLD } from './table.ts'

const OVER = ['party', 'docket', 'entry'] as const
type OverKind = (typeof OVER)[number]

const kindOf = (over: Written): OverKind => OVER.find((one) => Object.hasOwn(over, one)) ?? 'party'

export function HoldForm() {
  const say = useSay()
  const [of] = useFilter('of')
  const [id] = useFilter('id')
  const begun = useMemo((): Written => (OVER.some((one) => one === of) ? { over: { [of]: id } } : {}), [of, id])
  const name = `write.hold${begun.over === undefined ? '' : `.${of}.${id}`}`
  const draft = useDraft(name, begun)
  const onFile = useOnFile()
  const whole = draft.value
  const send = useCallback((client: Client, once: Once) => client.placeHold(holdOf(whole), once), [whole])
  const set = (patch: Written) => draft.set((before) => ({ ...before, ...patch }))
  const { over, rule, why } = holdOf(whole)
  const said: Readonly<Record<string, string>> = { over: Object.values(over).join(''), rule, why }
  const missing = HOLD.find(({ key }) => (said[key] ?? '').trim() === '')
  return (
    <FilingForm
      {...{ name, draft, item: send, act: say('desk.keep.hold.place-this') }}
      why={missing === undefined ? undefined : say('desk.watch.field-needed', { field: say(missing.label) })}
      next={
        <li>
          <Link to="/record/holds">{say('desk.keep.hold.name')}</Link>
        </li>
      }
      undo={() => say('desk.keep.hold.undo')}
    >
      <div className={css.fields}>
        <Described table={HOLD} path="" {...{ whole, set, onFile, inputs: INPUTS }} />
      </div>
    </FilingForm>
  )
}

/** What is sent. The number of an entry that is none is left as it was typed, so that the server says what would be accepted. */
function holdOf(whole: Written): { over: HeldOver; rule: string; why: string } {
  const over = recordOf(whole.over)
  const kind = kindOf(over)
  const id = textOf(over[kind]).trim()
  const one = kind === 'entry' && /^#?[\d,]+$/.test(id) ? Number(id.replaceAll(/[#,]/g, '')) : id
  return { over: { [kind]: one } as HeldOver, rule: textOf(whole.rule).trim(), why: textOf(whole.why).trim() }
}

const INPUTS: Inputs = { own: (props) => <Over {...props} /> }

/** What the hold is over: of which sort, and which one. */
function Over({ path, label, value, onChange, onFile }: InputProps) {
  const say = useSay()
  const over = recordOf(value)
  const kind = kindOf(over)
  const offered = kind === 'party' ? onFile.parties : kind === 'docket' ? onFile.dockets : undefined
  return (
    <div className={css.fields}>
      <ChoiceField
        path={`${path}.kind`}
        label={label}
        value={kind}
        of={OVER.map((one) => ({ value: one, label: say(`desk.keep.hold.over-${one}`) }))}
        onChange={(next) => onChange({ [next]: '' })}
      />
      <div className={css.all}>
        <TextField
          path={path}
          needed
          label={say(`desk.keep.hold.which-${kind}`)}
          hint={say(`desk.keep.hold.which-${kind}-hint`)}
          value={textOf(over[kind])}
          onChange={(text) => onChange({ [kind]: text })}
          {...(offered === undefined ? {} : { offered })}
        />
      </div>
    </div>
  )
}
