/** What a clause of the form is given. */
import type { Written } from '../../client/shapes.ts'
import type { OnFile } from './kit/on-file.ts'

export interface ClauseProps {
  readonly path: string
  readonly at: number
  readonly clause: Written
  readonly kind: string
  /** The zone of the instrument. */
  readonly zone?: string | undefined
  readonly onFile: OnFile
  onChange(clause: Written): void
  readonly drop: (() => void) | null
}
