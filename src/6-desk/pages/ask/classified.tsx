import { useDebouncedValue } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useItems } from '../../data/read.ts'
import { useClaims } from '../../data/reading.ts'
import { Grade } from '../../parts/grade.tsx'
import { recordOf, textOf } from '../../parts/law/written.ts'
import { placed } from '../../parts/placed.ts'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import css from './form.module.css'

const PAUSE_MILLISECONDS = 250

/** How the goods of a line are classified, as far as that is on file: lists of control and customs codes ask for it. */
export function Classified({ item }: { item: string }) {
  const say = useSay()
  const [settled] = useDebouncedValue(item, PAUSE_MILLISECONDS)
  const query = useClaims({ of: settled }, { enabled: settled !== '' })
  const found = useItems(query).filter(({ claim }) => claim.is === 'hs' || textOf(claim.is).startsWith('classified:'))
  if (settled === '' || query.isPending) return null
  const more = (
    <Link to="/write/$what" params={{ what: 'claim' }} search={{ of: settled, is: 'classified:' }}>
      {say('desk.ask.classified-file')}
    </Link>
  )
  if (found.length === 0)
    return (
      <p className={css.note}>
        {say('desk.ask.classified-none')} {more}
      </p>
    )
  return (
    <div className={css.note}>
      {say('desk.ask.classified')} {more}
      <ul className={css.known}>
        {placed(found).map(({ item: { claim }, key }) => (
          <li key={key}>
            <b>
              <bdi dir="ltr">{codeOf(recordOf(claim))}</bdi>
            </b>{' '}
            <Typed text={textOf(claim.source)} /> {textOf(claim.grade) !== '' && <Grade grade={textOf(claim.grade)} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** `EU-DU 2B350.i @ 2025`, or `HS 841350`. */
const codeOf = ({ is, value }: Readonly<Record<string, unknown>>): string =>
  `${is === 'hs' ? 'HS' : textOf(is).slice('classified:'.length)} ${textOf(value)}`
