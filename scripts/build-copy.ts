import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { runPackage } from "./run-command.ts";
import { CannotStart } from "./steps.ts";

const COPIED = [
  "app",
  "components",
  "lib",
  "prisma",
  "public",
  "scripts",
  "tests/support",
  "tests/territories",
  "instrumentation.ts",
  "package.json",
  "tsconfig.json",
  "tsconfig.site.json",
];

/**
 * Builds a copy of the sources that differs from the site in what `change` does to it. So the site
 * itself has no switch for its bench and its tests.
 * @param folder inside the project, where the installed packages are found; git-ignored
 */
export async function buildCopy(folder: string, change: () => void): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  for (const path of COPIED) cpSync(path, join(folder, path), { recursive: true });
  // Next resolves what this file imports from where it was started: the path is absolute.
  const production = JSON.stringify(resolve("next.config.ts"));
  // The types are those of the sources, which have their own check.
  const config = "{ ...config, typescript: { ignoreBuildErrors: true } }";
  writeFileSync(
    join(folder, "next.config.ts"),
    `import config from ${production};\nexport default ${config};\n`,
  );
  change();
  const environment = {
    ...process.env,
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const { isOk, output } = await runPackage("next", ["build", folder], { environment });
  if (!isOk) throw new CannotStart(`The copy ${folder} could not be built:\n${output}`);
}
