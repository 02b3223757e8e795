import { z } from "zod";

/** The token of a link, as a form carries it: what it opens is asked where it is used. */
export const linkToken = z.string().max(100);

/** An act on the registration that a personal link opens. */
export const personalLinkSchema = z.strictObject({ token: linkToken });
