import type { FastifyInstance } from 'fastify';

/**
 * Closing waits for requests in flight. Their connections are told to end with the answer: kept
 * alive, each would hold the server for as long as its sender likes.
 */
export function endWithLastAnswers(app: FastifyInstance): void {
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close');
  });
}
