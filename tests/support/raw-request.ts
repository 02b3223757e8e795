import { Agent, type IncomingHttpHeaders, request } from "node:http";

export type RawRequest = {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: Buffer;
};
/** A connection that broke is an answer of status 0. */
export type RawAnswer = { status: number; headers: IncomingHttpHeaders; text: string };

/** Sends what no browser would, as it is, to a server of this machine, one after the other. */
export function rawSender(port: number): (asked: RawRequest) => Promise<RawAnswer> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return ({ method = "GET", path, headers = {}, body }) =>
    new Promise((resolve) => {
      const length = body ? { "content-length": String(body.length) } : {};
      const target = { host: "127.0.0.1", port, agent, method, path };
      const sent = request({ ...target, headers: { ...length, ...headers } }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: Buffer.concat(chunks).toString(),
          }),
        );
      });
      sent.once("error", (error) => resolve({ status: 0, headers: {}, text: error.message }));
      sent.end(body);
    });
}
