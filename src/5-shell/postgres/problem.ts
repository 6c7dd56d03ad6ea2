/**
 * What can stand in the way of a start, in the user's own circumstances: a full disk, a folder of somebody else, a second parley.
 * It is neither bad input to the engine (a Refusal) nor our mistake (a Fault), so it has a class of its own.
 */
import { type MessageId, say, type Values } from '#ground/say.ts'

/** Every code has a sentence `start.problem.<code>` that says what is wrong and what to do; a code without one does not compile. */
export type ProblemCode = { [Id in MessageId]: Id extends `start.problem.${infer Code}` ? Code : never }[MessageId]

/** Thrown by whatever starts something. It carries a code and values; the sentence is made at the edge, in the reader's language. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem'
  readonly code: ProblemCode
  readonly values: Values

  constructor(code: ProblemCode, values: Values = {}) {
    super(`${code} ${JSON.stringify(values)}`)
    this.code = code
    this.values = values
  }
}

/** The problem as a sentence in `locale`. */
export function problemSentence(problem: StartProblem, locale: string): string {
  return say(locale, `start.problem.${problem.code}`, problem.values)
}

/** What is told while a start goes on: the id of a sentence and its values. */
export type Note = (id: Extract<MessageId, `start.note.${string}`>, values: Values) => void

/** Problems with what the user wrote on the command line or in the environment, and not with the machine. */
const miswritten: readonly ProblemCode[] = [
  ...(['not-a-folder', 'folder-not-empty', 'path-too-long', 'url-unreadable'] as const),
  ...(['two-databases', 'demonstration-given', 'holds-demonstration', 'holds-office'] as const),
]

/** The code a command ends with: 2 when what was asked for cannot be right, 1 when the machine stands in the way. */
export function problemExit(problem: StartProblem): 1 | 2 {
  return miswritten.includes(problem.code) ? 2 : 1
}

const noRoom = /No space left on device|Disk quota exceeded|File too large|File size limit exceeded/

/** Whether what a program said (in the language of `LC_ALL=C`) means that there was no room to write. */
export function saysNoRoom(said: string): boolean {
  return noRoom.test(said)
}

/**
 * The problem behind an error of the file system that met us in `folder`: no room, no right, something else in the way. Any other
 * error is given back as it is, because nothing is known about it.
 */
export function problemOf(error: unknown, folder: string): unknown {
  if (error instanceof StartProblem) return error
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return new StartProblem('disk-full', { folder, reason: message })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return new StartProblem('unwritable', { folder, reason: message })
  if (code === 'ENOTDIR' || code === 'EEXIST') return new StartProblem('not-a-folder', { folder })
  if (code === 'ENAMETOOLONG') return new StartProblem('path-too-long', { folder })
  return error
}
