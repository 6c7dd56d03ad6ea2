/** What the register has to tell beside its answers: the id of a sentence and its values. */
import type { MessageId, Values } from '#ground/say.ts'

export type RecordNote = (id: Extract<MessageId, `record.note.${string}`>, values: Values) => void
