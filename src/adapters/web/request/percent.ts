const DECIMAL = /^(\d{1,40})(?:\.(\d{1,40}))?$/;

/**
 * People write shares in per cent, the law's facts hold fractions. The point moves by two places
 * in the text, so nothing is rounded. What is no decimal stays as typed, for whoever reads it.
 */
export function percentToFraction(text: string): string {
  const [, whole, fraction = ''] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) return text;
  const padded = whole.padStart(3, '0');
  const moved = `${trimZeros(padded.slice(0, -2))}.${padded.slice(-2)}${fraction}`;
  return moved.replace(/\.?0+$/, '');
}

export function fractionToPercent(text: string): string {
  const [, whole, fraction = ''] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) return text;
  const padded = fraction.padEnd(2, '0');
  const rest = padded.slice(2).replace(/0+$/, '');
  const moved = trimZeros(`${whole}${padded.slice(0, 2)}`);
  return rest === '' ? moved : `${moved}.${rest}`;
}

function trimZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}
