/** A party: what sort of party, and its names with their languages and scripts. */
import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { Filing, Written } from '../../client/shapes.ts'
import { useDraft } from '../../data/draft.ts'
import { useHead } from '../../data/reading.ts'
import { PARTY_KINDS } from '../../parts/party-kind.ts'
import { tags } from '../../words/language.ts'
import { useWords } from '../../words/words.tsx'
import { Described } from './kit/described.tsx'
import { ChoiceField, TextField } from './kit/fields.tsx'
import { filedAs, shortName } from './kit/filing.ts'
import { FilingForm } from './kit/filing-form.tsx'
import css from './kit/kit.module.css'
import { type OnFile, useOnFile } from './kit/on-file.ts'
import { MarkingFields, markingOf } from './marking.tsx'
import { Next } from './next.tsx'
import { ShortName } from './office.tsx'
import { NAME } from './table/people.ts'
import { UndoByAgain } from './undo.tsx'

interface NameForm {
  readonly text: string
  readonly lang: string
  readonly script: string
  readonly from: string
  readonly until: string
}
const EMPTY: NameForm = { text: '', lang: '', script: '', from: '', until: '' }
const NOTHING = { kind: '', id: '', names: [EMPTY] as readonly NameForm[], marking: {} as Written }

/** A draft of an older form is none of this one. */
const readDraft = (found: unknown): typeof NOTHING | null =>
  typeof found === 'object' && found !== null && 'marking' in found ? (found as typeof NOTHING) : null

export function PartyForm() {
  const { say } = useWords()
  const draft = useDraft('write.party', NOTHING, readDraft)
  const { kind, names, marking } = draft.value
  const first = names[0]?.text ?? ''
  const id = draft.value.id.trim() || shortName(first)
  const onFile = useOnFile()
  const zone = useHead().data?.store?.zone ?? 'UTC'
  const item = useMemo((): Filing => {
    const marked = markingOf(marking, zone)
    const filed = names.filter(({ text }) => text.trim() !== '').map((name) => filedAs(NAME, { ...name }, zone))
    return { party: { id, kind, names: filed, ...(marked === undefined ? {} : { marking: marked }) } }
  }, [id, kind, names, marking, zone])
  const set = (patch: Partial<typeof NOTHING>) => draft.set((before) => ({ ...before, ...patch }))
  const why = kind === '' ? say('desk.write.needs-kind') : id === '' ? say('desk.write.needs-name') : undefined
  return (
    <FilingForm
      name="write.party"
      {...{ draft, item, why }}
      next={<Next things={['claim', 'instrument']} />}
      undo={() => <UndoByAgain change={() => draft.set(draft.value)} />}
    >
      <ChoiceField
        path="party.kind"
        label={say('desk.write.party.kind')}
        hint={say('desk.write.party.kind-hint')}
        value={kind}
        onChange={(text) => set({ kind: text })}
        of={[{ value: '', label: say('desk.write.choose') }, ...PARTY_KINDS.map((one) => ({ value: one, label: say(`kind.${one}`) }))]}
      />
      <Names names={names} onChange={(list) => set({ names: list })} onFile={onFile} />
      <ShortName path="party.id" from={first} value={draft.value.id} onChange={(text) => set({ id: text })} />
      <details className={css.more} open={Object.keys(marking).length > 0}>
        <summary>{say('desk.write.marking.title')}</summary>
        <MarkingFields named path="party.marking" marking={marking} onChange={(next) => set({ marking: next })} onFile={onFile} />
      </details>
    </FilingForm>
  )
}

interface NamesProps {
  readonly names: readonly NameForm[]
  onChange(names: readonly NameForm[]): void
  readonly onFile: OnFile
}

function Names({ names, onChange, onFile }: NamesProps) {
  const { say } = useWords()
  const put = (at: number, patch: Partial<NameForm>) =>
    onChange(Object.entries(names).map(([key, name]) => (Number(key) === at ? { ...name, ...patch } : name)))
  return (
    <fieldset className={css.axis} id="field_party_names">
      <legend>{say('desk.write.party.names')}</legend>
      <p>{say('desk.write.party.names-hint')}</p>
      {Object.entries(names).map(([key, name]) => (
        <NameRow
          key={key}
          at={Number(key)}
          {...{ name, onFile }}
          put={(patch) => put(Number(key), patch)}
          drop={names.length > 1 ? () => onChange(names.filter((_, other) => other !== Number(key))) : null}
        />
      ))}
      <div>
        <Button variant="default" size="xs" onClick={() => onChange([...names, EMPTY])}>
          {say('desk.write.party.add-name')}
        </Button>
      </div>
    </fieldset>
  )
}

const LANGUAGES = ['en', 'fr', 'ar', 'es', 'pt', 'ru', 'zh', 'fa', 'ps', 'uk', 'sw', 'so', 'ha', 'tr', 'ku', 'my', 'he', 'am', 'ti']
const SCRIPTS = ['Latn', 'Arab', 'Cyrl', 'Hans', 'Hant', 'Hebr', 'Ethi', 'Mymr', 'Deva', 'Grek', 'Geor', 'Armn', 'Thai']

interface NameRowProps {
  readonly at: number
  readonly name: NameForm
  put(patch: Partial<NameForm>): void
  readonly drop: (() => void) | null
  readonly onFile: OnFile
}

function NameRow({ at, name, put, drop, onFile }: NameRowProps) {
  const { say, language } = useWords()
  const path = `party.names[${at}]`
  const offered = (type: 'language' | 'script', codes: readonly string[]) => {
    const shown = new Intl.DisplayNames(tags[language], { type })
    return codes.map((value) => ({ value, name: shown.of(value) }))
  }
  return (
    <div className={css.name}>
      <TextField
        path={`${path}.text`}
        label={say('desk.write.party.name', { n: at + 1 })}
        value={name.text}
        onChange={(text) => put({ text })}
        lang={name.lang || undefined}
        needed={at === 0}
      />
      <TextField
        path={`${path}.lang`}
        label={say('desk.write.party.lang')}
        value={name.lang}
        onChange={(lang) => put({ lang })}
        offered={offered('language', LANGUAGES)}
        placeholder="en"
      />
      <TextField
        path={`${path}.script`}
        label={say('desk.write.party.script')}
        value={name.script}
        onChange={(script) => put({ script })}
        offered={offered('script', SCRIPTS)}
        placeholder="Latn"
      />
      {drop !== null && (
        <Button variant="default" onClick={drop} aria-label={say('desk.write.party.drop-name', { n: at + 1 })}>
          {say('desk.write.remove')}
        </Button>
      )}
      <div className={css.all}>
        <Described
          table={NAME.filter(({ more }) => more === true)}
          more="desk.write.party.borne"
          {...{ path, onFile }}
          whole={{ ...name }}
          set={(patch) => put(patch as Partial<NameForm>)}
        />
      </div>
    </div>
  )
}
