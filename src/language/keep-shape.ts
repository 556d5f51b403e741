const kept: object[] = [];

/**
 * Keeps one instance of a class for as long as the program runs. V8 forgets the shape of a class's instances with the last
 * of them, and throws away all code that it compiled for that shape: a parser whose instances live for one text each would be
 * compiled anew after every major garbage collection, which costs it half of its speed.
 */
export function keepShape(instance: object): void {
  kept.push(instance);
}
