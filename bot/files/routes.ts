import type { RequestHandler, Response, Server } from 'restify';
import type { Knowledge } from '../../knowledge';
import type { Translate } from '../../locales';
import { writeCalendar } from './calendar';
import { CalendarRequest, TimelineRequest } from './paths';
import { toPng } from './png';
import { drawTimeline } from './timeline';

export interface FileParts {
  knowledge: () => Knowledge;
  translate: Translate;
  /** What the world calls the desk, if it is known. */
  publicUrl?: string;
}

/** A picture is drawn once; so many are kept. */
const picturesAtMost = 200;
/** Windows of other years are not drawn: their days would be too close to see. */
const longestSpanMs = 3 * 366 * 24 * 60 * 60 * 1_000;

/** Calendars and timelines, made from the content for whoever asks: they hold nothing about anybody. */
export function mountFiles(server: Server, parts: FileParts): void {
  server.get('/calendar/:language/:file', serveCalendar(parts));
  server.get('/timeline/:language/:today/:file', serveTimeline(parts));
}

const serveCalendar =
  ({ knowledge, publicUrl }: FileParts): RequestHandler =>
  (request, response, next) => {
    const asked = CalendarRequest.safeParse(request.params);
    const { language, file } = asked.data ?? {};
    const moments = language && knowledge().calendar.moments(file ?? [], language);
    if (moments === undefined) refuse(response);
    else {
      send(response, Buffer.from(writeCalendar(moments, publicUrl)), {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': 'attachment; filename="iut-nimes.ics"',
        'Cache-Control': 'public, max-age=3600',
      });
    }
    next();
  };

function serveTimeline({ knowledge, translate }: FileParts): RequestHandler {
  const pictures = new Map<string, Buffer>();
  return (request, response, next) => {
    const asked = TimelineRequest.safeParse(request.params).data;
    const bars = asked && knowledge().calendar.bars(asked.file, asked.today, asked.language);
    if (asked === undefined || bars === undefined || isFar(asked.today, bars)) refuse(response);
    else {
      const todayLabel = translate(asked.language, 'timeline.today');
      const svg = drawTimeline(bars, { ...asked, todayLabel });
      const picture = pictures.get(svg) ?? toPng(svg);
      if (pictures.size >= picturesAtMost) pictures.clear();
      pictures.set(svg, picture);
      send(response, picture, {
        'Content-Type': 'image/png',
        'Cache-Control': 'public, max-age=86400',
      });
    }
    next();
  };
}

const isFar = (today: string, bars: readonly { opens: string }[]): boolean =>
  bars.some(({ opens }) => Math.abs(Date.parse(today) - Date.parse(opens)) > longestSpanMs);

function send(response: Response, body: Buffer, headers: Record<string, string>): void {
  response.writeHead(200, {
    ...headers,
    'Content-Length': body.length,
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body);
}

function refuse(response: Response): void {
  response.writeHead(404, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' });
  response.end('Not found');
}
