/**
 * The countries of the world, fetched from this server when a map is first shown: Natural Earth at 1:50 million (public domain), as the
 * package world-atlas has them. Whose a disputed place is, they show as it was held: that is no opinion of anybody here, and the map says so.
 */
import address from 'world-atlas/countries-50m.json?url'
import { type Country, countriesOf, type Topology } from './topology.ts'

let land: Promise<readonly Country[]> | null = null

/** Rejects when it cannot be had; asked for again it is fetched again. */
export function theLand(): Promise<readonly Country[]> {
  land ??= fetched().catch((error: unknown) => {
    land = null
    throw error
  })
  return land
}

async function fetched(): Promise<readonly Country[]> {
  const answer = await fetch(address)
  if (!answer.ok) throw new TypeError(`the map is not there: ${answer.status}`)
  return countriesOf((await answer.json()) as Topology)
}
