/** The probability that at least `hits` of `tries` guesses are right that are right with probability `p` each. */
function chanceOf(hits: number, tries: number, p: number): number {
  let sum = 0
  let term = (1 - p) ** tries
  for (let k = 0; k <= tries; k++) {
    if (k >= hits) sum += term
    term *= ((tries - k) / (k + 1)) * (p / (1 - p))
  }
  return sum
}

/**
 * The most right guesses that the best of several strategies may have: more would come by chance in less than one of `oneIn` runs,
 * all strategies together (Bonferroni).
 */
export function mostByChance(tries: number, p: number, strategies: number, oneIn: number): number {
  let hits = 0
  while (chanceOf(hits + 1, tries, p) * strategies > 1 / oneIn) hits++
  return hits
}
