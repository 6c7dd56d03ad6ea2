/** Parts of a form have no other name than their place: what is typed as their id may be the same for a moment. */
export const placed = <T>(items: readonly T[]): { readonly item: T; readonly at: number }[] => items.map((item, at) => ({ item, at }))
