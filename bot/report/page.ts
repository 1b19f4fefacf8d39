import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escape } from '../web/document';
import type { Figures } from './figures';
import { reportBody } from './fragments';
import type { Words } from './words';

/** The report as one file that loads nothing: to be sent by e-mail and read anywhere. */
export function reportPage(figures: Figures, words: Words, since: string, until: string): string {
  const title = escape(words.title(since, until));
  const style = ['page.css', 'staff.css'].map((name) =>
    readFileSync(join(__dirname, '..', 'web', name), 'utf8'),
  );
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>
${style.join('\n')}
</style>
</head>
<body>
<main class="staff">
<h1>${title}</h1>
${reportBody(figures, words)}</main>
</body>
</html>
`;
}
