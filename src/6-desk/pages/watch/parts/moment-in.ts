/** The moment of a day and time by the clock of this device, ISO 8601; what cannot be read is given as it was typed, and refused with its place. */
export const momentIn = (typed: string): string => {
  const at = new Date(typed)
  return Number.isNaN(at.getTime()) ? typed : at.toISOString()
}
