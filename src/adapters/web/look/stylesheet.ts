import { buttons } from './buttons.ts';
import { fields } from './fields.ts';
import { frame } from './frame.ts';
import { ground } from './ground.ts';
import { law } from './law.ts';
import { lists } from './lists.ts';
import { marks } from './marks.ts';
import { notices } from './notices.ts';
import { panels } from './panels.ts';
import { print } from './print.ts';
import { tables } from './tables.ts';
import { tokens } from './tokens.ts';
import { wizard } from './wizard.ts';

/** Later parts may narrow what earlier ones say. */
const PARTS = [
  tokens,
  ground,
  frame,
  buttons,
  fields,
  notices,
  panels,
  marks,
  lists,
  tables,
  law,
  wizard,
  print,
];

/** The one style sheet of all pages, without the blanks that only its readers need. */
export const stylesheet = PARTS.join('').replace(/\n\s*/g, '\n').replace(/ \{\n/g, '{');
