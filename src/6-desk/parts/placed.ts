/** Things that have no name but their place, such as sentences or what somebody is typing: each with its place as the key of a list. */
export const placed = <T>(items: readonly T[]): readonly { readonly key: string; readonly item: T }[] =>
  items.map((item, place) => ({ key: String(place), item }))
