/** Quantiles of a sample, by linear interpolation between the two nearest of the sorted values (Hyndman and Fan 1996, type 7). */
export type Quantiles = (share: number) => number

/** Takes pairs of which the second is the value, at least one; gives the value below which a share (0 to 1) lies. */
export function quantiles(sample: readonly (readonly [number, number])[]): Quantiles {
  const sorted = Float64Array.from(sample, ([, value]) => value).sort()
  return (share) => {
    const place = (sorted.length - 1) * share
    const low = Math.floor(place)
    const [below = 0, above = below] = [sorted[low], sorted[Math.min(low + 1, sorted.length - 1)]]
    return below + (above - below) * (place - low)
  }
}
