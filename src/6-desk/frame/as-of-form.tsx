import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useClient } from '../data/client.ts'
import { entriesAt } from '../data/entries-at.ts'
import { useHead } from '../data/reading.ts'
import { DateField } from '../parts/date-field.tsx'
import { useMoments } from '../words/moments.ts'
import { useSay } from '../words/words.tsx'
import css from './as-of.module.css'
import { usePast } from './past.ts'

/** What was asked for cannot be read, is after the last entry, or could not be looked up. */
type Trouble = 'unreadable' | 'later' | 'unanswered'

/** Where one says as of when to read: a moment, or so many entries. */
export default function AsOfForm({ onDone }: { onDone: () => void }) {
  const say = useSay()
  const client = useClient()
  const { asOf, go, leave } = usePast()
  const { zone, number } = useMoments()
  const size = useHead({ now: true }).data?.index ?? 0
  const [moment, setMoment] = useState('')
  const [entries, setEntries] = useState('')
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const read = async (event: FormEvent) => {
    event.preventDefault()
    const found = entries.trim() === '' ? await lookedUp() : /^\d{1,15}$/.test(entries.trim()) ? Number(entries) : 'unreadable'
    if (typeof found === 'string') return setTrouble(found)
    if (found > size) return setTrouble('later')
    go(found)
    onDone()
  }
  const lookedUp = (): Promise<number | Trouble> | Trouble =>
    moment === '' ? 'unreadable' : entriesAt(client, size, moment, zone).catch((): Trouble => 'unanswered')
  return (
    <form onSubmit={(event) => void read(event)} className={css.form}>
      <p>{say('desk.frame.as-of-note')}</p>
      <DateField of="moment" label={say('desk.frame.as-of-moment')} description={zone} value={moment} onChange={setMoment} />
      <TextInput
        inputMode="numeric"
        dir="ltr"
        label={say('desk.frame.as-of-entries')}
        description={say('desk.frame.as-of-entries-note', { size: number(size) })}
        value={entries}
        onChange={(event) => setEntries(event.currentTarget.value)}
      />
      {trouble !== null && <p role="alert">{say(`desk.frame.as-of-${trouble}`)}</p>}
      <div className={css.acts}>
        <Button type="submit">{say('desk.frame.as-of-read')}</Button>
        {asOf !== null && (
          <Button
            variant="default"
            onClick={() => {
              leave()
              onDone()
            }}
          >
            {say('desk.frame.past-leave')}
          </Button>
        )}
      </div>
    </form>
  )
}
