import { createElement } from "react";
import { doNothing } from "./actions.ts";

export const dynamic = "force-dynamic";

/** A bare page with one form: what the framework itself asks of a browser and of a server. */
export default function ActionPage() {
  return createElement(
    "form",
    { action: doNothing },
    createElement("button", { type: "submit" }, "Send"),
  );
}
