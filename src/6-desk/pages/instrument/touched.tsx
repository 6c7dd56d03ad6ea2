/** The open dockets that the difference between two versions touches: whom to ask again. What their answers will be is not said. */
import { Link } from '@tanstack/react-router'
import type { Amendment } from '../../client/law-shapes.ts'
import { speechOf } from '../../parts/law/speech.ts'
import { Mark } from '../../parts/mark.tsx'
import { Panel } from '../../parts/panel.tsx'
import { useQuestion } from '../../parts/question.ts'
import { Typed } from '../../parts/typed.tsx'
import { useWords } from '../../words/words.tsx'
import css from './instrument.module.css'

export function Touched({ amendment: { dockets, complete } }: { amendment: Amendment }) {
  const { say, language } = useWords()
  const question = useQuestion()
  const { and, name } = speechOf(say, language)
  return (
    <Panel title={say('desk.instrument.touched')} aside={say('desk.instrument.touched-ask')}>
      {dockets.length === 0 && <p className={css.none}>{say('desk.instrument.touched-none')}</p>}
      <ul className={css.touched}>
        {dockets.map(({ docket, named, about }) => (
          <li key={docket.id}>
            <Mark verdict={docket.verdict} size={14} label={say(`desk.docket.verdict.${docket.verdict}`)} />
            <div>
              <Link to="/dockets/$docket" params={{ docket: docket.id }}>
                <Typed text={question(docket)} />
              </Link>
              {named.length > 0 && <span>{say('desk.instrument.touched-named', { clauses: and(named.map(name)) })}</span>}
              {about.length > 0 && <span>{say('desk.instrument.touched-about', { clauses: and(about.map(name)) })}</span>}
            </div>
          </li>
        ))}
      </ul>
      {!complete && <p className={css.cut}>{say('desk.instrument.touched-cut')}</p>}
    </Panel>
  )
}
