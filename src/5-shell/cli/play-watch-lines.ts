/** Tells what a played scenario recorded for WATCH, and how an incident or a commitment stands. */
import type { Outcome } from '#answer/play/account.ts'
import { type Locale, say } from '#ground/say.ts'

type Told = Extract<Outcome, { readonly sort: 'recorded' | 'incident' | 'commitment' | 'counted' }>

/** A line for each command with what it is of, and one for everything that is known of an incident or a commitment. `named` gives the name of an office. */
export function watchLines(outcome: Told, locale: Locale, named: (office: string) => string): string[] {
  if (outcome.sort === 'recorded') {
    const last = outcome.given.length - 1
    return outcome.given.map(({ by, command }, i) => {
      const refused = i === last && outcome.refused !== null ? outcome.refused : 'none'
      return say(locale, 'play.recorded', { by: named(by), what: whatOf(command), refused })
    })
  }
  const { sort, seen } = outcome
  const name = outcome.sort === 'incident' ? outcome.incident : outcome.sort === 'counted' ? outcome.counted : outcome.commitment
  if (seen === null) return [say(locale, `play.${sort}.none`, { [sort]: name })]
  const known = Object.entries(seen).filter(
    ([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0),
  )
  const told = known.map(([name, value]) => `${name} ${flat(value)}`)
  return [say(locale, `play.${sort}`, { [sort]: name, told: told.join('; ') })]
}

const flat = (value: unknown): string => {
  if (Array.isArray(value)) return value.join(', ')
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([name, one]) => `${name} ${String(one)}`)
    .join(', ')
}

/** A command in a few words: its verb, the step it takes, and what it is of. */
function whatOf(command: Readonly<Record<string, unknown>> & { readonly verb: string }): string {
  const { verb, step, by: _, ...of } = command
  const taken = typeof step === 'object' && step !== null ? Object.keys(step) : []
  const names = Object.values(of).flatMap(idOf)
  return [verb, ...taken, names.join(', ')].filter((text) => text !== '').join(' ')
}

function idOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(idOf)
  const id: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : undefined
  return typeof id === 'string' ? [id] : []
}
