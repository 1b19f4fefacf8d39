/* Lays the page's files beside the compiled server; run by `npm run build` after the compiler. */
const { copyFileSync, mkdirSync } = require('node:fs');
const { dirname, join } = require('node:path');

const target = join(__dirname, '..', '..', 'dist', 'bot', 'web');
const webChat = join(dirname(require.resolve('botframework-webchat')), '..', 'dist');

mkdirSync(target, { recursive: true });
const own = [
  'widget.js',
  'chat.js',
  'frame.js',
  'language.js',
  'line.js',
  'session.js',
  'style.js',
  'page.css',
  'chat.css',
  'staff.css',
  'icon.svg',
];
for (const name of own) {
  copyFileSync(join(__dirname, name), join(target, name));
}
for (const name of ['webchat.js', 'webchat.js.LICENSE.txt']) {
  copyFileSync(join(webChat, name), join(target, name));
}
