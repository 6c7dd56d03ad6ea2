import type { EvidencePiece } from '../../../client/material-shapes.ts'
import { Icon } from '../../../parts/icon.tsx'
import { useSay } from '../../../words/words.tsx'
import css from './evidence.module.css'

/** How its content stands, and whether anything may rest on it: in words, and never by colour alone. */
export function State({ of: { state, supports } }: { of: Pick<EvidencePiece, 'state' | 'supports'> }) {
  const say = useSay()
  return (
    <span className={css.state} data-supports={supports}>
      {!supports && <Icon name="broken" size={14} />} {say(`desk.evidence.state-${state}`)}
      {!supports && ` ${say('desk.evidence.supports-nothing')}`}
    </span>
  )
}
