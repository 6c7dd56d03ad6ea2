import { useId } from 'react'
import { useItems } from '../data/read.ts'
import { useHead, useOffices } from '../data/reading.ts'
import { Typed } from '../parts/typed.tsx'
import { drafted } from '../words/language.ts'
import { useWords } from '../words/words.tsx'
import css from './banner.module.css'
import { useReader } from './reader.tsx'

/** What is said as long as there is no sign-in: that there is none, as whom one acts, and what kind of store it is. It cannot be put away. */
export function Banner() {
  const { say, language } = useWords()
  const id = useId()
  const { office, actAs } = useReader()
  const offices = useItems(useOffices({ now: true }))
  const store = useHead({ now: true }).data?.store
  const acting = offices.find((one) => one.id === office)
  // On a narrow screen it is cut: opened, or under the pointer, it is whole.
  const shown = acting === undefined ? undefined : `${acting.id} · ${acting.name}`
  return (
    <div className={css.banner}>
      <span className={css.acting}>
        <label htmlFor={id}>{say('desk.frame.acting-as')}</label>
        <select id={id} dir="ltr" title={shown} value={office ?? ''} onChange={(event) => actAs(event.currentTarget.value || null)}>
          <option value="">{say('desk.frame.nobody')}</option>
          {office !== null && !offices.some((one) => one.id === office) && <option value={office}>{office}</option>}
          {offices.map((one) => (
            <option key={one.id} value={one.id}>
              {`${one.id} · ${one.name}`}
            </option>
          ))}
        </select>
      </span>
      {store && (
        <span className={css.store} data-store={store.store}>
          <b>{say(`desk.frame.store-${store.store}`)}</b> <Typed text={store.house} />
          {store.store === 'demonstration' && <span>{say('desk.frame.counts-nowhere')}</span>}
        </span>
      )}
      {drafted.includes(language) && <span className={css.drafted}>{say('desk.frame.drafted-here')}</span>}
    </div>
  )
}
