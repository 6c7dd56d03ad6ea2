/** Files a mechanism: who sits in it, its ladder, who decides, how long the parties have to comment. */
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useCallback, useMemo } from 'react'
import { useDraft } from '../../../data/draft.ts'
import { useWrite } from '../../../data/writing.ts'
import { ActButton } from '../../../parts/act-button.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { WriteTold } from '../../../parts/problem-shown.tsx'
import { useSay } from '../../../words/words.tsx'
import { type ComponentDraft, FIRST, LADDERS, type MechanismDraft, mechanismOf } from './mechanism-draft.ts'
import css from './situation.module.css'

export function MechanismForm() {
  const say = useSay()
  const draft = useDraft<MechanismDraft>('mechanism', FIRST)
  const { value } = draft
  const written = useMemo(() => mechanismOf(value), [value])
  const write = useWrite(
    useCallback((client, once) => client.watch.fileMechanism(written, once), [written]),
    { draft: 'mechanism' },
  )
  const file = async () => {
    if ((await write.run()) !== null) draft.clear()
  }
  const set = (patch: Partial<MechanismDraft>) => draft.set((before) => ({ ...before, ...patch }))
  const blank = [value.id, value.title, value.zone, ...value.parts.flatMap(({ id, party }) => [id, party])].some(
    (text) => text.trim() === '',
  )
  return (
    <Panel title={say('desk.watch.mechanism-form')}>
      <div className={css.document}>
        <WriteTold write={write} />
        <Named value={value} set={set} />
        <Components parts={value.parts} set={(parts) => set({ parts })} />
        <Rules value={value} set={set} />
        <ActButton primary pending={write.pending} why={blank ? say('desk.watch.mechanism-blank') : undefined} onAct={() => void file()}>
          {say('desk.watch.mechanism-file')}
        </ActButton>
      </div>
    </Panel>
  )
}

interface PartProps {
  readonly value: MechanismDraft
  set(patch: Partial<MechanismDraft>): void
}

function Named({ value, set }: PartProps) {
  const say = useSay()
  return (
    <div className={css.fields}>
      {(['id', 'title', 'instrument', 'zone'] as const).map((name) => (
        <TextInput
          key={name}
          label={say(`desk.watch.mechanism-${name}`)}
          dir="auto"
          autoComplete="off"
          value={value[name]}
          onChange={(event) => set({ [name]: event.currentTarget.value })}
        />
      ))}
    </div>
  )
}

/** Who sits in it. A component from outside belongs to no side, and presides. */
function Components({ parts, set }: { parts: readonly ComponentDraft[]; set(parts: readonly ComponentDraft[]): void }) {
  const say = useSay()
  const change = (key: string, patch: Partial<ComponentDraft>) => set(parts.map((one) => (one.key === key ? { ...one, ...patch } : one)))
  return (
    <>
      {parts.map(({ key, id, party, international }, n) => (
        <fieldset key={key} className={css.component} aria-label={say('desk.watch.mechanism-component', { n: n + 1 })}>
          <TextInput
            label={say('desk.watch.mechanism-component-id', { n: n + 1 })}
            value={id}
            dir="auto"
            onChange={(event) => change(key, { id: event.currentTarget.value })}
          />
          <TextInput
            label={say('desk.watch.mechanism-party', { n: n + 1 })}
            value={party}
            dir="auto"
            onChange={(event) => change(key, { party: event.currentTarget.value })}
          />
          <Checkbox
            label={say('desk.watch.mechanism-international')}
            checked={international}
            onChange={(event) => change(key, { international: event.currentTarget.checked })}
          />
          <Button variant="default" size="compact-sm" onClick={() => set(parts.filter((one) => one.key !== key))}>
            {say('desk.watch.mechanism-remove')}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button variant="default" onClick={() => set([...parts, { key: crypto.randomUUID(), id: '', party: '', international: false }])}>
          {say('desk.watch.mechanism-add')}
        </Button>
      </div>
    </>
  )
}

function Rules({ value, set }: PartProps) {
  const say = useSay()
  const decides = [
    { value: 'consensus', label: say('desk.watch.mechanism-consensus') },
    { value: 'majority', label: say('desk.watch.mechanism-majority') },
    ...value.parts.flatMap(({ id }) => (id.trim() === '' ? [] : [{ value: id.trim(), label: id.trim() }])),
  ]
  return (
    <>
      <div className={css.fields}>
        <NativeSelect
          label={say('desk.watch.mechanism-ladder')}
          value={value.ladder}
          data={(['five', 'two'] as const).map((one) => ({ value: one, label: say(`desk.watch.ladder-${one}`) }))}
          onChange={(event) => set({ ladder: event.currentTarget.value })}
        />
        <NativeSelect
          label={say('desk.watch.mechanism-decides')}
          value={value.by}
          data={decides}
          onChange={(event) => set({ by: event.currentTarget.value })}
        />
        <TextInput
          label={say('desk.watch.mechanism-days')}
          inputMode="numeric"
          dir="ltr"
          value={value.days}
          onChange={(event) => set({ days: event.currentTarget.value.replaceAll(/\D/g, '') })}
        />
      </div>
      <p className={css.note}>
        {say('desk.watch.mechanism-rungs')} {(LADDERS[value.ladder] ?? []).map(([rung]) => rung).join(' · ')}
      </p>
      <p className={css.note}>{say('desk.watch.mechanism-deadlock')}</p>
    </>
  )
}
