/** Conditions from the closed vocabulary, each with its particulars: docs/formats/instrument.md, section Condition. */
import { Button } from '@mantine/core'
import type { Written } from '../../client/shapes.ts'
import { recordOf, textOf, textsOf } from '../../parts/law/written.ts'
import type { DeskId } from '../../words/language.ts'
import { useSay } from '../../words/words.tsx'
import css from './clauses.module.css'
import { ChoiceField, NamesField, SpanField, TextField, TickField } from './kit/fields.tsx'
import type { OnFile } from './kit/on-file.ts'
import { idOf } from './kit/problems.tsx'
import { Remove } from './kit/remove.tsx'
import { CONDITION_NAMES, PARTICULARS, type ParticularInput } from './table/clause.ts'

export interface ConditionsProps {
  readonly path: string
  readonly title: string
  readonly hint: string
  readonly conditions: readonly Written[]
  onChange(conditions: readonly Written[]): void
  readonly onFile: OnFile
}

export function Conditions({ path, title, hint, conditions, onChange, onFile }: ConditionsProps) {
  const say = useSay()
  const put = (at: number, next: Written) => onChange(conditions.map((one, i) => (i === at ? next : one)))
  return (
    <fieldset className={css.group} id={idOf(path)} tabIndex={-1}>
      <legend>{title}</legend>
      <p className={css.hint}>{hint}</p>
      {Object.entries(conditions).map(([key, condition]) => (
        <ConditionFields
          key={key}
          path={`${path}[${Number(key)}]`}
          n={Number(key) + 1}
          {...{ condition, onFile }}
          onChange={(next) => put(Number(key), next)}
          drop={() => onChange(conditions.filter((_, other) => other !== Number(key)))}
        />
      ))}
      <div>
        <Button variant="default" size="xs" onClick={() => onChange([...conditions, {}])}>
          {say('desk.write.conditions.add')}
        </Button>
      </div>
    </fieldset>
  )
}

interface ConditionProps {
  readonly path: string
  readonly n: number
  readonly condition: Written
  readonly onFile: OnFile
  onChange(condition: Written): void
  drop(): void
}

function ConditionFields({ path, n, condition, onFile, onChange, drop }: ConditionProps) {
  const say = useSay()
  const not = condition.not !== undefined
  const [name = '', given] = Object.entries(not ? recordOf(condition.not) : condition)[0] ?? []
  const write = (next: string, particulars: unknown, but: boolean) => {
    const one = next === '' ? {} : { [next]: particulars }
    onChange(but ? { not: one } : one)
  }
  const known = CONDITION_NAMES.find((one) => one === name)
  const inner = `${path}${not ? '.not' : ''}.${name}`
  const particulars = recordOf(given)
  return (
    <fieldset className={css.condition} aria-label={say('desk.write.conditions.one', { n })}>
      <ChoiceField
        path={path}
        label={say('desk.write.conditions.what')}
        value={name}
        onChange={(next) => write(next, {}, not)}
        of={[
          { value: '', label: say('desk.write.choose') },
          ...CONDITION_NAMES.map((one) => ({ value: one, label: say(`desk.write.condition.${one}`) })),
        ]}
      />
      {known !== undefined &&
        Object.entries(PARTICULARS[known]).map(([key, input]) => (
          <Particular
            key={key}
            path={`${inner}.${key}`}
            label={say(`desk.write.particular.${known}.${key}` as DeskId)}
            {...{ input, onFile }}
            value={particulars[key]}
            onChange={(value) => write(name, { ...particulars, [key]: value }, not)}
          />
        ))}
      <TickField
        path={`${path}.not`}
        label={say('desk.write.conditions.not')}
        value={not}
        onChange={(but) => write(name, given ?? {}, but)}
      />
      <Remove of={say('desk.write.conditions.drop', { n })} onRemove={drop} />
    </fieldset>
  )
}

interface ParticularProps {
  readonly path: string
  readonly label: string
  readonly input: ParticularInput
  readonly value: unknown
  readonly onFile: OnFile
  onChange(value: unknown): void
}

function Particular({ path, label, input, value, onChange, onFile }: ParticularProps) {
  const say = useSay()
  if (input === 'tick') return <TickField {...{ path, label, onChange }} value={value === true} />
  if (input === 'yes-no') {
    const of = ['', 'true', 'false'].map((one) => ({
      value: one,
      label: say(one === '' ? 'desk.write.choose' : `desk.write.says-${one as 'true'}`),
    }))
    return <ChoiceField {...{ path, label, onChange, of }} value={textOf(value)} />
  }
  if (typeof input === 'object' && 'one' in input) {
    const words = input.one.map((one) => ({ value: one, label: say('desk.law.choice', { one: one.replaceAll('-', '_'), name: one }) }))
    const of = [{ value: '', label: say('desk.write.choose') }, ...words]
    return <ChoiceField {...{ path, label, onChange, of }} value={textOf(value)} />
  }
  if (typeof input === 'object') {
    const offered = input.some.map((one) => ({ value: one, name: say('desk.law.choice', { one, name: one }) }))
    return <NamesField {...{ path, label, onChange, offered }} value={textsOf(value)} />
  }
  if (input === 'span') return <SpanField {...{ path, label, onChange }} value={textOf(value)} />
  if (input === 'places') return <NamesField {...{ path, label, onChange }} value={textsOf(value)} offered={onFile.used.place} />
  if (input === 'names') return <NamesField {...{ path, label, onChange }} value={textsOf(value)} />
  const offered = { someone: onFile.someone, instrument: onFile.instruments, role: onFile.roles, text: undefined, number: undefined }[input]
  return <TextField {...{ path, label, onChange, offered }} value={textOf(value)} />
}
