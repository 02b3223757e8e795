import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { FormSelect, FormText } from "#components/form/form-fields.tsx";
import { NameFields } from "#components/registration/form/contact-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { adviserNetworks } from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";
import type { AdviserView } from "#lib/queries/advisers/show-roster-page.ts";
import { adviserNetworkLabels } from "#lib/text/labels.ts";

type AdviserFormProps = {
  action: FormAction;
  slug: string;
  slotId: string;
  /** What they said before, to be corrected; null the first time. */
  adviser: AdviserView | null;
};

/** Who registers others: asked once, and told to each of them. */
export function AdviserForm({ action, slug, slotId, adviser }: AdviserFormProps) {
  return (
    <ActionForm action={action} hidden={{ slug, slotId }} look="cards">
      <fieldset className="form-card">
        <legend className="form-card__title">Vous</legend>
        <div className="form-card__fields">
          <p>
            Chaque personne lira votre nom et celui de votre organisme dans son courriel. Nous les
            gardons pour la prochaine fois.
          </p>
          <NameFields known={adviser ?? undefined} />
          <FormText
            name="organisation"
            label="Organisme"
            hint="Tel que les personnes le connaissent."
            autoComplete="organization"
            maxLength={limits.organisation}
            initial={adviser?.organisation}
          />
          <FormSelect
            name="network"
            label="Réseau"
            emptyOption="Choisissez"
            width="medium"
            initial={adviser?.network}
            options={adviserNetworks.map((value) => ({
              value,
              label: adviserNetworkLabels[value],
            }))}
          />
        </div>
      </fieldset>
      <p className="button-row">
        <SubmitButton size="large">Continuer</SubmitButton>
      </p>
    </ActionForm>
  );
}
