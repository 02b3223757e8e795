import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { ClassForm } from "#components/registration/form/class-form.tsx";
import { KindChoice } from "#components/registration/form/kind-choice.tsx";
import {
  ClassSlotChoice,
  PersonSlotChoice,
  secondChoicesOf,
} from "#components/registration/form/own-slot-choice.tsx";
import { PersonForm } from "#components/registration/form/person-form.tsx";
import { SlotPage } from "#components/registration/form/slot-page.tsx";
import { PrivacyNotice } from "#components/site/privacy-notice.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { isAskedOf } from "#lib/domain/registration/questions.ts";
import type { Refusal } from "#lib/domain/registration/refusal.ts";
import {
  type RegistrationFormPage,
  showRegistrationForm,
} from "#lib/queries/registrations/show-registration-form.ts";
import { readGroupSize } from "#lib/schemas/group-size.ts";
import { waitlistRuleSentences } from "#lib/text/labels.ts";
import { derogationChoices } from "#lib/text/registration/derogation.ts";
import { refusalBeforeForm } from "#lib/text/registration/refusal.ts";
import { now } from "#lib/time/clock.ts";
import { registerClass, registerPerson } from "./actions.ts";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { robots: { index: false } };

type Route = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
};

export default async function RegistrationPage({ params, searchParams }: Route) {
  const { slug } = await params;
  const asked = await searchParams;
  const page = await showRegistrationForm(slug, asked.creneau, now());
  if (!page) notFound();
  const { event, slot } = page;
  const way = wayToRegister(page, asked.qui, await isAnswerToPost());
  const { forClass, mustChoose, isWaitlist, isJustTaken, canChoose } = way;
  const size = readGroupSize(asked);
  const common = commonOf(page, way);
  const derogationUntil = forClass && isWaitlist ? page.derogationUntil : null;
  const here = `/rendez-vous/${slug}`;
  const title = forClass ? "Inscrire une classe" : "S’inscrire";
  return (
    <SlotPage title={title} step="Inscription" event={event} slot={slot}>
      {isWaitlist && !page.refusal && !mustChoose && (
        <Notice title="Ce créneau est complet. La liste d’attente est ouverte.">
          <p>{waitlistRuleSentences[event.waitlistRule]}</p>
        </Notice>
      )}
      {page.refusal && !isJustTaken ? (
        <NotTaken refusal={page.refusal} here={here} />
      ) : mustChoose ? (
        <KindChoice href={`${here}/inscription?creneau=${slot.id}`} />
      ) : forClass ? (
        <ClassForm
          {...common}
          action={registerClass}
          pupilMax={event.pupilMax}
          adultMin={event.adultMin}
          size={size}
          slotChoice={canChoose && <ClassSlotChoice form={page} initial={[slot.id]} size={size} />}
          secondChoices={canChoose ? [] : secondChoicesOf(page, slot.id, size)}
          levels={event.levels}
          schoolLabels={page.schoolLabels}
          placesChoices={derogationUntil ? derogationChoices(true, derogationUntil) : []}
          headSheetHref={`${here}/fiche?creneau=${slot.id}`}
          notice={<PrivacyNotice kind="class" />}
        />
      ) : (
        <>
          <p>
            {"Votre métier est d’accompagner des personnes\u00A0? "}
            <a href={`${here}/inscription-groupe?creneau=${slot.id}`}>Inscrivez-les ensemble</a>
          </p>
          <PersonForm
            {...common}
            action={registerPerson}
            audiences={event.audiences}
            slotChoice={canChoose && <PersonSlotChoice form={page} initial={[slot.id]} />}
            companionMax={event.companionMax}
            communeLabels={page.communeLabels}
            notice={<PrivacyNotice kind="person" />}
          />
        </>
      )}
    </SlotPage>
  );
}

/** Which form the page shows, and whether it lets choose slots. */
function wayToRegister(page: RegistrationFormPage, who: string | undefined, isAnswer: boolean) {
  const { event, acceptsClass, acceptsPerson } = page;
  const forClass = acceptsClass && (!acceptsPerson || who === "classe");
  const isWaitlist = (forClass ? page.stateForClass : page.stateForPerson) === "waitlist";
  // Taken while somebody filled the form in: what they typed stays, and another slot is theirs to choose.
  const isJustTaken = isAnswer && page.refusal?.kind === "slotFull";
  return {
    forClass,
    mustChoose: acceptsClass && acceptsPerson && who !== "classe" && who !== "personne",
    isWaitlist,
    isJustTaken,
    canChoose: isJustTaken || (event.slotsPerRegistrationMax > 1 && (forClass || !isWaitlist)),
  };
}

/** What both forms are given. */
function commonOf({ event, slot }: RegistrationFormPage, way: ReturnType<typeof wayToRegister>) {
  const { forClass, isWaitlist, canChoose } = way;
  return {
    slotId: canChoose ? null : slot.id,
    submissionKey: randomUUID(),
    questions: event.questions.filter((question) =>
      isAskedOf(question, forClass ? "CLASS" : "INDIVIDUAL"),
    ),
    submitLabel: submitLabelOf(isWaitlist, forClass, event.needsValidation),
  };
}

function NotTaken({ refusal, here }: { refusal: Refusal; here: string }) {
  return (
    <Notice tone="warning" titleAs="h2" title="Ce créneau ne prend pas d’inscription">
      <p>
        {refusalBeforeForm(refusal)} <a href={here}>Voir les autres créneaux</a>
      </p>
    </Notice>
  );
}

/** The button says what pressing it does. */
function submitLabelOf(isWaitlist: boolean, forClass: boolean, needsValidation: boolean): string {
  if (isWaitlist) return "Rejoindre la liste d’attente";
  if (forClass) return needsValidation ? "Envoyer ma demande" : "Inscrire ma classe";
  return "M’inscrire";
}

/** Whether this page is made to answer its own form, with or without script. */
async function isAnswerToPost(): Promise<boolean> {
  const type = (await headers()).get("content-type");
  return type?.startsWith("multipart/form-data") ?? false;
}
