import { announce } from "./announce.ts";
import { buildWhereChanged, refuseToReplaceServed } from "./build.ts";
import { serve } from "./serve.ts";
import { setUp } from "./set-up.ts";
import { step } from "./steps.ts";
import { supervise } from "./supervise.ts";

// `npm start`: everything on this machine, from nothing to a site that answers.
supervise(async ({ atStop, fail }) => {
  refuseToReplaceServed();
  const settings = await setUp(atStop);
  atStop(await buildWhereChanged());
  const server = await step("Starting the site", () => serve("start", settings, fail));
  atStop(server.stop);
  announce(settings);
});
