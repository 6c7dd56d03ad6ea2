/** The body of an answer, as far as it may go. */

/** The bytes of an answer; null where it has more than `max`, of which no more is read. */
export async function boundedBytes(answer: Response, max: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of answer.body ?? []) {
    length += piece.length
    if (length > max) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
