/** @returns the list with one item at another place; unchanged when there is no such item. */
export function moved<Item extends { id: string }>(items: Item[], id: string, position: number): Item[] {
  const item = items.find((each) => each.id === id);
  if (!item) return items;
  const others = items.filter((each) => each.id !== id);
  return [...others.slice(0, position), item, ...others.slice(position)];
}
