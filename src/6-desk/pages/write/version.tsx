/** A new version of an instrument: it begins as the clauses that stand, takes effect on a day, and leaves the old one on file. */
import { useMemo } from 'react'
import type { Filing, Instrument, Written } from '../../client/shapes.ts'
import { useDraft } from '../../data/draft.ts'
import { useInstrument } from '../../data/reading.ts'
import { useFilter } from '../../frame/filter.ts'
import { Answered } from '../../parts/answered.tsx'
import { versionsOf } from '../../parts/law/versions.ts'
import { textOf } from '../../parts/law/written.ts'
import { Empty } from '../../parts/states.tsx'
import { useSay } from '../../words/words.tsx'
import { ClausesField } from './clauses.tsx'
import { clauseOf, momentOf } from './kit/filing.ts'
import { FilingForm } from './kit/filing-form.tsx'
import { MomentField } from './kit/moment-field.tsx'
import { useOnFile } from './kit/on-file.ts'
import { Next } from './next.tsx'
import { UndoInstrument } from './undo.tsx'

export function VersionForm() {
  const say = useSay()
  const [of] = useFilter('of')
  if (of === '') return <Empty title={say('desk.write.version.none')} />
  return <OfInstrument id={of} />
}

function OfInstrument({ id }: { id: string }) {
  return (
    <Answered query={useInstrument(id)} name={id}>
      {(instrument) => <Fields key={id} id={id} found={instrument} />}
    </Answered>
  )
}

interface VersionDraft {
  readonly from: string
  readonly clauses: readonly Written[]
}

function Fields({ id, found }: { id: string; found: Instrument }) {
  const say = useSay()
  const onFile = useOnFile()
  const before = versionsOf(found.instrument)
  const last = before.at(-1)
  const initial = useMemo((): VersionDraft => ({ from: '', clauses: last?.clauses ?? [] }), [last?.clauses])
  const draft = useDraft<VersionDraft>(`write.version.${id}`, initial)
  const { from, clauses } = draft.value
  const zone = textOf(found.instrument.zone) || 'UTC'
  const v = Math.max(0, ...before.map((one) => one.v)) + 1
  const item = useMemo(
    (): Filing => ({ of: id, version: { v, from: momentOf(from, zone), clauses: clauses.map(clauseOf) } }),
    [id, v, from, zone, clauses],
  )
  return (
    <FilingForm
      name={`write.version.${id}`}
      wide
      {...{ draft, item }}
      why={from === '' ? say('desk.write.version.needs') : undefined}
      next={<Next things={[]} ask />}
      undo={() => <UndoInstrument id={id} />}
    >
      <MomentField
        path="version.from"
        label={say('desk.write.version.from', { id, v })}
        value={from}
        onChange={(next) => draft.set((one) => ({ ...one, from: next }))}
        needed
        zone={zone}
      />
      <ClausesField
        path="version"
        kind={textOf(found.instrument.kind)}
        {...{ clauses, onFile, zone }}
        onChange={(next) => draft.set((one) => ({ ...one, clauses: next }))}
      />
    </FilingForm>
  )
}
