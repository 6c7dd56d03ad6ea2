/**
 * The lines of a table written as text: `#` opens a heading for the reader and is dropped, as are empty lines; an indented line
 * goes on with the line before it. Gives each line with single spaces between its words.
 */
export function lines(text: string): readonly string[] {
  const found: string[] = []
  for (const raw of text.split('\n')) {
    const line = raw.trim().split(/\s+/).join(' ')
    if (line === '' || line.startsWith('#')) continue
    if (raw.startsWith(' ') && found.length > 0) found.push(`${found.pop()} ${line}`)
    else found.push(line)
  }
  return found
}

/** Endings of Russian, Ukrainian and Belarusian adjectives in the cases that names use; one that a stem never takes does no harm. */
const CYRILLIC = new Set('ый ий ой ая яя ое ее ые ие ого его ых их а е о і ої ы ае ыя ага'.split(' '))
const ROMANISED = new Set(
  'y yy yi iy ii ij oy oi aya yaya aia aja oe ee oye oie oje ye yye yie ie iye ogo ego ykh yh ikh a e i o aye oho oyi yya aga'.split(' '),
)

/** The endings that a stem marked `*` in a table (`научн*`, `nauchn*`) may take, by the script of the word. */
export const endings = (word: string): ReadonlySet<string> => (/[a-z]$/.test(word) ? ROMANISED : CYRILLIC)
