/** The closed list of forms in which an item leaves: a measure controls forms too. */
// biome-ignore format: a table reads better as a table
export const FORMS = [
  'metal', 'alloy', 'target', 'magnet', 'oxide', 'compound', 'mixture', 'ore', 'powder',
  'crystal', 'fibre', 'reagent', 'battery', 'material', 'technology', 'equipment', 'part',
  'product',
] as const;

export type Form = (typeof FORMS)[number];

/** Whether a text names one of the forms. */
export function isForm(text: string): text is Form {
  return (FORMS as readonly string[]).includes(text);
}
