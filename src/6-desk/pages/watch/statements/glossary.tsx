/** What the terms of each agreement are taken to mean, by each party and in each language, and which of them are contested. */
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Glossary, TermTold } from '../../../client/promises-shapes.ts'
import { useItems } from '../../../data/read.ts'
import { useInstruments } from '../../../data/reading.ts'
import { Answered } from '../../../parts/answered.tsx'
import { Columns } from '../../../parts/columns.tsx'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { recordsOf, textOf, textsOf } from '../../../parts/law/written.ts'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Empty } from '../../../parts/states.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { useAll } from '../reading.ts'
import { useGlossaries } from './reading.ts'
import { TermForm } from './term-form.tsx'
import { Terms } from './terms.tsx'

export function Page() {
  const say = useSay()
  const { list, items } = useAll(useGlossaries())
  const instruments = useItems(useInstruments({ limit: 500 }))
  const agreements = useMemo(
    () => instruments.map(({ instrument }) => ({ id: textOf(instrument.id), name: textOf(instrument.title) })),
    [instruments],
  )
  return (
    <>
      <PageTitle
        title={say('desk.said.glossaries')}
        sub={say('desk.said.glossaries-sub')}
        above={<Link to="/watch/statements">{say('desk.said.title')}</Link>}
      />
      <Columns side={<TermForm glossaries={items} agreements={agreements} />}>
        <Answered query={list}>
          {() =>
            items.length === 0 ? (
              <Empty title={say('desk.said.glossaries-none')}>{say('desk.said.glossaries-none-note')}</Empty>
            ) : (
              items.map((one) => <OneGlossary key={textOf(one.glossary.id)} one={one} />)
            )
          }
        </Answered>
      </Columns>
    </>
  )
}

function OneGlossary({ one }: { one: Glossary }) {
  const { index, by, at } = one
  const of = textOf(one.glossary.of)
  return (
    <Panel
      title={
        <Link to="/instruments/$instrument" params={{ instrument: of }}>
          <Mono>{of}</Mono>
        </Link>
      }
      aside={
        <>
          <Typed text={by} /> <Moment at={at} form="day" /> <EntryNumber index={index} />
        </>
      }
    >
      <Terms terms={termsIn(one)} bare />
    </Panel>
  )
}

/** The terms of a glossary as it was written. */
function termsIn({ glossary }: Glossary): readonly TermTold[] {
  return recordsOf(glossary.terms).map((term) => ({
    ...{ glossary: textOf(glossary.id), of: textOf(glossary.of), term: textOf(term.id), contested: term.contested === true },
    note: textOf(term.note) || null,
    wordings: Object.fromEntries(Object.entries(term.wordings ?? {}).map(([lang, texts]) => [lang, textsOf(texts)])),
    means: recordsOf(term.means).map(({ by, text, lang }) => ({ by: textOf(by), text: textOf(text), lang: textOf(lang) || null })),
  }))
}
