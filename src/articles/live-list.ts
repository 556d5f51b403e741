/**
 * Children as an array that stays true while they come and go, for who goes through it meanwhile. One that nobody read
 * since the last change is dropped instead, so that taking out thousands of children costs each no look at the others.
 */
export class LiveList<Item> {
  private items: Item[] | undefined;
  private isRead = false;
  /** Where an item was looked for last. */
  private latest = 0;

  read(list: () => Item[]): readonly Item[] {
    this.isRead = true;
    this.items ??= list();
    return this.items;
  }

  append(item: Item): void {
    this.items?.push(item);
  }

  /** For what was put in before others. */
  drop(): void {
    this.items = undefined;
  }

  remove(item: Item): void {
    if (!this.items) return;
    if (this.items.at(-1) === item) this.items.pop();
    else if (this.isRead) this.items.splice(this.placeOf(item, this.items), 1);
    else this.drop();
    this.isRead = false;
  }

  /** Looked for outwards from the latest place, since who goes through a list takes out one after another. */
  private placeOf(item: Item, items: readonly Item[]): number {
    let [before, after] = [this.latest, this.latest + 1];
    while (items[before] !== item && items[after] !== item) {
      if (before < 0 && after >= items.length) throw new Error("A node was looked for where it is not");
      before -= 1;
      after += 1;
    }
    this.latest = items[before] === item ? before : after;
    return this.latest;
  }
}
