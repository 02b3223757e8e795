import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { FormNumber, FormTextarea } from "#components/form/form-fields.tsx";
import { Proposals } from "#components/registration/form/proposals.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { Question } from "#lib/domain/registration/questions.ts";
import { dateTimeInWords } from "#lib/time/paris-words.ts";
import { RosterRows } from "./roster-rows.tsx";

type RosterFormProps = {
  action: FormAction;
  slotId: string;
  submissionKey: string;
  /** Places held before that get their names here; null for new places. */
  heldId: string | null;
  /** Until when places may be held without names; null where they may not. */
  holdUntil: Date | null;
  rowMax: number;
  heldMax: number;
  communeLabels: readonly string[];
  /** The event's own, asked of each person. */
  questions: readonly Question[];
  notice: ReactNode;
};

/**
 * Several people on one slot. To verify comes first in the form: the Enter key never sends a list
 * that nobody has read again.
 */
export function RosterForm({ action, slotId, submissionKey, heldId, ...props }: RosterFormProps) {
  const titles =
    props.questions.length > 0
      ? "Un titre peut être une question posée plus bas, avec tous ses mots. "
      : "";
  const canHold = props.holdUntil !== null && heldId === null;
  const hidden = { slotId, submissionKey, ...(heldId ? { heldId } : {}) };
  return (
    <ActionForm action={action} hidden={hidden} look="cards">
      <fieldset className="form-card">
        <legend className="form-card__title">Coller depuis un tableur</legend>
        <div className="form-card__fields">
          <FormTextarea
            name="pasted"
            label="Lignes copiées"
            hint={`Dans l’ordre\u00A0: nom, prénom, courriel ou téléphone (ou les deux), commune. Ou avec leur ligne de titres. ${titles}${props.rowMax} personnes au plus.`}
            required={false}
            rows={4}
          />
          <VerifyButton label="Remplir les lignes" />
        </div>
      </fieldset>
      <div className="form-card">
        <h2 className="form-card__title">Les personnes</h2>
        <div className="form-card__fields">
          <p>
            Un courriel ou un téléphone suffit. Seules les lignes cochées sont inscrites. N’écrivez
            rien d’autre : ni situation, ni difficulté.
          </p>
          <p>
            {`Quelqu’un n’a ni l’un ni l’autre\u00A0? Écrivez votre propre courriel sur sa ligne\u00A0: vous recevez ses nouvelles.${canHold ? " Ou gardez une place sans nom, plus bas." : ""}`}
          </p>
          <RosterRows max={props.rowMax} communesId="communes" questions={props.questions} />
          <Proposals id="communes" labels={props.communeLabels} />
          <VerifyButton label="Vérifier, et avoir d’autres lignes" />
        </div>
      </div>
      {props.holdUntil && canHold && (
        <div className="form-card">
          <h2 className="form-card__title">Places gardées sans nom</h2>
          <div className="form-card__fields">
            <HeldCount until={props.holdUntil} max={props.heldMax} />
          </div>
        </div>
      )}
      {props.notice}
      <p className="button-row">
        <SubmitButton size="large" name="act" value="send">
          Inscrire ces personnes
        </SubmitButton>
      </p>
    </ActionForm>
  );
}

/** Nothing is sent by it: the rows are read, and shown again with their sentences. */
function VerifyButton({ label }: { label: string }) {
  return (
    <p>
      <SubmitButton kind="line" name="act" value="verify">
        {label}
      </SubmitButton>
    </p>
  );
}

function HeldCount({ until, max }: { until: Date; max: number }) {
  return (
    <FormNumber
      name="heldCount"
      label="Combien de places garder en plus"
      hint={`Jusqu’au ${dateTimeInWords(until)}. Donnez les noms avant\u00A0: ensuite, ces places vont à d’autres.`}
      unit="places"
      minimum={0}
      maximum={max}
      required={false}
      initial="0"
    />
  );
}
