import { createServer } from "node:net";
import { expect, test } from "vitest";
import { findFreePort } from "#lib/free-port.ts";
import { listenFaultSentence, refuseUnusablePort } from "#scripts/refuse-unusable-port.ts";

test("a free port of this machine is taken", async () => {
  await expect(
    refuseUnusablePort("PORT", await findFreePort(), "127.0.0.1"),
  ).resolves.toBeUndefined();
});

test("a port where something listens is said as such", async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  const refused = refuseUnusablePort("MAILBOX_PORT", port, "127.0.0.1");
  await expect(refused).rejects.toThrow(
    `Port ${port} is in use: stop what listens there, or choose another, like MAILBOX_PORT=${port + 1}.`,
  );
  await new Promise((resolve) => server.close(resolve));
});

test("an address of another machine is said as such, not as a port in use", async () => {
  const refused = refuseUnusablePort("PORT", 3000, "203.0.113.7");
  await expect(refused).rejects.toThrow("HOST=203.0.113.7 is no address of this machine");
});

test("a name that nobody knows is said as such", async () => {
  const refused = refuseUnusablePort("PORT", 3000, "nowhere.invalid");
  await expect(refused).rejects.toThrow("HOST=nowhere.invalid is a name that this machine");
});

test("a port below 1024 that one may not have is said as such", () => {
  const fault = Object.assign(new Error("listen EACCES"), { code: "EACCES" });
  expect(listenFaultSentence(fault, "PORT", 80, "0.0.0.0")).toBe(
    "Port 80 is kept for the system's administrator: choose one from 1024 on, like PORT=3000, and let a proxy listen on 80.",
  );
});
