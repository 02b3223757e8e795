import { announce } from "./announce.ts";
import { serve } from "./serve.ts";
import { setUp } from "./set-up.ts";
import { step } from "./steps.ts";
import { supervise } from "./supervise.ts";

// `npm run dev`: the same set-up as `npm start`, served by Next's development server.
supervise(async ({ atStop, fail }) => {
  const settings = await setUp(atStop);
  const server = await step("Starting the development server", () => serve("dev", settings, fail));
  atStop(server.stop);
  announce(settings);
});
