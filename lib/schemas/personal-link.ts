import { z } from "zod";
import { choice } from "./fields.ts";

/** The token of a link, as a form carries it: what it opens is asked where it is used. */
export const linkToken = choice(100);

/** An act on the registration that a personal link opens. */
export const personalLinkSchema = z.strictObject({ token: linkToken });
