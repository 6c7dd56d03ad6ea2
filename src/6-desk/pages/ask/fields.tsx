/** The two kinds of field that offer what is on file and take anything else as well. */
import { Autocomplete, TagsInput } from '@mantine/core'
import { useMemo } from 'react'
import { Typed } from '../../parts/typed.tsx'
import css from './form.module.css'
import type { Offer } from './offers.ts'

interface Common {
  readonly id: string
  readonly label: string
  readonly description?: string
  readonly offers: readonly Offer[]
  readonly error?: string | null
  readonly required?: boolean
}

/** At most as many as one can look through; whoever types sees those that fit. */
const OFFERED_MAX = 50

/** One name: typed, or taken from what is on file. */
export function Suggest({
  offers,
  error,
  value,
  onChange,
  required = false,
  ...rest
}: Common & { value: string; onChange(value: string): void }) {
  const { data, named, filter } = useOffers(offers)
  return (
    <Autocomplete
      {...rest}
      value={value}
      onChange={onChange}
      data={data}
      limit={OFFERED_MAX}
      filter={filter}
      renderOption={({ option }) => <Offered id={option.value} name={named.get(option.value) ?? ''} />}
      error={error}
      aria-required={required}
      autoComplete="off"
      spellCheck={false}
      maxLength={128}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  )
}

/** Several names. Enter or a comma takes what was typed. */
export function SuggestMany({
  offers,
  error,
  value,
  onChange,
  ...rest
}: Common & { value: readonly string[]; onChange(value: string[]): void }) {
  const { data, named, filter } = useOffers(offers)
  return (
    <TagsInput
      {...rest}
      value={[...value]}
      onChange={onChange}
      data={data}
      limit={OFFERED_MAX}
      filter={filter}
      renderOption={({ option }) => <Offered id={option.value} name={named.get(option.value) ?? ''} />}
      error={error}
      acceptValueOnBlur
      autoComplete="off"
      spellCheck={false}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  )
}

interface Options {
  readonly options: readonly unknown[]
  readonly search: string
  readonly limit: number
}

/** What is typed finds an offer by its id and by its name, in any case. */
function useOffers(offers: readonly Offer[]) {
  return useMemo(() => {
    const named = new Map(offers.map(({ id, name }) => [id, name]))
    const fits = (id: string, search: string): boolean => `${id} ${named.get(id) ?? ''}`.toLowerCase().includes(search.trim().toLowerCase())
    const filter = ({ options, search, limit }: Options) => {
      const all = options as { value: string; label: string }[]
      // Whoever stands in a field that is filled in wants to see what else there is.
      const found = named.has(search) ? all : all.filter(({ value }) => fits(value, search))
      return found.slice(0, limit)
    }
    return { data: offers.map(({ id }) => id), named, filter }
  }, [offers])
}

const Offered = ({ id, name }: Offer) => (
  <span className={css.offer}>
    <Typed text={id} />
    {name !== '' && name !== id && (
      <span className={css.offerName}>
        <Typed text={name} />
      </span>
    )}
  </span>
)
