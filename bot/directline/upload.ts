import { z } from 'zod';
import type { Attachment } from './activity';
import { badRequest } from './fault';

const ActivityPart = z.looseObject({ attachments: z.array(z.unknown()).optional() });

/**
 * Reads of an upload what the bot may know: the activity, and the names and kinds of the files.
 * The files themselves are never looked at.
 *
 * @param start - the beginning of the multipart body; the activity is its first part
 * @throws DirectLineFault 400 when it is not multipart
 */
export function readUpload(contentType: string | undefined, start: string): unknown {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]{1,70})/i.exec(contentType ?? '')?.[1];
  if (!boundary) throw badRequest('An upload is multipart/form-data');
  const parts = start
    .split(`--${boundary}`)
    .slice(1)
    .map((part) => splitOnce(part, '\r\n\r\n'));

  const described = parts.find(([head]) => /application\/vnd\.microsoft\.activity/i.test(head));
  const activity = ActivityPart.safeParse(described && parse(described[1]));
  if (activity.success && activity.data.attachments?.length) return activity.data;
  const attachments = parts.flatMap(([head]) => fileOf(head));
  return { type: 'message', ...activity.data, attachments };
}

function fileOf(head: string): Attachment[] {
  const name = /filename="([^"\r\n]{0,300})/i.exec(head)?.[1];
  const contentType = /content-type:\s*([\w.+/-]{1,100})/i.exec(head)?.[1];
  return name === undefined ? [] : [{ name, contentType }];
}

function splitOnce(text: string, separator: string): [string, string] {
  const place = text.indexOf(separator);
  return place < 0 ? [text, ''] : [text.slice(0, place), text.slice(place + separator.length)];
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw badRequest('The activity is not JSON');
  }
}
