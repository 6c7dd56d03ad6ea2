/** The times of an allegation on file, as moments. */
import type { Instant } from '#ground/instant.ts'
import { HARM_STEPS, type HarmStep } from '#watch/harm/harm.ts'
import { moment } from '../moments.ts'
import type { Data } from '../row.ts'

export interface HarmTimes {
  readonly due: Readonly<Record<HarmStep, Instant>>
  readonly done: Readonly<Partial<Record<HarmStep, Instant>>>
}

export function harmTimes({ due, done }: Pick<Data['harm'], 'due' | 'done'>): HarmTimes {
  const steps = HARM_STEPS.flatMap((step) => (done[step] === undefined ? [] : [[step, moment(done[step])] as const]))
  return {
    due: Object.fromEntries(HARM_STEPS.map((step) => [step, moment(due[step])])) as Record<HarmStep, Instant>,
    done: Object.fromEntries(steps),
  }
}
