import { Agent, request } from "node:http";
import type { Post } from "./form.ts";

/** What the server answered to a post. */
export type Answer = { status: number; location: string; body: string; milliseconds: number };

/** Sends them all at the same moment, each on a connection of its own. */
export async function sendAtOnce(posts: readonly Post[]): Promise<Answer[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: posts.length });
  try {
    return await Promise.all(posts.map((post) => send(post, agent)));
  } finally {
    agent.destroy();
  }
}

/** A connection that breaks is an answer too, of status 0: somebody saw an error page. */
function send({ url, headers, body }: Post, agent: Agent): Promise<Answer> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const answer = (status: number, location: string, text: string) =>
      resolve({ status, location, body: text, milliseconds: performance.now() - startedAt });
    const sent = request(url, { method: "POST", headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        answer(
          response.statusCode ?? 0,
          response.headers.location ?? "",
          Buffer.concat(chunks).toString(),
        ),
      );
      response.on("error", (error) => answer(0, "", error.message));
    });
    sent.on("error", (error) => answer(0, "", error.message));
    sent.end(body);
  });
}

/** The value that 95 in 100 do not pass. */
export function p95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
}
