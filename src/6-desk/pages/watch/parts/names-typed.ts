/** Names with commas between. */
export const namesIn = (text: string | undefined): readonly string[] =>
  (text ?? '').split(/[,;\n]/).flatMap((one) => (one.trim() === '' ? [] : [one.trim()]))
