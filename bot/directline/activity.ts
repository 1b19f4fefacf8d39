import type { Activity } from 'botbuilder';
import { z } from 'zod';

/** An activity as it goes over the wire and into the store: JSON, with an id. */
export const WireActivity = z.looseObject({ id: z.string(), type: z.string() });
export type WireActivity = z.infer<typeof WireActivity>;

const Short = z.string().max(300);
const Json = z.record(z.string(), z.unknown());

/** Names and kinds only: where a file lies is not even read, so nothing can fetch it. */
const Attachment = z.object({
  contentType: Short.default('application/octet-stream'),
  name: Short.optional(),
});
export type Attachment = z.input<typeof Attachment>;

/**
 * What a client may send. Everything else it says (its id, who it is, the conversation, a service
 * URL) is dropped and set here; types that only a channel may send are refused.
 */
export const SentActivity = z.object({
  type: z.enum(['message', 'event', 'typing', 'invoke', 'messageReaction', 'endOfConversation']),
  text: z.string().optional(),
  textFormat: Short.optional(),
  locale: z.string().max(35).optional().catch(undefined),
  localTimezone: Short.optional().catch(undefined),
  name: Short.optional(),
  value: z.unknown().optional(),
  valueType: Short.optional(),
  replyToId: Short.optional(),
  inputHint: Short.optional().catch(undefined),
  entities: z
    .array(z.looseObject({ type: z.string() }))
    .max(20)
    .optional(),
  channelData: Json.optional(),
  attachments: z.array(Attachment).max(20).optional(),
});
export type SentActivity = z.infer<typeof SentActivity>;

export const botAccount = { id: 'guichet', name: 'Guichet', role: 'bot' } as const;

/** The channel's name for the bot and its renderers. */
export const channelId = 'directline';

/** No address: whoever tries to reply over the network fails. */
export const serviceUrl = 'urn:guichet:directline';

/** The activity as it is shown to clients and kept: what JSON leaves of it. */
export function toWire(activity: Partial<Activity>): WireActivity {
  return WireActivity.parse(JSON.parse(JSON.stringify(activity)));
}
