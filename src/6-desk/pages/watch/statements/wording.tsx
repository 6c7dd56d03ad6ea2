/** Words as they are written: the language, the text, and as one types the terms in it that do not say the same to everybody. */
import { Textarea, TextInput } from '@mantine/core'
import { useId } from 'react'
import { LIMITS } from '#ground/limits.ts'
import { useSay } from '../../../words/words.tsx'
import { Marked } from './marked.tsx'
import { useLookedAt } from './reading.ts'
import css from './said.module.css'
import { Terms } from './terms.tsx'

export interface Wording {
  readonly lang: string
  readonly text: string
}
/** Offered as one types a language; any other tag may be typed too. */
const LANGS = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const
const NOTHING_CITED: readonly string[] = []

export function WordingField({ value, set, id }: { value: Wording; set(part: Partial<Wording>): void; id: string }) {
  const say = useSay()
  const list = useId()
  const looked = useLookedAt(value.lang, value.text, NOTHING_CITED)
  const contested = looked?.terms.filter((one) => one.contested).length ?? 0
  return (
    <div className={css.point}>
      <TextInput
        id={`${id}-lang`}
        label={say('desk.said.lang')}
        description={say('desk.said.lang-note')}
        list={list}
        dir="ltr"
        autoComplete="off"
        maxLength={35}
        value={value.lang}
        onChange={({ currentTarget }) => set({ lang: currentTarget.value })}
      />
      <datalist id={list}>
        {LANGS.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <Textarea
        id={`${id}-text`}
        label={say('desk.said.text')}
        autosize
        minRows={4}
        dir="auto"
        lang={value.lang.trim() || undefined}
        maxLength={LIMITS.text_characters_max}
        value={value.text}
        onChange={({ currentTarget }) => set({ text: currentTarget.value })}
      />
      <div role="status" className={css.note}>
        {value.text.trim() !== '' && looked !== undefined && say('desk.said.terms-found', { n: looked.terms.length, contested })}
      </div>
      {looked !== undefined && looked.spots.length > 0 && (
        <div className={css.preview}>
          <Marked
            text={value.text}
            lang={value.lang}
            spots={looked.spots.filter(({ end }) => end <= value.text.length)}
            terms={looked.terms}
          />
          <Terms terms={looked.terms} />
        </div>
      )}
    </div>
  )
}
