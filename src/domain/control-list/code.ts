/** Whether a code is the other or stands under it: `1C905.a.4` under `1C905`, not under `1C90`. */
export function isUnder(code: string | undefined, above: string): boolean {
  return code !== undefined && `${code}.`.startsWith(`${above}.`);
}

/** A code and all that it stands under: `1C905.a`, `1C905`. */
export function withAncestors(code: string): readonly string[] {
  const parts = code.split('.');
  return parts.map((_, place) => parts.slice(0, parts.length - place).join('.'));
}
