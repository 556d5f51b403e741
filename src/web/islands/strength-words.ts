/** What is said beside the meter. @param grade 0 to 4 */
export function strengthWords({
  grade,
  isEnough,
  advice,
}: {
  grade: number;
  isEnough: boolean;
  advice: string;
}): string {
  if (!isEnough) return advice;
  return grade >= 4 ? "This password is strong." : "This password is strong enough.";
}
