/** What might settle a doubt about goods: having them classified, or comparing our copy of a list with its source. */
import { T } from '#ground/kleene.ts'
import { atomsOf } from '../act/atoms.ts'
import { classified } from '../determine/classified.ts'
import type { Determination } from '../determine/determination.ts'
import { editionOfDay } from '../determine/edition.ts'
import { Inquiry, type Question } from '../determine/inquiry.ts'
import type { Change } from './change.ts'

const LIST = 'list '

/**
 * For each control list the answer looked at: a comparison of our copy, where its age is judged; and a classification of goods nobody has
 * classified under the edition of the day. What a classifier found is not for a remedy to overturn.
 */
export function goodsFor(question: Question, answer: Determination): Change[] {
  const lists = answer.dependsOn.flatMap((name) => (name.startsWith(LIST) ? name.slice(LIST.length) : []))
  return lists.flatMap((list): Change[] => {
    const stale = question.rulebook.controlLists.get(list)?.maxAgeDays != null
    return [...(stale ? [{ kind: 'recheck-list', list } as const] : []), ...classifications(question, list)]
  })
}

function classifications(question: Question, list: string): Change[] {
  return atomsOf(question.act).flatMap((atom): Change[] => {
    const item = atom.line?.item ?? null
    if (item === null) return []
    const q = new Inquiry(question, atom)
    const edition = editionOfDay(q, list)
    if (typeof edition === 'string' || known(q, item, list)) return []
    const value = `none @ ${edition.edition}`
    const facts = [{ of: item, is: `classified:${list}`, value, by: '(classifier)', settles: true }]
    return [{ kind: 'facts', code: 'classify', values: { item, list }, facts }]
  })
}

/** Whether somebody has classified the goods under the edition of the day, be it in dispute. */
function known(q: Inquiry, item: string, list: string): boolean {
  const found = [true, false].map((want) => classified(q, item, list, 'listed', want))
  return found.some(({ truth, cause }) => truth === T || (cause !== 'not-classified' && cause !== 'other-edition' && cause !== 'stale'))
}
