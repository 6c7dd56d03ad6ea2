import { Link } from '@tanstack/react-router'
import type { TermTold } from '../../../client/promises-shapes.ts'
import { Mono } from '../../../parts/mono.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { termPlace } from './marked.tsx'
import css from './said.module.css'

/** The terms that words use: what each party takes a term to mean, side by side, and what it is called in each language. */
export function Terms({
  terms,
  bare = false,
}: {
  terms: readonly TermTold[] /** Without the agreement, where that is said above. */
  bare?: boolean
}) {
  return (
    <ul className={css.terms}>
      {terms.map((one) => (
        <li key={`${one.glossary} ${one.term}`} id={termPlace(one.glossary, one.term)}>
          <OneTerm one={one} bare={bare} />
        </li>
      ))}
    </ul>
  )
}

function OneTerm({ one: { term, of, contested, note, wordings, means }, bare }: { one: TermTold; bare: boolean }) {
  const say = useSay()
  return (
    <>
      <p className={css.term}>
        <b>
          <Typed text={term} />
        </b>
        <span data-contested={contested || undefined}>{say(contested ? 'desk.said.contested' : 'desk.said.agreed')}</span>
        {!bare && (
          <Link to="/instruments/$instrument" params={{ instrument: of }}>
            <Mono>{of}</Mono>
          </Link>
        )}
      </p>
      {note !== null && (
        <p>
          <Typed text={note} />
        </p>
      )}
      <dl className={css.means}>
        {means.map(({ by, text, lang }) => (
          <div key={by}>
            <dt>
              <Typed text={by} />
            </dt>
            <dd>
              <Typed text={text} lang={lang ?? undefined} />
            </dd>
          </div>
        ))}
      </dl>
      {means.length === 0 && <p className={css.note}>{say('desk.said.no-meaning')}</p>}
      <p className={css.wordings}>
        {Object.entries(wordings).map(([lang, texts]) => (
          <span key={lang}>
            <Mono>{lang}</Mono> <Typed text={texts.join(' · ')} lang={lang} />
          </span>
        ))}
      </p>
    </>
  )
}
