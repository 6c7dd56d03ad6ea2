import { type Finding, finding, floorOf, floors, importsOf, isTest, type Source, targetOf } from './source.ts'

/**
 * Digits only go down, and a crossing is visible: another floor is written `#floor/`, the own floor relatively, and every path
 * of ours says its extension.
 */
export function crossings(source: Source): Finding[] {
  const own = floorOf(source.path)
  if (own === null) return []
  return importsOf(source).flatMap(({ from, node }) => {
    const say = (why: string) => [finding(source, node, from, why)]
    const named = /^#(\w+)\//.exec(from)?.[1]
    // The verifier that auditors take away: one file outside the floors, which the shell and the desk run as it is.
    if (from === '#verify') return own >= 5 ? [] : say('only the shell and the desk run the verifier')
    if (from === '#property') return isTest(source.path) ? [] : say('only tests draw random inputs')
    if (named !== undefined) {
      const floor = (floors as readonly string[]).indexOf(named)
      if (floor < 0) return say(`there is no floor #${named}`)
      if (floor > own) return say(`digits only go down: floor ${own} imports floor ${floor}`)
      if (floor === own) return say('the own floor is imported by a relative path')
    } else if (from.startsWith('.')) {
      const target = targetOf(source, from)
      const floor = floorOf(target)
      if (floor !== null && floor !== own) return say('a crossing is written #floor/')
      if (floor === null && !isTest(source.path)) return say('src imports nothing of ours that is outside src')
    } else return []
    return /\.(ts|tsx|json|css)$/.test(from) ? [] : say('an import of ours says its extension')
  })
}
