/**
 * How Burmese is usually written in Latin letters in names, which is less than a transliteration: tones are left out, and several spellings
 * are in use. Recalled from general knowledge of the script and of the conventions of names; not read from a source.
 */

/** A table written as `sign=letters`, parted by blanks: signs that stand on a letter cannot stand alone as a name of a field. */
const table = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map((pair): [string, string] => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  )

/** Consonants at the beginning of a syllable. The last two are the bearer of a vowel, which is not heard, and a doubled s. */
export const BURMESE_INITIALS = table(`
  က=k ခ=kh ဂ=g ဃ=g င=ng စ=s ဆ=s ဇ=z ဈ=z ည=ny ဉ=ny
  ဋ=t ဌ=ht ဍ=d ဎ=d ဏ=n တ=t ထ=ht ဒ=d ဓ=d န=n
  ပ=p ဖ=ph ဗ=b ဘ=b မ=m ယ=y ရ=y လ=l ဝ=w သ=th ဟ=h ဠ=l အ= ဿ=th
`)

/** Vowels that stand for a whole syllable. */
export const BURMESE_VOWELS = table('ဣ=i ဤ=i ဥ=u ဦ=u ဧ=e ဩ=aw ဪ=aw')

/** Consonants at the end, by what they do to the vowel before: k, ng, c, ny, nj (all palatal or velar), t, n, y. */
export const BURMESE_FINALS = table(`
  က=k ဂ=k ခ=k င=ng စ=c ဇ=c ည=ny ဉ=nj ယ=y န=n မ=n ဏ=n
  တ=t ပ=t ဒ=t ဓ=t ဗ=t ဘ=t ဋ=t ဌ=t ထ=t ဖ=t လ=t သ=t
`)

/** Vowel signs with the end of the syllable. A colon is the heavy tone, where it changes how names are written. */
export const BURMESE_RIMES = table(`
  =a ာ=a ါ=a ိ=i ီ=i ု=u ူ=u ူ:=oo ေ=e ေ:=ay ဲ=e ံ=an ာံ=an
  ော=aw ေါ=aw ို=o ို:=oe ုံ=on ိံ=ein
  k=et ng=in c=it ny=i nj=in t=at n=an y=e
  ောk=auk ေါk=auk ောng=aung ေါng=aung ိုk=aik ိုng=aing
  ိt=eik ိn=ein ုt=ok ုn=on ာt=at ာn=an ီn=in ာnj=an
`)
