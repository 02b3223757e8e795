import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Afterwards } from "#app/components/registration/afterwards.tsx";
import { AnotherClass } from "#app/components/registration/another-class.tsx";
import { AnswerHeader } from "#app/components/registration/answer-header.tsx";
import { AnswerList } from "#app/components/registration/answer-list.tsx";
import { CancelForm } from "#app/components/registration/cancel-form.tsx";
import { MailTrouble } from "#app/components/registration/mail-trouble.tsx";
import { NextSteps } from "#app/components/registration/next-steps.tsx";
import { OfferForm } from "#app/components/registration/offer-form.tsx";
import { Programme } from "#app/components/registration/programme.tsx";
import { ReplaceLinkForm } from "#app/components/registration/replace-link-form.tsx";
import { ResizeForm } from "#app/components/registration/resize-form.tsx";
import { SecondChoiceForm } from "#app/components/registration/second-choice-form.tsx";
import { Ticket } from "#app/components/registration/ticket.tsx";
import { PageTitle } from "#app/components/site/page-title.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { holdsPlaces } from "#lib/domain/registration-status.ts";
import { renderQrCode } from "#lib/qr-code.ts";
import { showRegistration } from "#lib/queries/registrations/show-registration.ts";
import { territory } from "#lib/territory.ts";
import { now } from "#lib/time/clock.ts";
import {
  acceptOfferedPlaces,
  cancelRegistration,
  moveToSecondChoice,
  replaceLink,
  resizeClass,
  resizePerson,
} from "./actions.ts";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { robots: { index: false } };

type Route = { params: Promise<{ token: string }> };

export default async function RegistrationPage({ params }: Route) {
  const registration = await showRegistration(decodeURIComponent((await params).token), now());
  if (!registration) notFound();
  const { token, status, email, mail, canCancel, canAccept, pupilSurvey } = registration;
  const qrCode = holdsPlaces(status) ? renderQrCode(registration.code) : null;
  return (
    <>
      <PageTitle title={`Mon inscription, ${registration.event.title}`} />
      <AnswerHeader registration={registration} />
      <div className="page-width stack stack--wide page__end">
        <Ticket registration={registration} qrCode={qrCode} />
        {email && mail && !registration.hasCome && (
          <MailTrouble progress={mail} email={email} phone={territory.phone} />
        )}
        {canAccept && registration.offerExpiresAt && (
          <OfferForm
            action={acceptOfferedPlaces}
            token={token}
            until={registration.offerExpiresAt}
          />
        )}
        {registration.secondChoice && (
          <SecondChoiceForm
            action={moveToSecondChoice}
            token={token}
            slot={registration.secondChoice}
          />
        )}
        {registration.slots.length > 1 && <Programme slots={registration.slots} />}
        {registration.hasCome ? (
          <Afterwards
            token={token}
            hasAnsweredSurvey={registration.hasAnsweredSurvey}
            pupilSurvey={pupilSurvey && { ...pupilSurvey, qrCode: renderQrCode(pupilSurvey.url) }}
          />
        ) : (
          <NextSteps registration={registration} phone={territory.phone} />
        )}
        {registration.resizableUntil && (
          <ResizeForm
            action={registration.kind === "CLASS" ? resizeClass : resizePerson}
            registration={registration}
            until={registration.resizableUntil}
            phone={territory.phone}
          />
        )}
        {registration.answers.length > 0 && (
          <section className="panel" aria-labelledby="answers">
            <h2 id="answers">Vos réponses</h2>
            <AnswerList answers={registration.answers} />
          </section>
        )}
        {registration.kind === "CLASS" && <AnotherClass token={token} />}
        {canCancel && (
          <section id="annuler" aria-labelledby="cancel-title">
            <Notice
              titleAs="h2"
              title={<span id="cancel-title">{"Vous ne pouvez plus venir\u00A0?"}</span>}
            >
              <CancelForm
                action={cancelRegistration}
                token={token}
                isClass={registration.kind === "CLASS"}
                people={holdsPlaces(status) ? registration.people : 0}
                asksReason={registration.isLate}
              />
            </Notice>
          </section>
        )}
        {registration.email && canCancel && <ReplaceLinkForm action={replaceLink} token={token} />}
      </div>
    </>
  );
}
