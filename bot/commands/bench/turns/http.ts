import { Agent, request } from 'node:http';

/** Posts JSON and reads what comes back. @throws Error on a status beyond 299 */
export type Post = (url: string, value: object, token?: string) => Promise<string>;

/** The same, whatever the status. */
type Ask = (...post: Parameters<Post>) => Promise<{ status: number; text: string }>;

/** As many connections as are asked for, kept open. */
export function createPost(connections: number): { post: Post; ask: Ask; close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const ask: Ask = (url, value, token) =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify(value);
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      };
      const sent = request(url, { method: 'POST', agent, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  const post: Post = async (url, value, token) => {
    const { status, text } = await ask(url, value, token);
    if (status >= 300) throw new Error(`${url} answered ${status}: ${text}`);
    return text;
  };
  return { post, ask, close: () => agent.destroy() };
}
