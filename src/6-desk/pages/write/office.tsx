/** An office: in whose name things are done. The first one is filed where one says who one is. */
import { useMemo } from 'react'
import type { Filing, Written } from '../../client/shapes.ts'
import { useDraft } from '../../data/draft.ts'
import { textOf } from '../../parts/law/written.ts'
import { useSay } from '../../words/words.tsx'
import { Described, type InputProps } from './kit/described.tsx'
import { TextField } from './kit/fields.tsx'
import { filled, shortName } from './kit/filing.ts'
import { FilingForm } from './kit/filing-form.tsx'
import css from './kit/kit.module.css'
import { useOnFile } from './kit/on-file.ts'
import { Next } from './next.tsx'
import { OFFICE_FORM } from './table/people.ts'
import { UndoByAgain } from './undo.tsx'

const NOTHING: Written = {}

export function OfficeForm() {
  const say = useSay()
  const draft = useDraft('write.office', NOTHING)
  const onFile = useOnFile()
  const whole = draft.value
  const name = textOf(whole.name)
  const id = textOf(whole.id).trim() || shortName(name)
  const item = useMemo(() => ({ office: { ...filled(whole), id } }) as unknown as Filing, [whole, id])
  const set = (patch: Written) => draft.set((before) => ({ ...before, ...patch }))
  const why = id === '' ? say('desk.write.needs-name') : undefined
  return (
    <FilingForm
      name="write.office"
      {...{ draft, item, why }}
      next={<Next things={['party', 'instrument']} />}
      undo={() => <UndoByAgain change={() => draft.set(whole)} />}
    >
      <div className={css.fields}>
        <Described
          table={OFFICE_FORM}
          path="office"
          {...{ whole, set, onFile }}
          inputs={{ own: (props) => <OwnName {...props} from={name} /> }}
        />
      </div>
    </FilingForm>
  )
}

/** The name by which it is called in the record. It is made from the full one unless somebody says otherwise. */
export function OwnName({ path, label, hint, value, onChange, from }: InputProps & { from: string }) {
  return <TextField {...{ path, label, hint, onChange }} value={textOf(value)} placeholder={shortName(from)} />
}

export function ShortName({ path, from, value, onChange }: { path: string; from: string; value: string; onChange(value: string): void }) {
  const say = useSay()
  return (
    <TextField {...{ path, value, onChange }} label={say('desk.write.id')} hint={say('desk.write.id-hint')} placeholder={shortName(from)} />
  )
}
