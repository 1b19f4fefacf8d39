import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { SqliteStore } from '../../../bot/state/sqliteStore';
import { startPlainDesk } from '../../support/desk';

async function ask(url: string): Promise<string> {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: 'first',
      channelId: 'emulator',
      serviceUrl: 'http://localhost:9',
      deliveryMode: 'expectReplies',
      conversation: { id: 'conversation' },
      from: { id: 'student' },
      recipient: { id: 'guichet' },
      text: 'C’est quoi la CVEC ?',
    }),
  });
  return response.text();
}

test('while another process has the lock of the SQLite file the desk goes on, and answers once it is free', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'guichet-busy-')), 'state.sqlite');
  const desk = await startPlainDesk({}, { store: new SqliteStore(file) });
  const other = new Database(file);
  other.exec('BEGIN IMMEDIATE');
  const heard: string[] = [];
  const asked = ask(desk.url).then((answer) => heard.push(answer));
  for (let times = 0; times < 50; times += 1) {
    expect((await fetch(`${desk.url}/healthz`)).status).toBe(200);
  }
  expect(heard).toEqual([]);
  other.exec('COMMIT');
  await asked;
  expect(heard.join()).toContain('vie étudiante');
  other.close();
  await desk.close();
});
