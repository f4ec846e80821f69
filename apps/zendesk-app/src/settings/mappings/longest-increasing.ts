/** Positions of a longest increasing subsequence of distinct numbers, in order. Takes n log n steps. */
export function longestIncreasing(numbers: readonly number[]): readonly number[] {
  const previous: (number | undefined)[] = [];
  const tails: number[] = [];
  numbers.forEach((number, position) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous[position] = tails[low - 1];
    tails[low] = position;
  });
  const longest: number[] = [];
  for (let position = tails.at(-1); position !== undefined; position = previous[position]) {
    longest.unshift(position);
  }
  return longest;
}
