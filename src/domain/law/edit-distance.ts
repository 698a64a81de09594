/**
 * How many letters have to be changed, added, left out or swapped with their neighbour to make
 * one word of another; anything above `most` is told as `most + 1`, as soon as it is certain.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(line, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
      );
      const isSwap =
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1];
      if (isSwap) cost = Math.min(cost, at(before, column - 2) + 1);
      line.push(cost);
    }
    if (Math.min(...line) > most) return most + 1;
    before = last;
    last = line;
  }
  return Math.min(at(last, other.length), most + 1);
}

function at(line: readonly number[], place: number): number {
  return line[place] ?? 0;
}

/** The letters of a word as a set of bits, without their order. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (const sign of word) {
    const place = sign.charCodeAt(0) - FIRST_LETTER;
    letters |= 1 << (place >= 0 && place < LETTERS ? place : LETTERS);
  }
  return letters;
}

const FIRST_LETTER = 'a'.charCodeAt(0);
const LETTERS = 26;

/** Each slip brings in or takes away two letters at most; where more differ, none is near. */
export function mayBeNear(one: number, other: number, most: number): boolean {
  let differing = one ^ other;
  let count = 0;
  while (differing !== 0 && count <= 2 * most) {
    differing &= differing - 1;
    count += 1;
  }
  return count <= 2 * most;
}
