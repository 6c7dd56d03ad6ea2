import { useSay } from '../../words/words.tsx'
import { SuggestMany } from './fields.tsx'
import css from './form.module.css'
import type { Form } from './form.ts'
import { type Extra, kindShown } from './kinds.ts'

const ALL = ['cites', 'subjects'] as const satisfies readonly Extra[]

/** What the law asks of some kinds of act alone: what a statement rests on, what a course teaches. What is filled in is always shown. */
export function Extras({ form: { draft, put, offers, wrong } }: { form: Form }) {
  const say = useSay()
  const { asks } = kindShown(draft.kind.trim())
  const shown = ALL.filter((one) => asks.includes(one) || draft[one].length > 0)
  if (shown.length === 0) return null
  return (
    <fieldset className={css.group}>
      <legend>{say('desk.ask.group-extras')}</legend>
      {shown.map((one) => (
        <SuggestMany
          key={one}
          id={one}
          label={say(`desk.ask.${one}`)}
          description={say(`desk.ask.${one}-note`)}
          offers={one === 'cites' ? offers.cited : offers.subjects}
          value={draft[one]}
          onChange={(names) => put({ [one]: names })}
          error={wrong(one)}
        />
      ))}
    </fieldset>
  )
}
