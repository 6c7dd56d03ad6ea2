/** What the system says about a process. Where there is no `/proc` only its being alive is known, and the rest is undefined. */
import { readFileSync, readlinkSync, statSync } from 'node:fs'

export interface Seen {
  /** The name of its program, as the system shortens it (15 bytes). */
  readonly program: string | undefined
  /** The folder it works in. Unknown when the system does not let us look. */
  readonly folder: string | undefined
  /** The user it runs as. */
  readonly uid: number | undefined
}

/** What `read` gives, or undefined when the system does not tell. */
function told<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** The fields of `/proc/PID/stat` behind the name of the program, which may itself hold blanks and brackets (proc(5)). */
function statFields(pid: number): readonly string[] | undefined {
  const text = told(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')
}

/** Whether a process of this number lives. One that has ended and only waits to be noticed by its parent does not. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const state = statFields(pid)?.[0]
  return state !== 'Z' && state !== 'X'
}

/** What is known of the process `pid`; undefined when it does not live. */
export function look(pid: number): Seen | undefined {
  if (!alive(pid)) return undefined
  return {
    program: told(() => readFileSync(`/proc/${pid}/comm`, 'utf8').trim()),
    folder: told(() => readlinkSync(`/proc/${pid}/cwd`)),
    uid: told(() => statSync(`/proc/${pid}`).uid),
  }
}

/** When the process began, in the system's own ticks: with the number it names one process for as long as the machine runs. */
export function began(pid: number): string | undefined {
  return statFields(pid)?.[19]
}
