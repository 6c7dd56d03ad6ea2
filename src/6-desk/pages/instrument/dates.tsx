/** What is due of an instrument and when: versions, review, end, what it rests on, how old our copy is. */
import type { ReactNode } from 'react'
import type { Instrument, Written } from '../../client/shapes.ts'
import { Basis } from '../../parts/basis.tsx'
import { InstrumentLink } from '../../parts/law/instrument-link.tsx'
import { Measures } from '../../parts/law/measures-told.tsx'
import { versionsOf } from '../../parts/law/versions.ts'
import { recordOf, textOf, textsOf } from '../../parts/law/written.ts'
import { Moment } from '../../parts/moment.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import css from './instrument.module.css'

const regimeOf = ({ regime }: Written): string => textOf(recordOf(regime).title) || textOf(recordOf(regime).id)
const measuresOf = ({ measures }: Written): readonly string[] => (Array.isArray(measures) ? textsOf(measures) : [])

export function Dates({ found }: { id: string; found: Instrument }) {
  const say = useSay()
  const { instrument, standing } = found
  const [from, until] = textsOf(instrument.term)
  const day = (at: string) => (at === '' ? null : <Moment at={at} form="day" />)
  const versions = versionsOf(instrument).length
  const rows: readonly (readonly [string, ReactNode])[] = [
    [
      say('desk.instrument.term'),
      from && until && (
        <>
          {day(from)} – {day(until)}
        </>
      ),
    ],
    [
      say('desk.instrument.version'),
      standing.version === null ? null : say('desk.instrument.version-of', { v: standing.version, n: versions }),
    ],
    [say('desk.instrument.review'), day(textOf(instrument.review))],
    [say('desk.instrument.ended'), day(textOf(recordOf(instrument.ended).on))],
    [say('desk.instrument.ends-on'), textOf(instrument.ends_on) || null],
    [
      say('desk.instrument.rests-on'),
      textsOf(instrument.rests_on).length > 0 && textsOf(instrument.rests_on).map((one) => <InstrumentLink key={one} id={one} />),
    ],
    [say('desk.instrument.fallen'), standing.fallen.length > 0 && standing.fallen.map((one) => <InstrumentLink key={one} id={one} />)],
    [say('desk.instrument.regime'), regimeOf(instrument) !== '' && <Typed text={regimeOf(instrument)} />],
    [say('desk.instrument.measures'), measuresOf(instrument).length > 0 && <Measures measures={measuresOf(instrument)} />],
    [say('desk.instrument.checked'), day(textOf(instrument.checked))],
    [
      say('desk.instrument.source'),
      textOf(instrument.source) !== '' && (
        <>
          <Typed text={textOf(instrument.source)} /> <Basis basis={instrument.basis} />
        </>
      ),
    ],
  ]
  return (
    <dl className={css.dates}>
      {rows.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}
