/** The Bot Connector's hosts and Teams', in Microsoft's public cloud: where replies may go. */
export const connectorHosts = [
  '*.botframework.com',
  'smba.trafficmanager.net',
  '*.teams.microsoft.com',
] as const;
const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether replies may be sent there: an activity names the address itself, so it is not to be trusted.
 *
 * @param hosts - those of the connector, `*` standing for one name; without any only this machine
 *
 * @example
 * isAllowedServiceUrl('https://webchat.botframework.com/', ['*.botframework.com']); // true
 */
export function isAllowedServiceUrl(
  serviceUrl: string | undefined,
  hosts: readonly string[] | undefined,
): boolean {
  const url = parse(serviceUrl);
  if (url === undefined || url.username !== '' || url.password !== '') return false;
  if (hosts === undefined) return loopbackHosts.has(url.hostname);
  // With the port: another than that of https is another server.
  return url.protocol === 'https:' && hosts.some((host) => isOneOf(url.host, host));
}

function isOneOf(host: string, allowed: string): boolean {
  if (!allowed.startsWith('*.')) return host === allowed;
  const [, ...domain] = host.split('.');
  return domain.join('.') === allowed.slice(2);
}

function parse(address: string | undefined): URL | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
}
