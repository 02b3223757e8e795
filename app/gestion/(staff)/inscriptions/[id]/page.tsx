import { notFound } from "next/navigation";
import { StatusBadge } from "#app/components/registration/status-badge.tsx";
import { CallStateList } from "#app/components/staff/call-state-list.tsx";
import { EmailStateList } from "#app/components/staff/email-state-list.tsx";
import { HistoryList } from "#app/components/staff/history-list.tsx";
import { RegistrationActs } from "#app/components/staff/registration-acts.tsx";
import { RegistrationAnswers } from "#app/components/staff/registration-answers.tsx";
import { RegistrationFacts } from "#app/components/staff/registration-facts.tsx";
import { RegistrationNotices } from "#app/components/staff/registration-notices.tsx";
import { RegistrationSlots } from "#app/components/staff/registration-slots.tsx";
import { RevokeLinkForm } from "#app/components/staff/revoke-link-form.tsx";
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx";
import { StaffPage } from "#app/gestion/staff-page.tsx";
import { requireActor } from "#lib/auth/actor.ts";
import { showRegistrationPage } from "#lib/queries/gestion/registration-page.ts";
import { now } from "#lib/time/clock.ts";
import {
  cancelAction,
  chooseAction,
  declineAction,
  resendAction,
  revokeLinkAction,
  validateAction,
} from "./actions.ts";

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
