/** As much of an OpenAPI document as is looked at here. */
interface Described {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>> | undefined>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
}

interface Operation {
  requestBody?: { required?: boolean; content: Record<string, { schema?: Schema }> };
  responses?: Record<string, { description?: string }>;
}

interface Schema {
  readonly anyOf?: readonly Schema[];
  readonly type?: string;
}

/** The generated document, with what its generator cannot know put right. */
export function polished<Document extends object>(document: Document): Document {
  const copy = structuredClone(document);
  const { paths = {} }: Described = copy;
  for (const path of Object.values(paths)) {
    for (const operation of Object.values(path ?? {})) {
      sayWhatIsAnswered(operation);
      letBodyBeLeftOut(operation);
    }
  }
  return withoutUnused(copy);
}

function sayWhatIsAnswered({ responses = {} }: Operation): void {
  for (const response of Object.values(responses)) {
    if (response.description === 'Default Response') response.description = 'As asked';
  }
}

/** A body that may be null may as well not be sent. */
function letBodyBeLeftOut({ requestBody }: Operation): void {
  if (requestBody === undefined) return;
  for (const content of Object.values(requestBody.content)) {
    const { anyOf = [] } = content.schema ?? {};
    const [first] = anyOf.filter(({ type }) => type !== 'null');
    if (first === undefined || !anyOf.some(({ type }) => type === 'null')) continue;
    requestBody.required = false;
    content.schema = first;
  }
}

/** Each named schema is written once for sending and once for reading; most are used in one way. */
function withoutUnused<Document extends Described>(document: Document): Document {
  const schemas = { ...document.components?.schemas };
  for (let unused = unusedIn(document, schemas); unused.length > 0; ) {
    for (const name of unused) delete schemas[name];
    unused = unusedIn(document, schemas);
  }
  return { ...document, components: { ...document.components, schemas } };
}

function unusedIn({ paths }: Described, schemas: Readonly<Record<string, unknown>>): string[] {
  const text = JSON.stringify([paths, schemas]);
  return Object.keys(schemas).filter((name) => !text.includes(`"#/components/schemas/${name}"`));
}
