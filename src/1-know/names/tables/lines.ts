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
const CYRILLIC = 'ый ий ой ая яя ое ее ые ие ого его ых их а е і ої ої ы ае ыя ага'.split(' ')
const ROMANISED = 'y yy yi iy ii ij oy oi aya aia aja oe oye oie oje ye yye yie ie iye ogo ego ykh yh ikh a e i aye oho oyi'.split(' ')

/** The lines of a table in which `*` after the stem of a Slavic adjective stands for its endings: `научн*`, `nauchn*`. */
export const inflected = (text: string): readonly string[] =>
  lines(text).map((line) =>
    line
      .split(' ')
      .map((word) => {
        if (!word.endsWith('*')) return word
        const stem = word.slice(0, -1)
        const endings = /[a-z]$/.test(stem) ? ROMANISED : CYRILLIC
        return endings.map((ending) => stem + ending).join(' ')
      })
      .join(' '),
  )
