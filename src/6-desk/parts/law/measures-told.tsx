import { useSay } from '../../words/words.tsx'
import { Typed } from '../typed.tsx'
import { MEASURE_NAMES } from './measures.ts'

/** Measures by the names people have for them; one that nobody here knows by its own. */
export function Measures({ measures }: { measures: readonly string[] }) {
  const say = useSay()
  return measures.map((one) => {
    const known = MEASURE_NAMES.find((name) => name === one)
    return <span key={one}>{known === undefined ? <Typed text={one} /> : say(`desk.law.measure.${known}`)}</span>
  })
}
