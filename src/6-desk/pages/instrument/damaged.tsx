import type { Written } from '../../client/shapes.ts'
import { Icon } from '../../parts/icon.tsx'
import { ClauseRead } from '../../parts/law/clause-read.tsx'
import { recordOf } from '../../parts/law/written.ts'
import { useSay } from '../../words/words.tsx'
import css from './instrument.module.css'

/** Said of an instrument that nobody can read any more: what it blocks, by what was sealed when it was filed. */
export function Damaged({ instrument }: { instrument: Written }) {
  const say = useSay()
  const { about } = recordOf(instrument.envelope)
  return (
    <section className={css.unreadable} role="alert">
      <h2>
        <Icon name="warning" size={18} /> {say('desk.instrument.unreadable')}
      </h2>
      <p>{say('desk.instrument.unreadable-note')}</p>
      <ClauseRead clause={{ effect: 'forbid', ...(about === undefined ? {} : { about }) } as Written} kind="rule" />
    </section>
  )
}
