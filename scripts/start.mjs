// Plain syntax and built-in modules only: this runs before anything is installed, on any Node from 20.
// `node scripts/start.mjs NAME …` runs scripts/NAME.ts on the project's own Node.
import { spawn } from "node:child_process";
import { installPackages } from "./install.mjs";

const [name = "up", ...words] = process.argv.slice(2);
const isWindows = process.platform === "win32";

installPackages();
const child = spawn(
  `node_modules/node/bin/node${isWindows ? ".exe" : ""}`,
  [`scripts/${name}.ts`, ...words],
  // In a group of its own, Ctrl-C does not reach PostgreSQL and Next before the script can stop
  // them in order. Through the IPC channel it learns when this process is gone.
  { stdio: ["inherit", "inherit", "inherit", "ipc"], detached: !isWindows },
);

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => child.kill("SIGTERM"));
}

// A SIGTERM to npm ends only its shell: this process then has another parent.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 500).unref();

child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
