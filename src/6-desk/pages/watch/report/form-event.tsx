/** What happened, when and where. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { DateInWords } from '../../../parts/date-field.tsx'
import { useSay } from '../../../words/words.tsx'
import { Choice, Text, Time } from './field.tsx'
import type { Part } from './part.ts'
import css from './report.module.css'

export function What(part: Part) {
  const say = useSay()
  const { mechanisms, draft, wanting } = part
  const chosen = mechanisms.find(({ id }) => id === draft.mechanism)
  const known = mechanisms.map(({ id, title }) => ({ value: id, label: title === '' ? id : `${title} (${id})` }))
  return (
    <fieldset className={css.part}>
      <legend>{say('desk.watch.report.part-what')}</legend>
      {mechanisms.length > 0 && (draft.mechanism === '' || chosen !== undefined) ? (
        <Choice
          {...part}
          name="mechanism"
          label={say('desk.watch.report.mechanism')}
          error={wanting.includes('mechanism') ? say('desk.watch.report.want-mechanism') : undefined}
          of={[{ value: '', label: say('desk.watch.report.choose') }, ...known]}
        />
      ) : (
        <Text {...part} name="mechanism" />
      )}
      <Text {...part} name="what" hint offered={chosen?.kinds ?? []} />
      <div className={css.all}>
        <Text {...part} name="title" />
      </div>
    </fieldset>
  )
}

const zoneHere = new Intl.DateTimeFormat().resolvedOptions().timeZone

export function When(part: Part) {
  const say = useSay()
  const { draft } = part
  const precisions = ([1, 2, 3, 4, 5] as const).map((one) => ({ value: `${one}`, label: say(`desk.watch.report.time-${one}`) }))
  return (
    <fieldset className={css.part}>
      <legend>{say('desk.watch.report.part-when')}</legend>
      <div>
        <Time {...part} name="from" also={['future']} />
        <DateInWords value={draft.from} zone={zoneHere} />
      </div>
      <div>
        <Time {...part} name="to" also={['ends-first']} />
        <DateInWords value={draft.to} zone={zoneHere} />
      </div>
      <Choice {...part} name="precision" label={say('desk.watch.report.precision')} of={precisions} />
    </fieldset>
  )
}

export function Where(part: Part) {
  const say = useSay()
  const near = ([1, 2, 3, 4, 5, 6, 7] as const).map((one) => ({ value: `${one}`, label: say(`desk.watch.report.near-${one}`) }))
  return (
    <fieldset className={css.part}>
      <legend>{say('desk.watch.report.part-where')}</legend>
      <Text {...part} name="place" />
      <Text {...part} name="zone" hint />
      <Text {...part} name="lat" numeric />
      <Text {...part} name="lon" numeric />
      <Here {...part} />
      <Choice
        {...part}
        name="near"
        label={say('desk.watch.report.near')}
        of={[{ value: '', label: say('desk.watch.report.near-auto') }, ...near]}
      />
    </fieldset>
  )
}

/** Fills in where the device is. It is asked only when somebody presses the button, and by nobody else. */
function Here({ set }: Part) {
  const say = useSay()
  const [told, setTold] = useState<'asked' | 'none' | null>(null)
  const ask = () => {
    if (navigator.geolocation === undefined) return setTold('none')
    setTold('asked')
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        set({ lat: latitude.toFixed(5), lon: longitude.toFixed(5), near: accuracy > 1_000 ? '2' : '1' })
        setTold(null)
      },
      () => setTold('none'),
      { enableHighAccuracy: true, timeout: 20_000 },
    )
  }
  return (
    <div className={css.here}>
      <Button variant="default" onClick={ask}>
        {say('desk.watch.report.here')}
      </Button>
      <span className={css.note} role="status">
        {told === 'asked' && say('desk.watch.report.here-asked')}
        {told === 'none' && say('desk.watch.report.here-none')}
      </span>
    </div>
  )
}
