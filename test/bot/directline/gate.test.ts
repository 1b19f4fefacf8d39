import type { IncomingMessage } from 'node:http';
import { addressOf, createGate } from '../../../bot/directline/gate';

const request = (headers: IncomingMessage['headers'] = {}, remoteAddress = '10.0.0.1') =>
  ({ headers, socket: { remoteAddress } }) as IncomingMessage;
const forwarded = (chain: string) => request({ 'x-forwarded-for': chain });

describe('the address of a request', () => {
  it('is the connection’s own as long as no proxy is trusted', () => {
    expect(addressOf(forwarded('1.1.1.1'))).toBe('10.0.0.1');
  });

  it.each([
    [1, '2.2.2.2'],
    [2, '1.1.1.1'],
    [3, '6.6.6.6'],
  ])('is what the first of %i trusted proxies saw', (proxies, address) => {
    expect(addressOf(forwarded('6.6.6.6, 1.1.1.1, 2.2.2.2'), proxies)).toBe(address);
  });

  it('leaves out the port that some proxies add', () => {
    expect(addressOf(forwarded('1.1.1.1:5678'), 1)).toBe('1.1.1.1');
    expect(addressOf(forwarded('2001:db8::1'), 1)).toBe('2001:db8::1');
  });

  it('is the connection’s own when the proxies say nothing', () => {
    expect(addressOf(request(), 1)).toBe('10.0.0.1');
    expect(addressOf(forwarded('1.1.1.1'), 2)).toBe('10.0.0.1');
  });
});

describe('the gate', () => {
  const gate = (trustedProxies?: number) => {
    const now = new Date();
    return createGate({ tokensPerMinute: 2, trustedProxies, now: () => now });
  };

  it('counts each address apart', () => {
    const pass = gate();
    pass(request({}, 'a'));
    pass(request({}, 'a'));
    pass(request({}, 'b'));
    expect(() => pass(request({}, 'a'))).toThrow('Try again in 30 s');
  });

  it('is not fooled by addresses that a client writes itself', () => {
    const pass = gate(1);
    pass(forwarded('1.1.1.1, 9.9.9.9'));
    pass(forwarded('2.2.2.2, 9.9.9.9'));
    expect(() => pass(forwarded('3.3.3.3, 9.9.9.9'))).toThrow('Try again in 30 s');
  });

  it('is closed to other sites’ pages', () => {
    const foreign = request({ host: 'desk.example', origin: 'https://elsewhere.example' });
    expect(() => gate()(foreign)).toThrow('Origin not allowed');
    gate()(request({ host: 'desk.example', origin: 'https://desk.example' }));
  });
});
