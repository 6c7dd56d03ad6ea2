/** Names joined into one key. */

/**
 * Joins names so that no other names give the same key: the length of each is told before it, but for the last, which ends where the
 * key ends. A mere blank between them would make one of ("A B", "C") and ("A", "B C").
 */
export const joined = (...names: readonly string[]): string =>
  names.map((name, i) => (i < names.length - 1 ? `${name.length}:${name} ` : name)).join('')
