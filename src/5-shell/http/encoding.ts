/** Which form of a file is sent: the one that whoever asks can read and that is the shortest. */

/** The forms a file may be kept in beside itself, the shortest first, and how their names end. */
export const ENCODINGS = { br: '.br', gzip: '.gz' } as const
export type Encoding = keyof typeof ENCODINGS

/**
 * The shortest of the forms there are that an `Accept-Encoding` header takes (RFC 9110, section 12.5.3); null for the file as it is,
 * which is right for everybody. A weight of 0 refuses; other weights are not compared. What cannot be read as a weight refuses too.
 */
export function encodingOf(header: string | null, there: ReadonlySet<Encoding>): Encoding | null {
  const asked = new Map<string, boolean>()
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((one) => one.trim())
    const weight = parameters.find((one) => one.startsWith('q='))?.slice(2)
    asked.set(name, weight === undefined || Number(weight) > 0)
  }
  const takes = (one: Encoding): boolean => asked.get(one) ?? asked.get('*') ?? false
  return (Object.keys(ENCODINGS) as Encoding[]).find((one) => there.has(one) && takes(one)) ?? null
}
