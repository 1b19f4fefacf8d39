/** Hosts of the Bot Connector and of Teams: where replies may go. */
const connectorHosts = [
  /^[a-z0-9-]+\.botframework\.com$/,
  /^smba\.trafficmanager\.net$/,
  /^[a-z0-9-]+\.teams\.microsoft\.com$/,
];
const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether replies may be sent there: an activity names the address itself, so it is not to be trusted.
 *
 * @param authenticated - with credentials only Microsoft's hosts over https, without them only this machine
 */
export function isAllowedServiceUrl(
  serviceUrl: string | undefined,
  authenticated: boolean,
): boolean {
  const url = parse(serviceUrl);
  if (url === undefined) return false;
  if (!authenticated) return loopbackHosts.has(url.hostname);
  return url.protocol === 'https:' && connectorHosts.some((host) => host.test(url.hostname));
}

function parse(address: string | undefined): URL | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
}
