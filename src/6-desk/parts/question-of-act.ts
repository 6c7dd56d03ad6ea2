/** The question that an act puts, in words. */
import type { Docket } from '../client/shapes.ts'
import { draftOf } from '../pages/ask/draft-of.ts'
import { questionOf, questionText } from '../pages/ask/sentence.ts'
import type { Moments } from '../words/moments.ts'
import type { Say } from '../words/words.tsx'

export const questionOfAct = ({ act }: Pick<Docket, 'act'>, called: (id: string) => string, say: Say, moments: Moments): string =>
  questionText(questionOf(draftOf(act, '', moments.zone), called, say, moments))
