/** Who may see something, and for what. Without a level nothing is marked. */
import type { Written } from '../../client/shapes.ts'
import { useSay } from '../../words/words.tsx'
import { Described } from './kit/described.tsx'
import { filedAs } from './kit/filing.ts'
import css from './kit/kit.module.css'
import type { OnFile } from './kit/on-file.ts'
import { idOf } from './kit/problems.tsx'
import { MARKING } from './table/people.ts'

interface MarkingProps {
  readonly path: string
  readonly marking: Written
  onChange(marking: Written): void
  readonly onFile: OnFile
  /** Whether what stands around it says that this is the marking. */
  readonly named?: boolean
}

export function MarkingFields({ path, marking, onChange, onFile, named = false }: MarkingProps) {
  const say = useSay()
  return (
    <fieldset className={css.part} id={idOf(path)} tabIndex={-1} aria-label={say('desk.write.marking.title')}>
      {!named && <legend>{say('desk.write.marking.title')}</legend>}
      <Described {...{ path, onFile }} table={MARKING} whole={marking} set={(patch) => onChange({ ...marking, ...patch })} />
    </fieldset>
  )
}

/** A marking as it is filed; undefined where none is given. */
export function markingOf(marking: Written, zone: string): Written | undefined {
  const filed = filedAs(MARKING, marking, zone)
  return Object.keys(filed).length === 0 ? undefined : filed
}
