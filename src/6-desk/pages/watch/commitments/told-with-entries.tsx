import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Told } from '../../../parts/told.tsx'

/** A sentence of the server, and the entries on which it rests. */
export function ToldWithEntries({ sentence, entries }: { sentence: string; entries: readonly number[] }) {
  return (
    <p>
      <Told>{sentence}</Told>{' '}
      {entries.map((index) => (
        <span key={index}>
          <EntryNumber index={index} />{' '}
        </span>
      ))}
    </p>
  )
}
