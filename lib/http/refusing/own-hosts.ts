const defaultPorts: Readonly<Record<string, string>> = { "http:": "80", "https:": "443" };
const localNames = ["localhost", "127.0.0.1", "[::1]"];

/** Where the site listens, and under which address people know it. */
export type Site = { appUrl: string; host: string; port: number };

/** Where the server reaches itself. */
export function ownAddress({ host, port }: Pick<Site, "host" | "port">): string {
  const address = ["0.0.0.0", "::"].includes(host) ? "127.0.0.1" : host;
  return `${address.includes(":") ? `[${address}]` : address}:${port}`;
}

/**
 * The values of the header Host that mean this site: its public address; where the server reaches
 * itself; and where the public address is this very machine, the machine's other names. Any other is a
 * foreign name that was led here, as a page does that wants to read what stands behind a fire wall.
 */
export function ownHosts(site: Site): ReadonlySet<string> {
  const { protocol, hostname, host, port } = new URL(site.appUrl);
  const known = [host, `${hostname}:${port || defaultPorts[protocol]}`, ownAddress(site)];
  const isLocal = localNames.includes(hostname);
  return new Set([...known, ...(isLocal ? localNames.map((name) => `${name}:${site.port}`) : [])]);
}
