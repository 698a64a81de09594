/** The parts of an OpenAPI document that the reference shows. */
export interface ApiReference {
  readonly title: string;
  readonly version: string;
  readonly introduction: readonly string[];
  readonly groups: readonly ApiGroup[];
  readonly schemas: readonly ApiSchema[];
}

export interface ApiGroup {
  readonly name: string;
  readonly description: string;
  readonly operations: readonly ApiOperation[];
}

export interface ApiOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly needsSignIn: boolean;
  readonly parameters: readonly ApiField[];
  readonly body: ApiType | undefined;
  readonly responses: readonly { readonly status: string; readonly type: ApiType | undefined }[];
}

/** A type in words, and the named schema that it refers to when there is one. */
export interface ApiType {
  readonly text: string;
  readonly refersTo?: string;
  readonly fields: readonly ApiField[];
}

export interface ApiField {
  readonly name: string;
  readonly place: string;
  readonly required: boolean;
  readonly type: ApiType;
  readonly description: string;
}

export interface ApiSchema {
  readonly name: string;
  readonly type: ApiType;
}

type Fields = Readonly<Record<string, unknown>>;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** Reads the document that the server makes of its own schemas. */
export function readOpenApi(document: unknown): ApiReference {
  const whole = fieldsOf(document);
  const about = fieldsOf(whole.info);
  const operations = Object.entries(fieldsOf(whole.paths)).flatMap(([path, item]) =>
    operationsOf(path, item),
  );
  const groups = listOf(whole.tags).map((tag): ApiGroup => {
    const name = textOf(fieldsOf(tag).name);
    const own = operations.filter(({ tags }) => tags.includes(name));
    return { name, description: textOf(fieldsOf(tag).description), operations: own };
  });
  const schemas = Object.entries(fieldsOf(fieldsOf(whole.components).schemas));
  return {
    title: textOf(about.title),
    version: textOf(about.version),
    introduction: textOf(about.description).split(/\n\n+/),
    groups: groups.filter((group) => group.operations.length > 0),
    schemas: schemas.map(([name, schema]) => ({ name, type: typeOf(schema) })),
  };
}

function operationsOf(
  path: string,
  item: unknown,
): readonly (ApiOperation & { readonly tags: readonly unknown[] })[] {
  const methods = Object.entries(fieldsOf(item)).filter(([method]) => METHODS.includes(method));
  return methods.map(([method, described]) => {
    const operation = fieldsOf(described);
    const body = contentOf(operation.requestBody);
    return {
      id: `${method}${path}`.replace(/[^A-Za-z0-9]+/g, '-').replace(/-$/, ''),
      method: method.toUpperCase(),
      path,
      summary: textOf(operation.summary),
      description: textOf(operation.description),
      tags: listOf(operation.tags),
      needsSignIn: listOf(operation.security).length > 0,
      parameters: listOf(operation.parameters).map(parameterOf),
      body: body === undefined ? undefined : typeOf(body),
      responses: Object.entries(fieldsOf(operation.responses)).map(([status, response]) => {
        const schema = contentOf(response);
        return { status, type: schema === undefined ? undefined : typeOf(schema) };
      }),
    };
  });
}

function contentOf(holder: unknown): unknown {
  const [first] = Object.values(fieldsOf(fieldsOf(holder).content));
  return fieldsOf(first).schema;
}

function parameterOf(parameter: unknown): ApiField {
  const { name, in: place, required, schema, description } = fieldsOf(parameter);
  return {
    name: textOf(name),
    place: textOf(place),
    required: required === true,
    type: typeOf(schema),
    description: textOf(description) || textOf(fieldsOf(schema).description),
  };
}

/** How deep inner objects are spelled out. Named schemas stand apart and are only referred to. */
const DEEPEST = 4;

function typeOf(schema: unknown, depth = 0): ApiType {
  const {
    $ref,
    type,
    items,
    properties,
    required,
    anyOf,
    oneOf,
    enum: values,
    const: value,
  } = fieldsOf(schema);
  if (typeof $ref === 'string') {
    const name = $ref.split('/').at(-1) ?? $ref;
    return { text: name, refersTo: name, fields: [] };
  }
  if (value !== undefined) return plain(JSON.stringify(value));
  if (Array.isArray(values)) return plain(values.map((one) => JSON.stringify(one)).join(' | '));
  const choices = [...listOf(anyOf), ...listOf(oneOf)];
  if (choices.length > 0) return joined(choices.map((choice) => typeOf(choice, depth)));
  if (type === 'array') return listType(typeOf(items, depth));
  if (properties === undefined || depth >= DEEPEST) return plain(wordOf(type));
  const needed = listOf(required);
  const fields = Object.entries(fieldsOf(properties)).map(([name, part]): ApiField => {
    const description = textOf(fieldsOf(part).description);
    return {
      name,
      place: 'body',
      required: needed.includes(name),
      type: typeOf(part, depth + 1),
      description,
    };
  });
  return { text: 'object', fields };
}

function plain(text: string): ApiType {
  return { text, fields: [] };
}

function wordOf(type: unknown): string {
  if (Array.isArray(type)) return type.join(' | ');
  return textOf(type) || 'any';
}

function listType({ text, refersTo, fields }: ApiType): ApiType {
  const named = refersTo === undefined ? {} : { refersTo };
  return { text: `${text}[]`, fields, ...named };
}

function joined(choices: readonly ApiType[]): ApiType {
  const refersTo = choices.find((choice) => choice.refersTo !== undefined)?.refersTo;
  const text = [...new Set(choices.map((choice) => choice.text))].join(' | ');
  const fields = choices.flatMap((choice) => choice.fields);
  return refersTo === undefined ? { text, fields } : { text, fields, refersTo };
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Its prose marks code as Markdown does; a page has other means. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll('`', '') : '';
}
