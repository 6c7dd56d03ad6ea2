/** One edition: what it was made of, what became of every row, and how it differs from another. */
import { Link, useParams } from '@tanstack/react-router'
import type { EditionWhole } from '../../../client/material-shapes.ts'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Field, FieldList } from '../../../parts/fields.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { Opened } from '../parts/opened.tsx'
import { PrintButton } from '../parts/print-button.tsx'
import { Differs } from './differs.tsx'
import css from './editions.module.css'
import { Fates, Figures } from './fates.tsx'
import { useEdition } from './reading.ts'

export function Page() {
  const { edition: id = '' } = useParams({ strict: false })
  return (
    <Opened query={useEdition(id)} name={id.slice(0, 12)}>
      {(one) => <Whole one={one} />}
    </Opened>
  )
}

function Whole({ one }: { one: EditionWhole }) {
  const say = useSay()
  const { edition, by, at, here, index } = one
  return (
    <>
      <PageTitle
        title={say('desk.editions.one-title', { source: edition.source, day: edition.as_of })}
        above={
          <>
            <Link to="/watch/editions">{say('desk.editions.title')}</Link> <Mono>{edition.edition.slice(0, 12)}</Mono>{' '}
            <EntryNumber index={index} />
          </>
        }
        sub={
          <>
            {say('desk.editions.kept-by', { by })} <Moment at={at} />. {say('desk.editions.material')}
          </>
        }
        acts={<PrintButton />}
      />
      <div className={css.stack}>
        {here < edition.counts.stored && (
          <p role="alert" className={css.problem}>
            {say('desk.editions.here-some', { n: here })} {say('desk.editions.not-here-note')}
          </p>
        )}
        <Panel title={say('desk.editions.made-of')}>
          <Figures told={edition} />
          <FieldList>
            <Field name={say('desk.editions.form')}>{say(`desk.editions.form-${edition.form}`)}</Field>
            {edition.files.map(({ name, bytes, sha256 }) => (
              <Field key={sha256} name={<Typed text={name} />}>
                {say('desk.editions.bytes', { n: bytes })} <Mono wrap>{sha256}</Mono>
              </Field>
            ))}
            {edition.mapping !== null && (
              <Field name={say('desk.editions.mapping')}>
                <Mono wrap>{edition.mapping}</Mono>
              </Field>
            )}
            <Field name={say('desk.editions.digest-fates')}>
              <Mono wrap>{edition.fates}</Mono>
            </Field>
          </FieldList>
        </Panel>
        <Differs edition={edition} />
        <Fates told={edition} kept />
      </div>
    </>
  )
}
