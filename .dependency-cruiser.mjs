/**
 * Which file may import which. `tools/rings.test.ts` runs these rules and asserts that every file under src/ was seen; a
 * checker that sees nothing is always content.
 */
const floors = ['0-ground', '1-know', '2-bound', '3-watch', '4-answer', '5-shell', '6-desk']

/** Digits only go down: one rule per floor. */
const upward = floors.slice(0, -1).map((floor, i) => ({
  name: `digits-only-go-down-from-${floor}`,
  severity: 'error',
  from: { path: `^src/${floor}/` },
  to: { path: `^src/(${floors.slice(i + 1).join('|')})/` },
}))

export default {
  forbidden: [
    ...upward,
    { name: 'no-ring', severity: 'error', from: {}, to: { circular: true } },
    { name: 'unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
    { name: 'pure-floors', severity: 'error', from: { path: '^src/[0-4]-', pathNot: '[.]test[.]ts$' }, to: { dependencyTypes: ['core'] } },
    { name: 'desk-not-shell', severity: 'error', from: { path: '^src/6-desk/' }, to: { path: '^src/5-shell/' } },
    {
      name: 'desk-types-only',
      severity: 'error',
      from: { path: '^src/6-desk/' },
      // How positions are written is read by the same code wherever they are typed, as proofs are checked by the same code wherever they are shown.
      to: { path: '^src/[1-4]-', pathNot: '^src/(4-answer/ledger|3-watch/places)', dependencyTypesNot: ['type-only'] },
    },
    { name: 'tests-not-imported', severity: 'error', from: { pathNot: '[.]test[.]ts$' }, to: { path: '[.]test[.]ts$' } },
    {
      name: 'src-stands-alone',
      severity: 'error',
      from: { path: '^src/', pathNot: '[.]test[.]ts$' },
      // The verifier that auditors take away is one file; the shell and the desk run that file and no copy of it.
      to: { path: '^(tests|tools|bench)/', pathNot: '^tools/verify[.]ts$' },
    },
    { name: 'verifier-above', severity: 'error', from: { path: '^src/[0-4]-' }, to: { path: '^tools/verify[.]ts$' } },
  ],
  options: {
    // Type-only imports count: a ring of types is a ring.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules)' },
  },
}
