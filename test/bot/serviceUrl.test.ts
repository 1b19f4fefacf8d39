import { isAllowedServiceUrl } from '../../bot/serviceUrl';

test.each([
  ['https://smba.trafficmanager.net/emea/', true],
  ['https://webchat.botframework.com/', true],
  ['http://smba.trafficmanager.net/emea/', false],
  ['https://smba.trafficmanager.net.evil.example/', false],
  ['https://evil.example/?https://webchat.botframework.com', false],
  ['http://127.0.0.1:56150', false],
  ['nonsense', false],
])('with credentials, replies to %s: %s', (serviceUrl, allowed) => {
  expect(isAllowedServiceUrl(serviceUrl, true)).toBe(allowed);
});

test.each([
  ['http://localhost:56150', true],
  ['http://127.0.0.1:56150/', true],
  ['http://[::1]:9000', true],
  ['http://169.254.169.254/metadata', false],
  ['https://smba.trafficmanager.net/emea/', false],
  [undefined, false],
])('without credentials, replies to %s: %s', (serviceUrl, allowed) => {
  expect(isAllowedServiceUrl(serviceUrl, false)).toBe(allowed);
});
