/** An office: in whose name things are done. The first one is filed where one says who one is. */
import { useMemo } from 'react'
import type { Filing } from '../../client/shapes.ts'
import { useDraft } from '../../data/draft.ts'
import { useSay } from '../../words/words.tsx'
import { NamesField, TextField } from './kit/fields.tsx'
import { filled, shortName } from './kit/filing.ts'
import { FilingForm } from './kit/filing-form.tsx'
import css from './kit/kit.module.css'
import { useOnFile } from './kit/on-file.ts'
import { Next } from './next.tsx'

const NOTHING = { name: '', id: '', of: '', roles: [] as string[] }

export function OfficeForm() {
  const say = useSay()
  const draft = useDraft('write.office', NOTHING)
  const { parties, roles } = useOnFile()
  const { name, of } = draft.value
  const id = draft.value.id.trim() || shortName(name)
  const item = useMemo(() => ({ office: filled({ ...draft.value, id }) }) as unknown as Filing, [draft.value, id])
  const set = (patch: Partial<typeof NOTHING>) => draft.set((before) => ({ ...before, ...patch }))
  const why = id === '' ? say('desk.write.needs-name') : undefined
  return (
    <FilingForm name="write.office" {...{ draft, item, why }} next={<Next things={['party', 'instrument']} />}>
      <div className={css.fields}>
        <TextField
          path="office.name"
          label={say('desk.write.office.name')}
          hint={say('desk.write.office.name-hint')}
          value={name}
          onChange={(text) => set({ name: text })}
          needed
        />
        <ShortName path="office.id" from={name} value={draft.value.id} onChange={(text) => set({ id: text })} />
        <TextField
          path="office.of"
          label={say('desk.write.office.of')}
          hint={say('desk.write.office.of-hint')}
          value={of}
          onChange={(text) => set({ of: text })}
          offered={parties}
        />
        <NamesField
          path="office.roles"
          label={say('desk.write.office.roles')}
          hint={say('desk.write.office.roles-hint')}
          value={draft.value.roles}
          onChange={(list) => set({ roles: list })}
          offered={roles}
        />
      </div>
    </FilingForm>
  )
}

/** The name by which it is called in the record. It is made from the full one unless somebody says otherwise. */
export function ShortName({ path, from, value, onChange }: { path: string; from: string; value: string; onChange(value: string): void }) {
  const say = useSay()
  return (
    <TextField
      path={path}
      label={say('desk.write.id')}
      hint={say('desk.write.id-hint')}
      value={value}
      onChange={onChange}
      placeholder={shortName(from)}
    />
  )
}
