import { Button, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { Icon } from '../../parts/icon.tsx'
import { useSay } from '../../words/words.tsx'
import { type DistanceDraft, emptyPosition, type PlaceDraft, type PositionDraft } from './draft.ts'
import { Suggest, SuggestMany } from './fields.tsx'
import css from './form.module.css'
import type { Form } from './form.ts'
import { PlacePicture } from './place-picture.tsx'
import { placed } from './placed.ts'
import { Remove } from './when.tsx'

/** Where: zones it is in or may be in, and how far it is from somewhere, as closely as it is known. */
export function Where({ form }: { form: Form }) {
  const say = useSay()
  const { draft, put, offers } = form
  const { place } = draft
  const change = (part: Partial<PlaceDraft>) => put({ place: { ...place, ...part } })
  return (
    <fieldset className={css.group}>
      <legend>{say('desk.ask.group-where')}</legend>
      <div className={css.two}>
        <SuggestMany
          id="place-in"
          label={say('desk.ask.zones-in')}
          offers={offers.zones}
          value={place.in}
          onChange={(zones) => change({ in: zones })}
        />
        <SuggestMany
          id="place-maybe"
          label={say('desk.ask.zones-maybe')}
          offers={offers.zones}
          value={place.maybe}
          onChange={(maybe) => change({ maybe })}
        />
      </div>
      <p className={css.note}>{say('desk.ask.zones-note')}</p>
      {placed(place.distance).map(({ item: distance, at }) => (
        <Distance key={at} form={form} at={at} distance={distance} change={change} />
      ))}
      {place.position !== null && <Position form={form} position={place.position} change={change} />}
      {Object.keys(place.rest).length > 0 && <p className={css.note}>{say('desk.ask.place-rest')}</p>}
      <div className={css.adds}>
        <Add onAdd={() => change({ distance: [...place.distance, { site: '', min: '', max: '' }] })}>{say('desk.ask.distance-add')}</Add>
        {place.position === null && <Add onAdd={() => change({ position: emptyPosition })}>{say('desk.ask.position-add')}</Add>}
      </div>
      <PlacePicture key={draft.kind} form={form} />
    </fieldset>
  )
}

const Add = ({ onAdd, children }: { onAdd: () => void; children: ReactNode }) => (
  <Button variant="subtle" size="compact-sm" leftSection={<Icon name="plus" size={14} />} onClick={onAdd}>
    {children}
  </Button>
)

interface DistanceProps {
  readonly form: Form
  readonly at: number
  readonly distance: DistanceDraft
  change(part: Partial<PlaceDraft>): void
}

function Distance({ form, at, distance, change }: DistanceProps) {
  const say = useSay()
  const all = form.draft.place.distance
  const set = (part: Partial<DistanceDraft>) => change({ distance: all.map((one, i) => (i === at ? { ...one, ...part } : one)) })
  return (
    <fieldset className={css.part} aria-label={say('desk.ask.distance-site')}>
      <div className={css.three}>
        <Suggest
          id={`distance-${at}-site`}
          label={say('desk.ask.distance-site')}
          offers={form.offers.sites}
          value={distance.site}
          onChange={(site) => set({ site })}
          error={form.wrong(`distance-${at}-site`)}
        />
        {(['min', 'max'] as const).map((bound) => (
          <TextInput
            key={bound}
            id={`distance-${at}-${bound}`}
            inputMode="decimal"
            label={say(`desk.ask.distance-${bound}`)}
            value={distance[bound]}
            onChange={({ currentTarget }) => set({ [bound]: currentTarget.value })}
            error={form.wrong(`distance-${at}-${bound}`)}
            maxLength={40}
          />
        ))}
        <Remove label={say('desk.ask.distance-remove')} onRemove={() => change({ distance: all.filter((_, i) => i !== at) })} />
      </div>
    </fieldset>
  )
}

interface PositionProps {
  readonly form: Form
  readonly position: PositionDraft
  change(part: Partial<PlaceDraft>): void
}

/** Degrees, from which the distance to every site with a position on file is worked out. */
function Position({ form, position, change }: PositionProps) {
  const say = useSay()
  return (
    <fieldset className={css.part} aria-label={say('desk.ask.position')}>
      <div className={css.three}>
        {(['lat', 'lon', 'within'] as const).map((part) => (
          <TextInput
            key={part}
            id={`position-${part}`}
            inputMode={part === 'within' ? 'decimal' : 'text'}
            dir="ltr"
            label={say(`desk.ask.position-${part}`)}
            value={position[part]}
            onChange={({ currentTarget }) => change({ position: { ...position, [part]: currentTarget.value } })}
            error={form.wrong(`position-${part}`)}
            maxLength={40}
          />
        ))}
        <Remove label={say('desk.ask.position-remove')} onRemove={() => change({ position: null })} />
      </div>
    </fieldset>
  )
}
