/** A charge against a limit: the amount as text, and what it is of: `count`, `qty` (with its unit), or a currency. */
export interface ChargeText {
  readonly limit: string
  readonly amount: string
  readonly of: string
  readonly unit: string
}
