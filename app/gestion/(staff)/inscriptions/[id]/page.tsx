import { notFound } from "next/navigation";
import { StaffPage } from "#app/gestion/staff-page.tsx";
import { CallStateList } from "#components/desk/day/call-state-list.tsx";
import { EmailStateList } from "#components/desk/emails/email-state-list.tsx";
import { HistoryList } from "#components/desk/history-list.tsx";
import { RegistrationActs } from "#components/desk/registrations/registration-acts.tsx";
import { RegistrationFacts } from "#components/desk/registrations/registration-facts.tsx";
import { RegistrationNotices } from "#components/desk/registrations/registration-notices.tsx";
import { RegistrationSlots } from "#components/desk/registrations/registration-slots.tsx";
import { RevokeLinkForm } from "#components/desk/registrations/revoke-link-form.tsx";
import { StatusBadge } from "#components/registration/page/status-badge.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { requireActor } from "#lib/auth/actor.ts";
import { showRegistrationPage } from "#lib/queries/desk/registrations/registration-page.ts";
import { now } from "#lib/time/clock.ts";
import {
  cancelAction,
  chooseAction,
  declineAction,
  resendAction,
  revokeLinkAction,
  validateAction,
} from "./actions.ts";
import { RegistrationAnswers } from "./registration-answers.tsx";

export default async function RegistrationPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const registration = await showRegistrationPage(actor, (await params).id, now());
  if (!registration) notFound();
  const { eventId, eventTitle, schoolName, className, firstName, lastName } = registration;
  const name = schoolName
    ? [schoolName, className].filter(Boolean).join(", ")
    : `${firstName} ${lastName}`;
  return (
    <StaffPage title={`${name}, ${eventTitle}`} actor={actor} current="/gestion/rendez-vous">
      <Breadcrumb
        steps={[
          { href: "/gestion/rendez-vous", label: "Rendez-vous" },
          { href: `/gestion/rendez-vous/${eventId}`, label: eventTitle },
        ]}
        current={name}
      />
      <div className="page-head">
        <div className="stack stack--tight">
          <h1>{name}</h1>
          <p>
            <StatusBadge status={registration.status} />
          </p>
        </div>
      </div>
      <RegistrationNotices registration={registration} />
      <RegistrationActs
        registration={registration}
        actions={{
          cancel: cancelAction,
          validate: validateAction,
          decline: declineAction,
          choose: chooseAction,
        }}
      />
      <div className="card-pair">
        <RegistrationFacts registration={registration} />
        <RegistrationSlots registration={registration} />
      </div>
      <RegistrationAnswers answers={registration.answers} />
      <CallStateList calls={registration.calls} />
      <EmailStateList
        emails={registration.emails}
        resendAction={registration.canResend ? resendAction : null}
      />
      {registration.canResend && (
        <RevokeLinkForm
          action={revokeLinkAction}
          registrationId={registration.registrationId}
          hasMail={registration.email !== null}
        />
      )}
      <HistoryList lines={registration.history} />
    </StaffPage>
  );
}
