/** A legal order: a body of law whose instruments are judged together, such as that of a host state. */
import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { Filing, Written } from '../../client/shapes.ts'
import { useDraft } from '../../data/draft.ts'
import { useHead } from '../../data/reading.ts'
import { roleNames } from '../../parts/law/speech.ts'
import { recordsOf, textOf, textsOf } from '../../parts/law/written.ts'
import { placed } from '../../parts/placed.ts'
import { useSay } from '../../words/words.tsx'
import { Described, type InputProps, type Inputs } from './kit/described.tsx'
import { ChoiceField, NamesField, TextField } from './kit/fields.tsx'
import { filedAs } from './kit/filing.ts'
import { FilingForm } from './kit/filing-form.tsx'
import css from './kit/kit.module.css'
import { useOnFile } from './kit/on-file.ts'
import { idOf } from './kit/problems.tsx'
import { Remove } from './kit/remove.tsx'
import { Next } from './next.tsx'
import { OF_ROLES, ORDER, REACHES } from './table/people.ts'
import { UndoByAgain } from './undo.tsx'

/** A ground on which it reaches an act: which one, and the names where it takes any. */
interface Ground {
  readonly reaches: string
  readonly names: readonly string[]
  /** In which roles, where it is about parties; empty for any. */
  readonly roles?: readonly string[]
}
const ALWAYS: Ground = { reaches: 'always', names: [] }
const NOTHING: Written = { nexus: [ALWAYS] }

const groundsOf = (nexus: unknown): readonly Ground[] =>
  recordsOf(nexus).map(({ reaches, names, roles }) => ({
    ...{ reaches: textOf(reaches), names: Array.isArray(names) ? textsOf(names) : [] },
    roles: Array.isArray(roles) ? textsOf(roles) : [],
  }))

const nexusOf = (grounds: readonly Ground[]): readonly unknown[] =>
  grounds.flatMap(({ reaches, names, roles = [] }): readonly unknown[] => {
    if (reaches === 'always') return ['always']
    if (reaches === 'role_is') return names.map((name) => ({ role_is: name }))
    return [{ [reaches]: names, ...(OF_ROLES.includes(reaches) && roles.length > 0 ? { of: roles } : {}) }]
  })

export function OrderForm() {
  const say = useSay()
  const draft = useDraft('write.order', NOTHING)
  const onFile = useOnFile()
  const house = useHead().data?.store?.zone ?? 'UTC'
  const whole = draft.value
  const id = textOf(whole.id).trim()
  const grounds = groundsOf(whole.nexus)
  const set = (patch: Written) => draft.set((before) => ({ ...before, ...patch }))
  const item = useMemo((): Filing => {
    const { id: _, nexus, ...rest } = filedAs(ORDER, whole, house)
    return { id, order: { ...rest, nexus: nexusOf(groundsOf(nexus)) } }
  }, [whole, id, house])
  const unsaid = grounds.length === 0 || grounds.some(({ reaches, names }) => reaches !== 'always' && names.length === 0)
  return (
    <FilingForm
      name="write.order"
      {...{ draft, item }}
      why={id === '' || unsaid ? say('desk.write.order.needs') : undefined}
      next={<Next things={['instrument']} />}
      undo={() => <UndoByAgain change={() => draft.set(whole)} />}
    >
      <div className={css.fields}>
        <Described table={ORDER} path="order" {...{ whole, set, onFile }} inputs={inputs} zone="UTC" />
      </div>
    </FilingForm>
  )
}

function Name({ label, value, onChange }: InputProps) {
  const say = useSay()
  return <TextField path="id" {...{ label, onChange }} hint={say('desk.write.order.id-hint')} value={textOf(value)} needed />
}

/** The grounds on which it reaches an act: any one is enough. */
function Nexus({ path, label, value, onChange, onFile }: InputProps) {
  const say = useSay()
  const grounds = groundsOf(value)
  const put = (at: number, patch: Partial<Ground>) => onChange(grounds.map((one, i) => (i === at ? { ...one, ...patch } : one)))
  return (
    <fieldset className={css.part} id={idOf(path)} tabIndex={-1} aria-label={label}>
      {placed(grounds).map(({ key, item }) => (
        <fieldset key={key} className={css.part} aria-label={say('desk.write.order.ground', { n: Number(key) + 1 })}>
          <ChoiceField
            path={`${path}[${Number(key)}]`}
            label={label}
            value={item.reaches}
            onChange={(reaches) => put(Number(key), { reaches })}
            of={REACHES.map((one) => ({ value: one, label: say(`desk.write.order.nexus-${one}`) }))}
          />
          {item.reaches !== 'always' && (
            <NamesField
              path={`${path}[${Number(key)}].${item.reaches}`}
              label={say('desk.write.order.names')}
              value={item.names}
              onChange={(names) => put(Number(key), { names })}
              offered={item.reaches === 'place' ? onFile.used.place : []}
            />
          )}
          {OF_ROLES.includes(item.reaches) && (
            <NamesField
              path={`${path}[${Number(key)}].of`}
              label={say('desk.write.order.roles')}
              hint={say('desk.write.order.roles-hint')}
              value={item.roles ?? []}
              onChange={(roles) => put(Number(key), { roles })}
              offered={roleNames.map((value) => ({ value, name: say(`desk.law.role.${value as 'actor'}`) }))}
            />
          )}
          {grounds.length > 1 && (
            <Remove
              of={say('desk.write.order.ground-drop', { n: Number(key) + 1 })}
              onRemove={() => onChange(grounds.filter((_, i) => i !== Number(key)))}
            />
          )}
        </fieldset>
      ))}
      <div>
        <Button variant="default" size="xs" onClick={() => onChange([...grounds, ALWAYS])}>
          {say('desk.write.order.ground-add')}
        </Button>
      </div>
    </fieldset>
  )
}

const inputs: Inputs = { own: (props) => (props.field.key === 'id' ? <Name {...props} /> : <Nexus {...props} />) }
