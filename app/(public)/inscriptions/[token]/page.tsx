import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Afterwards } from "#components/registration/page/afterwards.tsx";
import { AnswerHeader } from "#components/registration/page/answer-header.tsx";
import { AnswerList } from "#components/registration/page/answer-list.tsx";
import { CancelForm } from "#components/registration/page/cancel-form.tsx";
import { MailTrouble } from "#components/registration/page/mail-trouble.tsx";
import { NextSteps } from "#components/registration/page/next-steps.tsx";
import { OfferForm } from "#components/registration/page/offer-form.tsx";
import { Programme } from "#components/registration/page/programme.tsx";
import { ReplaceLinkForm } from "#components/registration/page/replace-link-form.tsx";
import { ResizeForm } from "#components/registration/page/resize-form.tsx";
import { SecondChoiceForm } from "#components/registration/page/second-choice-form.tsx";
import { Ticket } from "#components/registration/page/ticket.tsx";
import { PageTitle } from "#components/site/page-title.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { holdsPlaces } from "#lib/domain/registration/registration-status.ts";
import { renderQrCode } from "#lib/qr-code.ts";
import {
  type RegistrationPage as Registration,
  showRegistration,
} from "#lib/queries/registrations/show-registration.ts";
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
import { AnotherClass } from "./another-class.tsx";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { robots: { index: false } };

type Route = { params: Promise<{ token: string }> };

export default async function RegistrationPage({ params }: Route) {
  const registration = await showRegistration(decodeURIComponent((await params).token), now());
  if (!registration) notFound();
  const { token, status, email, mail, canCancel, canAccept } = registration;
  const qrCode = status === "CONFIRMED" ? renderQrCode(registration.code) : null;
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
        <WhatFollows registration={registration} />
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
        {canCancel && <Cancel registration={registration} />}
        {registration.email && canCancel && <ReplaceLinkForm action={replaceLink} token={token} />}
      </div>
    </>
  );
}

/** The way to the day, and after it what is asked and given. */
function WhatFollows({ registration }: { registration: Registration }) {
  const { token, hasCome, hasAnsweredSurvey, pupilSurvey } = registration;
  return hasCome ? (
    <Afterwards
      token={token}
      hasAnsweredSurvey={hasAnsweredSurvey}
      pupilSurvey={pupilSurvey && { ...pupilSurvey, qrCode: renderQrCode(pupilSurvey.url) }}
    />
  ) : (
    <NextSteps registration={registration} phone={territory.phone} />
  );
}

function Cancel({ registration }: { registration: Registration }) {
  const { token, kind, status, people, isLate } = registration;
  return (
    <section id="annuler" aria-labelledby="cancel-title">
      <Notice
        titleAs="h2"
        title={<span id="cancel-title">{"Vous ne pouvez plus venir\u00A0?"}</span>}
      >
        <CancelForm
          action={cancelRegistration}
          token={token}
          isClass={kind === "CLASS"}
          people={holdsPlaces(status) ? people : 0}
          asksReason={isLate}
        />
      </Notice>
    </section>
  );
}
