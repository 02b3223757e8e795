import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { findFreePort } from "#lib/free-port.ts";
import { hostilePost, type OpenForm } from "#tests/support/hostile-posts.ts";
import { rawSender } from "#tests/support/raw-request.ts";
import { seededRandom } from "#tests/support/seeded-random.ts";
import { openForm } from "./form.ts";
import { memoryHeld, processorTime } from "./process-cost.ts";
import { firstOf } from "./slots.ts";
import type { Copy, Stage } from "./stage.ts";
import { type Line, truthLine } from "./table.ts";

const SEED = 9;
const WARM_UP_POSTS = 500;
const POSTS = 2_000;
const PROCESSOR_BAR_MS = 50;
const MEMORY_BAR_MB = 40;
const LARGE_BYTES = 300 * 1024 * 1024;
const UNENDED_POSTS = 500;
const CHUNK = Buffer.alloc(64 * 1024, "a");
const BODY_SECONDS = 6;

/** What a forged, damaged or endless body costs the process that serves. */
export async function measureHostile({ startCopy, slots }: Stage): Promise<Line[]> {
  const copy = await startCopy(await findFreePort());
  const paths = ["/retrouver", "/connexion", "/mes-inscriptions", firstOf(slots.roomy).formPath];
  const forms = await Promise.all(
    paths.map(async (path) => ({ path, hidden: (await openForm(copy.url + path)).hidden })),
  );
  const random = seededRandom(SEED);
  await postHostile(copy, forms, random, WARM_UP_POSTS);
  const { costs, errors } = await postHostile(copy, forms, random, POSTS);
  const grown = await memoryUnderBodies(copy);
  await copy.kill();
  const sorted = costs.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
  return [
    truthLine(
      `${POSTS} hostile posts of at most 64 kB`,
      `${errors.length} errors`,
      "0 errors",
      errors,
    ),
    {
      what: "The same: processor time of one post",
      measured: `p50 ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms, most ${at(1).toFixed(1)} ms`,
      bar: `p99 < ${PROCESSOR_BAR_MS} ms`,
      isMet: at(0.99) < PROCESSOR_BAR_MS,
    },
    ...grown.map(({ what, megabytes }) => ({
      what: `Memory during ${what}`,
      measured: `+${megabytes.toFixed(0)} MB`,
      bar: `≤ ${MEMORY_BAR_MB} MB`,
      isMet: megabytes <= MEMORY_BAR_MB,
    })),
  ];
}

async function postHostile(
  { url, pid }: Copy,
  forms: readonly OpenForm[],
  random: ReturnType<typeof seededRandom>,
  count: number,
) {
  const send = rawSender(Number(new URL(url).port));
  const costs: number[] = [];
  const errors: string[] = [];
  for (let turn = 0; turn < count; turn++) {
    const { kind, path, headers, body } = hostilePost(random, forms, turn);
    const own = { ...headers, "sec-fetch-site": "same-origin" };
    const before = processorTime(pid);
    const { status } = await send({ method: "POST", path, headers: own, body });
    costs.push(processorTime(pid) - before);
    if (status === 0 || status >= 500) errors.push(`${kind}: ${status}`);
  }
  return { costs, errors };
}

const type = "Sec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary=a\r\n";

/** The first words of a request, how much follows, and by how many at once. */
const bodies: readonly { what: string; head: string; bytes: number; connections: number }[] = [
  {
    what: "a GET with 300 MB",
    head: `GET / HTTP/1.1\r\nContent-Length: ${LARGE_BYTES}\r\n`,
    bytes: LARGE_BYTES,
    connections: 1,
  },
  {
    what: "a GET that never ends",
    head: "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n",
    bytes: LARGE_BYTES,
    connections: 4,
  },
  {
    what: "a post of 300 MB",
    head: `POST /retrouver HTTP/1.1\r\n${type}Content-Length: ${LARGE_BYTES}\r\n`,
    bytes: LARGE_BYTES,
    connections: 4,
  },
  {
    what: "a post that hides its size",
    head: `POST /retrouver HTTP/1.1\r\n${type}Transfer-Encoding: chunked\r\n`,
    bytes: LARGE_BYTES,
    connections: 4,
  },
  {
    what: `${UNENDED_POSTS} posts of 64 kB that wait before their last byte`,
    head: `POST /retrouver HTTP/1.1\r\n${type}Content-Length: ${CHUNK.length}\r\n`,
    bytes: CHUNK.length - 1,
    connections: UNENDED_POSTS,
  },
];

async function memoryUnderBodies({ url, pid }: Copy) {
  const { port, host } = new URL(url);
  const grown: { what: string; megabytes: number }[] = [];
  for (const { what, head, bytes, connections } of bodies) {
    const before = memoryHeld(pid);
    const isChunked = head.includes("chunked");
    const sockets = Array.from({ length: connections }, () => connect(Number(port), "127.0.0.1"));
    for (const socket of sockets) {
      socket.write(`${head}Host: ${host}\r\n\r\n`);
      pour(socket, bytes, isChunked);
    }
    let most = before;
    const until = performance.now() + BODY_SECONDS * 1_000;
    while (performance.now() < until) {
      most = Math.max(most, memoryHeld(pid));
      await pause(20);
    }
    for (const socket of sockets) socket.destroy();
    grown.push({ what, megabytes: most - before });
  }
  return grown;
}

/** Sends as fast as the other side takes it, and stops where it listens no more. */
function pour(socket: Socket, bytes: number, isChunked: boolean): void {
  let left = bytes;
  const more = () => {
    while (left > 0 && !socket.destroyed) {
      const chunk = CHUNK.subarray(0, Math.min(left, CHUNK.length));
      left -= chunk.length;
      const framed = isChunked
        ? Buffer.concat([
            Buffer.from(`${chunk.length.toString(16)}\r\n`),
            chunk,
            Buffer.from("\r\n"),
          ])
        : chunk;
      if (!socket.write(framed)) return;
    }
  };
  socket.on("error", () => {});
  socket.on("drain", more);
  socket.resume();
  more();
}
