import { Agent, request } from 'node:http';

/** Posts JSON and reads what comes back. @throws Error on a status beyond 299 */
export type Post = (url: string, value: object, token?: string) => Promise<string>;

/** As many connections as are asked for, kept open. */
export function createPost(connections: number): { post: Post; close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const post: Post = (url, value, token) =>
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
          const text = Buffer.concat(parts).toString();
          const { statusCode = 0 } = response;
          if (statusCode < 300) resolve(text);
          else reject(new Error(`${url} answered ${statusCode}: ${text}`));
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  return { post, close: () => agent.destroy() };
}
