import { ButtonLink } from "#components/ui/button.tsx";
import type { QrCode } from "#lib/qr-code.ts";
import type { RegistrationPage } from "#lib/queries/registrations/show-registration.ts";
import { plural } from "#lib/text/writing/plural.ts";

type AfterwardsProps = {
  token: string;
  hasAnsweredSurvey: boolean;
  pupilSurvey: (NonNullable<RegistrationPage["pupilSurvey"]> & { qrCode: QrCode }) | null;
};

/** What there is for those who came: their opinion, their certificate, the link for their pupils. */
export function Afterwards({ token, hasAnsweredSurvey, pupilSurvey }: AfterwardsProps) {
  return (
    <>
      <section aria-labelledby="afterwards" className="stack">
        <h2 id="afterwards">Après le rendez-vous</h2>
        <p className="button-row">
          {!hasAnsweredSurvey && (
            <ButtonLink href={`/inscriptions/${token}/avis`}>Donner mon avis</ButtonLink>
          )}
          <ButtonLink kind="line" href={`/inscriptions/${token}/attestation.pdf`}>
            Attestation de présence (PDF)
          </ButtonLink>
        </p>
        {hasAnsweredSurvey && <p>Merci, votre avis est enregistré.</p>}
      </section>
      {pupilSurvey && (
        <section aria-labelledby="pupils" className="stack">
          <h2 id="pupils">L’avis de vos élèves</h2>
          <p>
            Projetez ce code, ou donnez cette adresse. Chaque élève répond sans son nom, depuis un
            téléphone. Rien ne mène à votre classe.
          </p>
          <div className="qr-code qr-code--shared">
            <svg
              viewBox={`-4 -4 ${pupilSurvey.qrCode.size + 8} ${pupilSurvey.qrCode.size + 8}`}
              role="img"
              aria-label="Code qui ouvre le questionnaire des élèves"
            >
              <path d={pupilSurvey.qrCode.path} fill="#000" />
            </svg>
          </div>
          <p className="shared-address">
            <a href={pupilSurvey.url}>{pupilSurvey.url}</a>
          </p>
          <p>
            {`${plural(pupilSurvey.answered, "réponse", "réponses")} sur ${plural(pupilSurvey.pupils, "élève présent", "élèves présents")}.`}
          </p>
        </section>
      )}
    </>
  );
}
