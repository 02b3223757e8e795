import type { Refusal } from "./registration/refusal.ts";

/** Why it was not done, and the field of the form that this is about, where it is about one. */
export type Refused<Why = Refusal> = { ok: false; refusal: Why; field?: string };

/** What an act answers: it was done, with what there is to know of it, or why it was not. */
export type Result<Done = unknown, Why = Refusal> = ({ ok: true } & Done) | Refused<Why>;
