import { CannotStart } from "./steps.ts";
import { withDatabase } from "./with-database.ts";

// `npm run secret -- --accept`: lets the site run with a secret that its database does not know, where
// the former one is lost. What the former one signed opens nothing any more.
withDatabase(
  (words) => {
    if (words.length !== 1 || words[0] !== "--accept") {
      throw new CannotStart("Say that you mean it: npm run secret -- --accept");
    }
  },
  async ({ finish }) => {
    const { env } = await import("#lib/env.ts");
    const { acceptSecret } = await import("#lib/services/deployment/accept-secret.ts");
    await acceptSecret(env().authSecret);
    console.log(
      "The database takes the present AUTH_SECRET. Links and codes of the former one open nothing: " +
        "people ask for a new link at « Mes inscriptions » or by « lien perdu ». Copies and workers that " +
        "still run with another secret send such links too: stop them.",
    );
    finish();
  },
  "secret",
);
