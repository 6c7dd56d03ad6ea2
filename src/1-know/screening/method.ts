/**
 * The method of comparing names, as numbers: a dated data file. Every figure is in hundredths: of a logit for what speaks for or against
 * two names being of one bearer, of an ordinary name word for weights. Whoever changes one gives the method a new date, because a result
 * names its method and an old screening replays with the method that it names.
 */
export interface Weights {
  /** Where the sum starts, before anything is compared. */
  readonly base: number
  /** The most that words in common can say, and the weight of common words at which half of it is said. */
  readonly gain: number
  readonly half: number
  /** What it says, further, that one word is all of either name. */
  readonly all: number
  /** What each hundredth of distance within a pair of words says against, straight and squared. */
  readonly typo: number
  readonly typoSquare: number
  /** The most that one keystroke, and two in one word, say against, however far they put the sound. */
  readonly typed: number
  readonly typedTwice: number
  /** What each hundredth of a far distance says against, further, where more than two keystrokes part the words. */
  readonly unlike: number
  /** What it says against that more than two keystrokes part the names and no word is the same in both. */
  readonly strange: number
  /** What it says against, further, that more than one keystroke parts two words and they begin otherwise. */
  readonly beginning: number
  /** What a word on one side says against where the other side has another word in its place; for the first, and for each further. */
  readonly contradiction: number
  readonly further: number
  /** What the weight of words missing on one side says against, by how it compares with what is in common. */
  readonly omission: number
  /** The most that it says: who leaves out many words means to be short, and each further one tells less. */
  readonly omissionMost: number
  /** What it says against, further, that one word only is in common and something is missing. */
  readonly lone: number
  /** What it says against, further, that one name is the other with one more name before it. */
  readonly child: number
  /** A number that differs, and a number that one side lacks. */
  readonly number: number
  /** A number that differs as if mistyped, where a name beside it agrees. */
  readonly numberTyped: number
  readonly numberMissing: number
  /** What a common word weighs against another word, in hundredths, where a name of its own is in common. */
  readonly wordBeside: number
  /** How much a missing word of each sort weighs, in hundredths of its weight. */
  readonly missing: {
    readonly word: number
    readonly place: number
    /** A part of the world, such as Europe: many firms add one to a name where they sell. */
    readonly region: number
    readonly patronymic: number
    readonly initial: number
    readonly aside: number
  }
  /** Legal forms of different families, of one family, and one side without. */
  readonly formOther: number
  readonly formAlike: number
  readonly formMissing: number
  /** Words in another order. */
  readonly order: number
  /** A given name where the other has the family name and the other way round, where both sources label them; and one of the two alone. */
  readonly crossed: number
  readonly crossedOnce: number
  /** A son's name where the other has the father's, and the other way round. */
  readonly sonAsFather: number
}

export const METHOD = 'parley-names-2026-11-22c'

/** From which score, in ten-thousandths, two records are told as a match, unless the caller says otherwise. */
export const THRESHOLD = 5000

/**
 * How a sum of evidence becomes a probability: the sum that is as likely as not, and the worth in hundredths of what lies above and below.
 * Beyond `high` above the middle hardly any judged pair was wrong, and what is added there only orders: it is worth `beyond`. Beyond `low`
 * below it there are as many right ones among the worst as among the bad, and what is added there is worth `beneath`.
 */
export const CALIBRATION = { middle: 20, above: 160, below: 150, high: 220, beyond: 70, low: 150, beneath: 15 } as const

export const PERSON: Weights = {
  base: -225,
  gain: 880,
  half: 132,
  all: 90,
  typo: 46,
  typoSquare: 4,
  typed: 60,
  typedTwice: 208,
  unlike: 85,
  strange: 90,
  beginning: 100,
  contradiction: 470,
  further: 40,
  omission: 190,
  omissionMost: 200,
  lone: 200,
  child: 130,
  number: 200,
  numberTyped: 100,
  numberMissing: 20,
  wordBeside: 85,
  missing: { word: 100, place: 100, region: 90, patronymic: 10, initial: 30, aside: 30 },
  formOther: 0,
  formAlike: 0,
  formMissing: 0,
  order: 25,
  crossed: 145,
  crossedOnce: 50,
  sonAsFather: 320,
}
export const BODY: Weights = {
  base: -208,
  gain: 745,
  half: 62,
  all: 0,
  typo: 22,
  typoSquare: 46,
  typed: 120,
  typedTwice: 130,
  unlike: 60,
  strange: 0,
  beginning: 0,
  contradiction: 560,
  further: 20,
  omission: 235,
  omissionMost: 235,
  lone: 20,
  child: 0,
  number: 500,
  numberTyped: 190,
  numberMissing: 450,
  wordBeside: 70,
  missing: { word: 220, place: 215, region: 90, patronymic: 100, initial: 100, aside: 10 },
  formOther: 450,
  formAlike: 30,
  formMissing: 30,
  order: 5,
  crossed: 0,
  crossedOnce: 0,
  sonAsFather: 0,
}
export const THING: Weights = {
  base: -250,
  gain: 900,
  half: 80,
  all: 0,
  typo: 60,
  typoSquare: 20,
  typed: 200,
  typedTwice: 300,
  unlike: 60,
  strange: 0,
  beginning: 0,
  contradiction: 420,
  further: 120,
  omission: 300,
  omissionMost: 900,
  lone: 0,
  child: 0,
  number: 600,
  numberTyped: 600,
  numberMissing: 350,
  wordBeside: 85,
  missing: { word: 100, place: 80, region: 90, patronymic: 100, initial: 100, aside: 50 },
  formOther: 0,
  formAlike: 0,
  formMissing: 0,
  order: 10,
  crossed: 0,
  crossedOnce: 0,
  sonAsFather: 0,
}
