// Plain syntax and built-in modules only: this runs before anything is installed, on any Node from 20.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

const STAMP = "node_modules/.installed";

/** Runs `npm ci` where node_modules is missing or was made from another lockfile. */
export function installPackages() {
  const wanted = hashOfLockfile();
  if (wanted === readStamp()) return;
  console.log("Installing the packages (about a minute, the first time)…");
  const npm = process.env.npm_execpath;
  if (!npm) fail("Start through npm: `npm start`.");
  // npm's own Node, because the one inside node_modules is about to be replaced.
  const node = process.env.npm_node_execpath ?? process.execPath;
  // NODE_ENV=production would leave out what the build and the checks need.
  const options = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync(node, [npm, ...options], { stdio: "inherit" });
  if (status !== 0) fail("The packages could not be installed; npm says why above.");
  writeFileSync(STAMP, wanted);
}

function hashOfLockfile() {
  const platform = `${process.platform}-${process.arch}`;
  return createHash("sha256")
    .update(readFileSync("package-lock.json"))
    .update(platform)
    .digest("hex");
}

function readStamp() {
  try {
    return readFileSync(STAMP, "utf8");
  } catch {
    return "";
  }
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
