/** Lengths as a reader writes them: metres up to ten kilometres, as the law has them, and kilometres from there on. */
import { useMemo } from 'react'
import { tags } from '../../words/language.ts'
import { useWords } from '../../words/words.tsx'

const KILOMETRES_FROM = 10_000

export function useLengths(): (metres: number) => string {
  const { language } = useWords()
  return useMemo(() => {
    // No more is cut off than a millimetre: a length short of what is asked must not look like it.
    const write = (unit: 'meter' | 'kilometer', maximumFractionDigits: number) =>
      new Intl.NumberFormat(tags[language], { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits })
    const [near, far] = [write('meter', 3), write('kilometer', 6)]
    return (metres) => (metres < KILOMETRES_FROM ? near.format(metres) : far.format(metres / 1000))
  }, [language])
}
