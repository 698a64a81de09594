import type { FastifyRequest, FastifyServerOptions } from 'fastify';

/** Where log lines go, and from which level. `false` says nothing. */
export type Logging =
  | false
  | {
      readonly level?: string;
      readonly stream?: { write(line: string): void };
    };

/** What a log line may say of a request. No name, login, address or token ever stands here. */
type LoggedRequest = {
  readonly method: string;
  readonly path: string;
};

type LoggedError = {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
};

/** Pino's settings. Its own wording of a request would carry addresses and searches. */
export function loggerOptions(logging: Logging): NonNullable<FastifyServerOptions['logger']> {
  if (logging === false) return false;
  return {
    level: logging.level ?? 'info',
    ...(logging.stream === undefined ? {} : { stream: logging.stream }),
    serializers: { req: loggedRequest, err: loggedError },
    redact: ['password', 'token', 'login', 'name', '*.password', '*.token', '*.login', '*.name'],
  };
}

/** The query is left out: people search for names. */
function loggedRequest(request: Pick<FastifyRequest, 'method' | 'url'>): LoggedRequest {
  const [path = ''] = request.url.split('?');
  return { method: request.method, path };
}

/** The database's `detail` and `where` quote rows, so only the kind and the place are kept. */
function loggedError(error: Error & { code?: string }): LoggedError {
  return {
    type: error.name,
    message: error.message,
    stack: error.stack ?? '',
    ...(error.code === undefined ? {} : { code: error.code }),
  };
}
