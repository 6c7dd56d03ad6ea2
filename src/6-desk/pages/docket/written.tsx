/** The act as it was written: every field, none explained away. */
import type { Written } from '../../client/shapes.ts'
import type { Read } from '../../parts/answer/read.ts'
import { Fields } from '../../parts/fields.tsx'
import { Panel } from '../../parts/panel.tsx'
import { ActPlace } from '../../parts/place/place.tsx'
import { useSay } from '../../words/words.tsx'
import css from './written.module.css'

export function ActAsWritten({ act, rev, read }: { act: Written; rev: number; read: Read }) {
  const say = useSay()
  return (
    <Panel title={say('desk.docket.act')} aside={say('desk.docket.revision', { rev })}>
      <div className={css.act}>
        <Fields of={act} empty />
      </div>
      <div className={css.place}>
        <ActPlace act={act} read={read} />
      </div>
    </Panel>
  )
}
