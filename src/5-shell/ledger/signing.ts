/** Checkpoints of a log, signed with every key that signs it now. */
import { checkpointText } from '#answer/ledger/checkpoint.ts'
import { isBy, type Note, type NoteSignature, textBytes, writeNote } from '#answer/ledger/note.ts'
import { type LogSigner, signersOf } from './log-key.ts'

/** A checkpoint of the log at a size. The name of the key is the origin. */
export function signedCheckpoint(signer: LogSigner, size: number, root: Uint8Array): string {
  const text = checkpointText({ origin: signer.key.name, size, root, extensions: [] })
  return writeNote({ text, signatures: signersOf(signer).map((one) => signatureOf(one, text)) })
}

const signatureOf = ({ key, sign }: Pick<LogSigner, 'key' | 'sign'>, text: string): NoteSignature => ({
  ...{ name: key.name, id: key.id },
  signature: sign(textBytes(text)),
})

const lacking = ({ signatures }: Note, signer: LogSigner) =>
  signersOf(signer).filter(({ key }) => !signatures.some((line) => isBy(line, key)))

/** Whether all keys that sign now have signed. */
export const signedByAll = (note: Note, signer: LogSigner): boolean => lacking(note, signer).length === 0

/** The note with the signatures that it lacks, before those of others. */
export function signedFurther(note: Note, signer: LogSigner): string {
  const missing = lacking(note, signer).map((one) => signatureOf(one, note.text))
  const own = note.signatures.filter(({ name }) => name === signer.key.name)
  const others = note.signatures.filter(({ name }) => name !== signer.key.name)
  return writeNote({ ...note, signatures: [...own, ...missing, ...others] })
}
