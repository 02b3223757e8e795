import type { Told } from "#lib/domain/email/told.ts";
import { toldWords } from "#lib/text/email/told.ts";
import { capitalised } from "#lib/time/paris-words.ts";

type ToldBeforeActProps = {
  told: Told;
  /** Of which act, where a page has several: « Si vous validez ». */
  act?: string;
};

/** Who will be told by an act, and how, beside its button: nobody finds out afterwards. */
export function ToldBeforeAct({ told, act }: ToldBeforeActProps) {
  const isNobody = told.emails + told.calls === 0;
  const words = isNobody ? toldWords(told) : `à prévenir\u00A0: ${toldWords(told)}`;
  return <p className="muted">{`${act ? `${act}, ${words}` : capitalised(words)}.`}</p>;
}
