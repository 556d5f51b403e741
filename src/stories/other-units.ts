/** What things are measured in where others use other measures: how many of the other unit one is. */
const others: Readonly<Record<string, number>> = {
  miles: 1.609,
  kilometres: 1 / 1.609,
  feet: 0.3048,
  metres: 1 / 0.3048,
  acres: 0.4047,
  hectares: 1 / 0.4047,
  tons: 0.9072,
  tonnes: 1 / 0.9072,
};

/** A measured number as others may print it: in the other unit, exact and rounded to one, two and three figures. */
export function inOtherUnit(unit: string, value: number): string[] {
  const factor = others[unit];
  if (factor === undefined) return [];
  const exact = value * factor;
  const rounded = [1, 2, 3].map((figures) => Number(exact.toPrecision(figures)));
  return [...new Set([...rounded, Math.round(exact)])].filter((other) => other >= 10).map(String);
}
