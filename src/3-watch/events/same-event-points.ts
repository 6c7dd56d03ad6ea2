/**
 * What each thing that two accounts have in common, or have not, counts for or against their being of one event.
 *
 * The points are tenths of the natural logarithm of the odds, rounded and made never to rise as accounts grow unlike. They were fitted (logistic
 * regression) on the making half of the pairs of `./parley bench events --only same-event`, where whatever one account leaves out is left
 * out as often by accounts of other events. Two were not measured, because no open data tell them: `means`, and `taken`, which is no
 * matter of chance. How it is measured and what it cannot do is in docs/same-event.md.
 */

/** The steps of each piece, with their points. What is not known of an account has no step, and so no points. */
export const POINTS = {
  /**
   * `same`: within a day, and both tell a day or less; `meet`: their times meet, and one of them is longer; `next`: the day after; `two`: the
   * second day after; `room`: further apart, and within what both leave open; `off`: up to three days beyond that; `rough`: one is only known
   * to a week, and they can meet; `rougher`: to a month or a year, as what adds up many events is; `far`: they cannot meet.
   */
  time: { same: 28, meet: 16, next: 10, two: -4, room: -19, off: -38, rough: 6, rougher: -8, far: -400 },
  /**
   * `near`: within 2 km, or within 6 where one is only known to 25; `close`: within 6 km, or 15; `room`: further, and within what both leave
   * open; `off`: up to 20 km beyond that; `rough`: one is only known to a district, and they can meet; `rougher`: to a province or a
   * country; `far`: they cannot meet.
   */
  place: { near: 24, 'near-within': 21, close: 19, 'close-within': 8, room: -26, off: -26, rough: 5, rougher: -8, far: -400 },
  /** Names of places, beside coordinates; `told` where one has no coordinates, so that the name is all there is. */
  name: { same: 5, shared: 4, other: -14, 'told-same': 24, 'told-shared': 14, 'told-other': -14 },
  /** `part`: one names some of those whom the other names; `shared`: each names somebody whom the other does not; `alike`: a word in common. */
  sides: { same: 3, part: 2, shared: -12, alike: -12, other: -12 },
  kind: { same: 0, other: -4 },
  /** Most accounts tell of one or two killed, so that this number agrees by chance; from five on hardly, from twenty on not. */
  numbers: { few: 7, two: 10, some: 12, five: 24, twenty: 32, near: 4, meet: 0, off: -17, far: -34 },
  /** `partly`: one tells of civilians or fighters alone, the other of both. */
  killed: { same: 5, partly: 0, other: -35 },
  means: { same: 4, shared: 2, other: -4 },
  /** How much else happens there: where little does, two accounts of one day hardly meet by chance. `unknown`: nobody can say. */
  usual: { none: 18, rare: 9, some: 1, often: -4, daily: -9, crowded: -16, unknown: -4 },
  /** Two rows of one edition: whoever made it tells them apart. One row taken up twice is one account. */
  taken: { same: 200, other: -60 },
} as const

/**
 * What stands against any two accounts before they are looked at; from what score on they are shown, and from what on told as the same, where no
 * other account comes within `margin` of it.
 */
export const SAME_EVENT = { before: -10, perhaps: 0, same: 47, margin: 25 } as const
