/** Something that is to be said: to whom, on what it rests, in which words; beside it, live, whether it may be said. */
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { type Draft, useDraft } from '../../../data/draft.ts'
import { useHead } from '../../../data/reading.ts'
import { Answered } from '../../../parts/answered.tsx'
import { Columns } from '../../../parts/columns.tsx'
import { DateField } from '../../../parts/date-field.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useSay } from '../../../words/words.tsx'
import { actOf } from '../../ask/act-of.ts'
import { useCalled, useLive, useOffersOnFile } from '../../ask/asking.ts'
import { Suggest, SuggestMany } from '../../ask/fields.tsx'
import { Live } from '../../ask/live.tsx'
import type { Offer, Offers } from '../../ask/offers.ts'
import { placed } from '../../ask/placed.ts'
import { useAll, useIncidents } from '../reading.ts'
import { ProposeWords } from './propose-words.tsx'
import { useLookedAt } from './reading.ts'
import { RestsOn } from './rests-on.tsx'
import css from './said.module.css'
import { askDraftOf, type SayDraft, UNSAID } from './say-draft.ts'
import { WordingField } from './wording.tsx'

export function Page() {
  const say = useSay()
  const head = useHead({ now: true })
  const draft = useDraft('say', UNSAID)
  return (
    <>
      <PageTitle
        title={say('desk.said.new-title')}
        sub={say('desk.said.new-sub')}
        above={<Link to="/watch/statements">{say('desk.said.title')}</Link>}
      />
      <Answered query={head}>{({ store }) => <Desk draft={draft} zone={store?.zone ?? 'UTC'} />}</Answered>
    </>
  )
}

function Desk({ draft, zone }: { draft: Draft<SayDraft>; zone: string }) {
  const say = useSay()
  const { value } = draft
  const offers = useOffersOnFile()
  const called = useCalled(offers)
  const made = useMemo(() => actOf(askDraftOf(value), zone), [value, zone])
  const query = useLive(made)
  const [asked, setAsked] = useState(0)
  const put = (part: Partial<SayDraft>) => draft.set((before) => ({ ...before, ...part }))
  const wrong = (field: string) => {
    const trouble = made.troubles.find((one) => one.field === field && (asked > 0 || !one.empty))
    return trouble === undefined ? null : say(`desk.ask.wrong-${trouble.wrong}`)
  }
  const verdict = query === null || query.error !== null ? 'none' : (query.data?.verdict ?? 'none')
  return (
    <Columns
      side={
        <div id="answer">
          <Live {...{ query, called }} troubles={made.troubles} fieldOf={() => undefined} tryIt={() => null} only={(to) => put({ to })} />
        </div>
      }
    >
      <form aria-label={say('desk.said.new-title')} noValidate onSubmit={(event) => event.preventDefault()}>
        <Whom {...{ value, put, wrong, offers, zone }} />
        <On value={value} put={put} offers={offers} />
        <InWords value={value} put={put} />
        <ProposeWords {...{ draft, made, verdict }} onWrong={() => setAsked(asked + 1)} />
      </form>
    </Columns>
  )
}

interface PartProps {
  readonly value: SayDraft
  put(part: Partial<SayDraft>): void
}

function Whom({ value, put, wrong, offers, zone }: PartProps & { wrong(field: string): string | null; offers: Offers; zone: string }) {
  const say = useSay()
  const kinds = (['message', 'statement'] as const).map((one) => ({ value: one, label: say(`desk.ask.kind-${one}`) }))
  return (
    <fieldset className={css.group}>
      <legend>{say('desk.said.group-whom')}</legend>
      <div className={css.fields}>
        <NativeSelect
          label={say('desk.ask.kind')}
          value={value.kind}
          data={kinds}
          onChange={({ currentTarget }) => put({ kind: currentTarget.value === 'statement' ? 'statement' : 'message' })}
        />
        <Suggest
          id="actor"
          required
          label={say('desk.said.who-says')}
          offers={offers.parties}
          value={value.actor}
          onChange={(actor) => put({ actor })}
          error={wrong('actor')}
        />
        <SuggestMany
          id="role-counterpart"
          label={say('desk.said.to-whom')}
          offers={offers.parties}
          value={value.to}
          onChange={(to) => put({ to })}
        />
        <TextInput
          id="docket-title"
          label={say('desk.said.subject')}
          value={value.title}
          dir="auto"
          maxLength={200}
          onChange={({ currentTarget }) => put({ title: currentTarget.value })}
        />
        {(['from', 'until'] as const).map((end) => (
          <DateField
            key={end}
            of="moment"
            id={end}
            zone={zone}
            label={say(`desk.said.${end}`)}
            value={value[end]}
            onChange={(at) => put({ [end]: at })}
            error={wrong(end)}
            aria-required
          />
        ))}
      </div>
      <p className={css.note}>{say('desk.said.to-whom-note')}</p>
    </fieldset>
  )
}

/** What it rests on, with how far each is verified, before anything is proposed. */
function On({ value, put, offers }: PartProps & { offers: Offers }) {
  const say = useSay()
  const { items } = useAll(useIncidents())
  const all = useMemo((): readonly Offer[] => {
    const incidents = items.map(({ id, title }) => ({ id, name: title }))
    const known = new Set(incidents.map(({ id }) => id))
    return [...incidents, ...offers.cited.filter(({ id }) => !known.has(id)), ...offers.claims]
  }, [items, offers])
  const looked = useLookedAt(LOOKED_IN, '', value.cites)
  const cites = looked?.cites.filter(({ id }) => value.cites.includes(id)) ?? []
  const loose = cites.filter(({ standing }) => standing !== 'verified').length
  return (
    <fieldset className={css.group}>
      <legend>{say('desk.said.rests-on')}</legend>
      <SuggestMany
        id="cites"
        label={say('desk.said.cites')}
        description={say('desk.said.cites-note')}
        offers={all}
        value={value.cites}
        onChange={(ids) => put({ cites: ids })}
      />
      {cites.length > 0 && <RestsOn cites={cites} />}
      <p role="status" className={css.note}>
        {cites.length > 0 && say('desk.said.loose', { n: loose })}
      </p>
    </fieldset>
  )
}
/** What is cited is looked at by itself, in no language in particular. */
const LOOKED_IN = 'en'

function InWords({ value: { words }, put }: PartProps) {
  const say = useSay()
  return (
    <fieldset className={css.group}>
      <legend>{say('desk.said.group-words')}</legend>
      {placed(words).map(({ item, at }) => (
        <WordingField
          key={at}
          id={`wording-${at}`}
          value={item}
          set={(part) => put({ words: words.map((one, i) => (i === at ? { ...one, ...part } : one)) })}
        />
      ))}
      <div className={css.end}>
        <Button variant="subtle" size="compact-sm" onClick={() => put({ words: [...words, { lang: '', text: '' }] })}>
          {say('desk.said.lang-add')}
        </Button>
        {words.length > 1 && (
          <Button variant="subtle" size="compact-sm" onClick={() => put({ words: words.slice(0, -1) })}>
            {say('desk.said.lang-remove')}
          </Button>
        )}
      </div>
      <p className={css.note}>{say('desk.said.lang-several')}</p>
    </fieldset>
  )
}
