/** What of an entry is shown to whom it is about. */
import type { Verdict as OneVerdict } from '#bound/determine/reasons.ts'
import type { Written } from '../../client/shapes.ts'
import { Field, FieldList, Fields } from '../../parts/fields.tsx'
import { recordOf, textOf } from '../../parts/law/written.ts'
import { partyKind } from '../../parts/party-kind.ts'
import { Verdict } from '../../parts/verdict.tsx'
import { useSay } from '../../words/words.tsx'
import { actName } from './act-name.ts'
import css from './keep.module.css'

export function Extract({ extract }: { extract: Written }) {
  const say = useSay()
  const { party, ...rest } = extract
  const all = party === undefined ? rest : { ...recordOf(party), ...rest }
  const { verdict, kind, ...others } = all
  if (Object.keys(all).length === 0) return <p className={css.note}>{say('desk.keep.answer.that-alone')}</p>
  return (
    <div className={css.extract}>
      {(verdict !== undefined || kind !== undefined) && (
        <FieldList>
          {kind !== undefined && (
            <Field name={say('desk.part.field.kind')}>
              {party === undefined ? actName(say, textOf(kind)) : partyKind(say, textOf(kind))}
            </Field>
          )}
          {verdict !== undefined && (
            <Field name={say('desk.entry.answer')}>
              <Verdict verdict={verdict as OneVerdict} size={14} />
            </Field>
          )}
        </FieldList>
      )}
      <Fields of={others} names={{ received: say('desk.keep.access.received'), due: say('desk.keep.access.due') }} />
    </div>
  )
}
