/** A document as it was written and could be read when it was filed. */
export type Written = Readonly<Record<string, unknown>>
