import { createServer } from "node:net";
import { CannotStart } from "./steps.ts";

/**
 * Tries to listen before anything is opened.
 * @param setting the name of the setting that says the port
 * @throws CannotStart with a sentence that says whether the port or the host is in the way
 */
export async function refuseUnusablePort(
  setting: string,
  port: number,
  host: string,
): Promise<void> {
  const fault = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    const server = createServer();
    server.once("error", resolve);
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
  if (fault) throw new CannotStart(listenFaultSentence(fault, setting, port, host));
}

/** Why nothing can listen there, by the code of the operating system. */
export function listenFaultSentence(
  { code, message }: NodeJS.ErrnoException,
  setting: string,
  port: number,
  host: string,
): string {
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} is in use: stop what listens there, or choose another, like ${setting}=${port + 1}.`;
    case "EADDRNOTAVAIL":
      return `HOST=${host} is no address of this machine: take 127.0.0.1 behind a proxy on it, or 0.0.0.0 for all its addresses.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "EAI_NODATA":
      return `HOST=${host} is a name that this machine does not know: take an address of it, like 127.0.0.1 or 0.0.0.0.`;
    case "EACCES":
      return `Port ${port} is kept for the system's administrator: choose one from 1024 on, like ${setting}=3000, and let a proxy listen on ${port}.`;
    default:
      return `Nothing can listen on ${host}, port ${port} (${message}): change HOST or ${setting}.`;
  }
}
