import type { Access } from './access';
import type { Exchange } from './exchange';
import { ok, query, readJson, readStart, type Handler } from './http';
import type { Limits } from './limits';
import { createRate, pass } from './rate';
import { readUpload } from './upload';

interface Parts {
  access: Access;
  exchange: Exchange;
  limits: Limits;
  now: () => Date;
}

/** The handlers through which activities go both ways. */
export function createConversing({ access, exchange, limits, now }: Parts) {
  const rate = createRate(limits.activitiesPerMinute, now);

  const list: Handler = async (request) => {
    const conversation = await access.conversation(request);
    return ok(conversation.since(query(request, 'watermark')));
  };
  const post: Handler = async (request) => {
    const conversation = await access.conversation(request);
    pass(rate(conversation.id));
    const sent = await readJson(request, limits.requestBytes);
    return ok({ id: await exchange.receive(conversation, sent) });
  };
  const upload: Handler = async (request) => {
    const conversation = await access.conversation(request);
    pass(rate(conversation.id));
    const { start } = await readStart(request, limits.requestBytes, limits.uploadBytes);
    const sent = readUpload(request.headers['content-type'], start);
    return ok({ id: await exchange.receive(conversation, sent) });
  };
  return { list, post, upload };
}
