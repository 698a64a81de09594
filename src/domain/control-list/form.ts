/** The closed list of forms in which an item leaves; a measure controls forms, not only elements. */
// biome-ignore format: a table reads better as a table
export const FORMS = [
  'metal', 'alloy', 'target', 'magnet', 'oxide', 'compound', 'mixture', 'ore', 'powder',
  'crystal', 'fibre', 'reagent', 'battery', 'material', 'technology', 'equipment', 'part',
  'product',
] as const;

export type Form = (typeof FORMS)[number];

export function isForm(text: string): text is Form {
  return (FORMS as readonly string[]).includes(text);
}
