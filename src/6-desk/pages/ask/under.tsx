import { useSay } from '../../words/words.tsx'
import { Suggest } from './fields.tsx'
import css from './form.module.css'
import type { Form } from './form.ts'

/** The authority the asker relies on, when they name one. */
export function Under({ form }: { form: Form }) {
  const say = useSay()
  const { draft, put, offers } = form
  return (
    <fieldset className={css.group}>
      <legend>{say('desk.ask.group-more')}</legend>
      <Suggest
        id="under"
        label={say('desk.ask.under')}
        description={say('desk.ask.under-note')}
        offers={offers.instruments}
        value={draft.under}
        onChange={(under) => put({ under })}
      />
    </fieldset>
  )
}
