/** Who did what to whom, how well it is known, and what is seldom said. */
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useSay } from '../../../words/words.tsx'
import type { Harm } from './draft.ts'
import { Choice, Long, Text } from './field.tsx'
import type { Part } from './part.ts'
import css from './report.module.css'

const HARMS = ['killed', 'injured', 'detained', 'abused'] as const
const REPORTERS = ['team', 'party', 'community', 'sensor'] as const
const CHANNELS = ['form', 'hotline', 'radio', 'letter', 'meeting', 'visit', 'patrol', 'press', 'sensor', 'other'] as const
const ACCESS = ['yes', 'partial', 'denied', 'not-tried'] as const
const RELIABILITY = ['A', 'B', 'C', 'D', 'E', 'F'] as const
const CREDIBILITY = ['1', '2', '3', '4', '5', '6'] as const

export function Who(part: Part) {
  const say = useSay()
  const parties = part.mechanisms.find(({ id }) => id === part.draft.mechanism)?.parties ?? []
  return (
    <fieldset className={css.part}>
      <legend>{say('desk.watch.report.part-who')}</legend>
      <p>{say('desk.watch.report.alleged-note')}</p>
      <Text {...part} name="against" offered={parties} />
      <Text {...part} name="by" offered={parties} />
      <Text {...part} name="actors" hint />
      <Harmed {...part} />
    </fieldset>
  )
}

/** People harmed, by side: the lowest and highest number as well as the best, because nobody knows one for certain. */
function Harmed({ draft, set, wanting }: Part) {
  const say = useSay()
  const { harmed } = draft
  const change = (key: string, patch: Partial<Harm>) => set({ harmed: harmed.map((one) => (one.key === key ? { ...one, ...patch } : one)) })
  const add = () =>
    set({ harmed: [...harmed, { key: crypto.randomUUID(), side: 'civilians', harm: 'killed', low: '', best: '', high: '' }] })
  return (
    <div className={css.all} id="report-harmed" tabIndex={-1}>
      {harmed.map(({ key, side, harm, low, best, high }) => (
        <fieldset key={key} className={css.harm}>
          <legend>{say('desk.watch.report.harmed')}</legend>
          <TextInput
            label={say('desk.watch.report.side')}
            value={side}
            dir="auto"
            onChange={(event) => change(key, { side: event.currentTarget.value })}
          />
          <NativeSelect
            label={say('desk.watch.report.harm')}
            value={harm}
            data={HARMS.map((one) => ({ value: one, label: say(`desk.watch.report.harm-${one}`) }))}
            onChange={(event) => change(key, { harm: event.currentTarget.value })}
          />
          {(
            [
              ['low', low],
              ['best', best],
              ['high', high],
            ] as const
          ).map(([name, value]) => (
            <TextInput
              key={name}
              label={say(`desk.watch.report.${name}`)}
              inputMode="numeric"
              dir="ltr"
              value={value}
              onChange={(event) => change(key, { [name]: event.currentTarget.value.replaceAll(/\D/g, '') })}
            />
          ))}
          <Button variant="default" onClick={() => set({ harmed: harmed.filter((one) => one.key !== key) })}>
            {say('desk.watch.report.harmed-remove')}
          </Button>
        </fieldset>
      ))}
      {wanting.includes('harmed') && <p className={css.wrong}>{say('desk.watch.report.want-harmed')}</p>}
      <Button variant="default" onClick={add}>
        {say('desk.watch.report.harmed-add')}
      </Button>
    </div>
  )
}

export function Known(part: Part) {
  const say = useSay()
  const { draft, set, wanting } = part
  const [source = '', said = ''] = draft.grade
  const grade = (a: string, b: string) => set({ grade: `${a || ' '}${b || ' '}`.trimEnd() })
  const first = { value: '', label: say('desk.watch.report.choose') }
  const wrong = wanting.includes('grade') ? say('desk.watch.report.want-grade') : undefined
  return (
    <fieldset className={css.part}>
      <legend>{say('desk.watch.report.part-known')}</legend>
      <Long {...part} name="words" hint />
      <NativeSelect
        id="report-grade"
        label={say('desk.watch.report.reliability')}
        error={wrong}
        value={source.trim()}
        data={[first, ...RELIABILITY.map((one) => ({ value: one, label: `${one}: ${say(`desk.part.reliability-${one}`)}` }))]}
        onChange={(event) => grade(event.currentTarget.value, said)}
      />
      <NativeSelect
        label={say('desk.watch.report.credibility')}
        error={wrong}
        value={said}
        data={[first, ...CREDIBILITY.map((one) => ({ value: one, label: `${one}: ${say(`desk.part.credibility-${one}`)}` }))]}
        onChange={(event) => grade(source, event.currentTarget.value)}
      />
      <Text {...part} name="origin" hint />
    </fieldset>
  )
}

export function More(part: Part) {
  const say = useSay()
  const { draft, set } = part
  return (
    <details className={css.moreFields}>
      <summary>{say('desk.watch.report.part-more')}</summary>
      <div className={css.part}>
        <Choice
          {...part}
          name="as"
          label={say('desk.watch.report.as')}
          of={REPORTERS.map((one) => ({ value: one, label: say(`desk.watch.report.as-${one}`) }))}
        />
        {draft.as === 'party' && <Text {...part} name="party" />}
        <Text {...part} name="name" />
        <Choice
          {...part}
          name="channel"
          label={say('desk.watch.report.channel')}
          of={CHANNELS.map((one) => ({ value: one, label: say(`desk.watch.channel-${one}`) }))}
        />
        <Text {...part} name="means" />
        <Choice
          {...part}
          name="access"
          label={say('desk.watch.report.access')}
          of={[
            { value: '', label: say('desk.watch.report.unsaid') },
            ...ACCESS.map((one) => ({ value: one, label: say(`desk.watch.access-${one}`) })),
          ]}
        />
        {draft.access === 'denied' || draft.access === 'partial' ? (
          <>
            <Text {...part} name="accessBy" />
            <Text {...part} name="accessWhy" />
          </>
        ) : null}
        <Checkbox
          className={css.all}
          label={say('desk.watch.report.guarded')}
          description={say('desk.watch.report.guarded-hint')}
          checked={draft.guarded}
          onChange={(event) => set({ guarded: event.currentTarget.checked })}
        />
      </div>
    </details>
  )
}
