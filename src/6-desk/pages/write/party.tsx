/** A party: what sort of party, and its names with their languages and scripts. */
import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { Filing } from '../../client/shapes.ts'
import { useDraft } from '../../data/draft.ts'
import { PARTY_KINDS } from '../../parts/party-kind.ts'
import { tags } from '../../words/language.ts'
import { useWords } from '../../words/words.tsx'
import { ChoiceField, TextField } from './kit/fields.tsx'
import { filled, shortName } from './kit/filing.ts'
import { FilingForm } from './kit/filing-form.tsx'
import css from './kit/kit.module.css'
import { Next } from './next.tsx'
import { ShortName } from './office.tsx'

interface NameForm {
  readonly text: string
  readonly lang: string
  readonly script: string
}
const NAME: NameForm = { text: '', lang: '', script: '' }
const NOTHING = { kind: '', id: '', names: [NAME] as readonly NameForm[] }

export function PartyForm() {
  const { say } = useWords()
  const draft = useDraft('write.party', NOTHING)
  const { kind, names } = draft.value
  const first = names[0]?.text ?? ''
  const id = draft.value.id.trim() || shortName(first)
  const item = useMemo(
    (): Filing => ({ party: { id, kind, names: names.filter(({ text }) => text.trim() !== '').map((name) => filled({ ...name })) } }),
    [id, kind, names],
  )
  const set = (patch: Partial<typeof NOTHING>) => draft.set((before) => ({ ...before, ...patch }))
  const why = kind === '' ? say('desk.write.needs-kind') : id === '' ? say('desk.write.needs-name') : undefined
  return (
    <FilingForm name="write.party" {...{ draft, item, why }} next={<Next things={['claim', 'instrument']} />}>
      <ChoiceField
        path="party.kind"
        label={say('desk.write.party.kind')}
        hint={say('desk.write.party.kind-hint')}
        value={kind}
        onChange={(text) => set({ kind: text })}
        of={[{ value: '', label: say('desk.write.choose') }, ...PARTY_KINDS.map((one) => ({ value: one, label: say(`kind.${one}`) }))]}
      />
      <Names names={names} onChange={(list) => set({ names: list })} />
      <ShortName path="party.id" from={first} value={draft.value.id} onChange={(text) => set({ id: text })} />
    </FilingForm>
  )
}

function Names({ names, onChange }: { names: readonly NameForm[]; onChange(names: readonly NameForm[]): void }) {
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
          name={name}
          put={(patch) => put(Number(key), patch)}
          drop={names.length > 1 ? () => onChange(names.filter((_, other) => other !== Number(key))) : null}
        />
      ))}
      <div>
        <Button variant="default" size="xs" onClick={() => onChange([...names, NAME])}>
          {say('desk.write.party.add-name')}
        </Button>
      </div>
    </fieldset>
  )
}

const LANGUAGES = ['en', 'fr', 'ar', 'es', 'pt', 'ru', 'zh', 'fa', 'ps', 'uk', 'sw', 'so', 'ha', 'tr', 'ku', 'my', 'he', 'am', 'ti']
const SCRIPTS = ['Latn', 'Arab', 'Cyrl', 'Hans', 'Hant', 'Hebr', 'Ethi', 'Mymr', 'Deva', 'Grek', 'Geor', 'Armn', 'Thai']

function NameRow({ at, name, put, drop }: { at: number; name: NameForm; put(patch: Partial<NameForm>): void; drop: (() => void) | null }) {
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
    </div>
  )
}
