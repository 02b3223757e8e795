const defaultPorts: Readonly<Record<string, string>> = { "http:": "80", "https:": "443" };
const localNames = ["localhost", "127.0.0.1", "[::1]"];

/** Where the site listens, and under which address people know it. */
export type Site = { appUrl: string; host: string; port: number };

/**
 * The values of the header Host that mean this site: its public address; and where that is this very
 * machine, the machine's other names. Any other is a foreign name that was led here, as a page does
 * that wants to read what stands behind a fire wall.
 */
export function ownHosts({ appUrl, host, port }: Site): ReadonlySet<string> {
  const { protocol, hostname, host: known } = new URL(appUrl);
  const hosts = [known, `${hostname}:${new URL(appUrl).port || defaultPorts[protocol]}`];
  const isLocal = localNames.includes(hostname);
  const local = isLocal ? [...localNames, host].map((name) => `${name}:${port}`) : [];
  return new Set([...hosts, ...local]);
}
