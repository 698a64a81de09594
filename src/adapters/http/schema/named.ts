import { z } from 'zod';

/** Gives a schema a name of its own in the OpenAPI document; others are written in place. */
export function named<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  z.globalRegistry.add(schema, { id });
  return schema;
}
