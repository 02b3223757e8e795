import { takeOverOutput } from "#lib/log/take-over-output.ts";
import { log } from "#lib/log.ts";
import { planted } from "./planted.ts";

// All that software says by itself, each with somebody's data in it; then an error that nobody catches.
takeOverOutput();
const everything = Object.values(planted).join(" ");
const { name, mail, token, phone } = planted;

log.info("told", { mail, token, phone });
console.error("\u001b[31m⨯\u001b[39m", new Error(everything));
console.error(new TypeError(everything), { name }, name);
console.warn(` ⚠ Metadata of "${name}" is unknown for ${mail}`);
console.log({ name, mail });
console.log("%s asks", name);
console.debug(`GET /inscriptions/${token}`);
console.info("");
console.dir({ phone });
process.stdout.write(`Key (email)=(${mail}) already exists\nseveral\nlines ${phone}\n`);
process.stderr.write(Buffer.from(`parsed '${name}' of "${planted.body}"\n`));
process.emitWarning(everything, { code: "PLANTED", detail: everything });
void Promise.reject(Object.assign(new Error(everything), { detail: everything, code: "23505" }));
setImmediate(() => {
  throw new RangeError(everything);
});
