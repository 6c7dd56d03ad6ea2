/** What every kind of step is given: the docket as read, and where to go when it is done or left. */
import type { DocketWhole, Receipt } from '../../client/shapes.ts'
import type { Read } from '../../parts/answer/read.ts'

export interface StepProps {
  readonly whole: DocketWhole
  readonly read: Read
  onDone(receipt: Receipt): void
  onLeave(): void
}
