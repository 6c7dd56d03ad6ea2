/** What a docket is called: what somebody typed, or, where they typed nothing but a short name for machines, the question its act puts. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Docket } from '../client/shapes.ts'
import { useMoments } from '../words/moments.ts'
import { useSay } from '../words/words.tsx'

/** Of the docket as much as its question is made of. */
type Asked = Pick<Docket, 'id' | 'title' | 'act'>
type Make = typeof import('./question-of-act.ts').questionOfAct

/** A title of one word with a hyphen, dot, underscore or digit in it, such as `visit-21`, or no title at all: nobody asks in that way. */
export const forMachines = ({ id, title }: Pick<Asked, 'id' | 'title'>): boolean =>
  title.trim() === '' || title === id || (/^[\w.:-]+$/.test(title) && /[\d_.:-]/.test(title))

const itself = (id: string): string => id
/** What makes questions of acts is fetched when the first is wanted: most dockets have a title, and the first page is to be light. */
let fetched: Make | null = null

/** What to call a docket, in the reader's language where it is made of the act. Parties are named by `called`, else by their ids. */
export function useQuestion(called: (id: string) => string = itself): (docket: Asked) => string {
  const say = useSay()
  const moments = useMoments()
  const [make, setMake] = useState<Make | null>(() => fetched)
  const wanted = useRef(false)
  useEffect(() => {
    if (!wanted.current || make !== null) return
    let here = true
    void import('./question-of-act.ts').then(({ questionOfAct }) => {
      fetched = questionOfAct
      if (here) setMake(() => questionOfAct)
    })
    return () => {
      here = false
    }
  })
  return useCallback(
    (docket: Asked) => {
      if (!forMachines(docket)) return docket.title
      if (make !== null) return make(docket, called, say, moments)
      wanted.current = true
      return docket.title || docket.id
    },
    [make, called, say, moments],
  )
}
