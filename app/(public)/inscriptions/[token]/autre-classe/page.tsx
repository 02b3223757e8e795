import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { registerClass } from "#app/(public)/rendez-vous/[slug]/inscription/actions.ts";
import { ClassForm } from "#components/registration/form/class-form.tsx";
import { ClassSlotChoice } from "#components/registration/form/own-slot-choice.tsx";
import { PageTitle } from "#components/site/page-title.tsx";
import { PrivacyNotice } from "#components/site/privacy-notice.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { takesRegistrations } from "#lib/domain/places/slot-state.ts";
import { isAskedOf } from "#lib/domain/registration/questions.ts";
import { showAnotherClassForm } from "#lib/queries/registrations/show-another-class-form.ts";
import { now } from "#lib/time/clock.ts";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { robots: { index: false } };

type Route = { params: Promise<{ token: string }> };

export default async function AnotherClassPage({ params }: Route) {
  const token = decodeURIComponent((await params).token);
  const form = await showAnotherClassForm(token, now());
  if (!form) notFound();
  const { event, slotsForClass, known, schoolLabels } = form;
  const isOpen = slotsForClass.some(({ state }) => takesRegistrations(state));
  return (
    <div className="page">
      <PageTitle title={`Inscrire une autre classe, ${event.title}`} />
      <div className="page-width stack stack--wide">
        <Breadcrumb
          steps={[{ href: `/inscriptions/${token}`, label: "Mon inscription" }]}
          current="Une autre classe"
        />
        <h1>Inscrire une autre classe</h1>
        <p>{event.title}. Votre établissement et vos coordonnées sont déjà remplis.</p>
        {isOpen ? (
          <ClassForm
            action={registerClass}
            slotId={null}
            submissionKey={randomUUID()}
            slotChoice={<ClassSlotChoice form={form} initial={[]} size={null} />}
            secondChoices={[]}
            placesChoices={[]}
            questions={event.questions.filter((question) => isAskedOf(question, "CLASS"))}
            headSheetHref={`/rendez-vous/${event.slug}/fiche`}
            known={known}
            pupilMax={event.pupilMax}
            adultMin={event.adultMin}
            size={null}
            levels={event.levels}
            schoolLabels={schoolLabels}
            submitLabel={event.needsValidation ? "Envoyer ma demande" : "Inscrire ma classe"}
            notice={<PrivacyNotice kind="class" />}
          />
        ) : (
          <Notice tone="warning" titleAs="h2" title="Aucun créneau ne prend d’inscription">
            <p>
              <a href="/rendez-vous?public=classe">Voir les autres rendez-vous</a>
            </p>
          </Notice>
        )}
      </div>
    </div>
  );
}
