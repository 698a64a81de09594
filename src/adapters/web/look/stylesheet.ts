import { controls } from './controls.ts';
import { frame } from './frame.ts';
import { ground } from './ground.ts';
import { pieces } from './pieces.ts';
import { print } from './print.ts';
import { tables } from './tables.ts';
import { tokens } from './tokens.ts';

/** The one style sheet of all pages. Later parts may narrow what earlier ones say. */
export const stylesheet = [tokens, ground, frame, controls, pieces, tables, print]
  .join('\n')
  .replace(/\n\s+/g, '\n');
