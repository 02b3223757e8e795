import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdviserForm } from "#components/adviser/adviser-form.tsx";
import { RosterForm } from "#components/adviser/roster-form.tsx";
import { SignInFirst } from "#components/adviser/sign-in-first.tsx";
import { SlotPage } from "#components/registration/form/slot-page.tsx";
import { PrivacyNotice } from "#components/site/privacy-notice.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { currentRegistrant } from "#lib/auth/find-registrant.ts";
import { limits } from "#lib/limits.ts";
import { type RosterPage, showRosterPage } from "#lib/queries/advisers/show-roster-page.ts";
import { waitlistRuleSentences } from "#lib/text/labels.ts";
import { refusalBeforeForm } from "#lib/text/registration/refusal.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { now } from "#lib/time/clock.ts";
import { requestRegistrantCode } from "../../../mes-inscriptions/actions.ts";
import { introduceAdviser, sendRoster } from "./actions.ts";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { robots: { index: false } };

type Route = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
};

const title = "Inscrire plusieurs personnes";

export default async function GroupRegistrationPage({ params, searchParams }: Route) {
  const { slug } = await params;
  const { creneau, places, moi } = await searchParams;
  const registrant = await currentRegistrant();
  const page = await showRosterPage(registrant, slug, creneau, places, now());
  if (!page) notFound();
  const { event, slot } = page;
  const here = `/rendez-vous/${slug}/inscription-groupe?creneau=${slot.id}`;
  return (
    <SlotPage title={title} step={title} event={event} slot={slot}>
      {registrant ? (
        <RosterStep page={page} slug={slug} here={here} isMe={moi !== undefined} />
      ) : (
        <SignInFirst action={requestRegistrantCode} here={here} />
      )}
    </SlotPage>
  );
}

type RosterStepProps = { page: RosterPage; slug: string; here: string; isMe: boolean };

/** Who the adviser is, the first time; then their list. */
function RosterStep({ page, slug, here, isMe }: RosterStepProps) {
  const { slot, event, adviser, held, refusal } = page;
  if (!adviser || isMe) {
    return <AdviserForm action={introduceAdviser} slug={slug} slotId={slot.id} adviser={adviser} />;
  }
  if (refusal) {
    return (
      <Notice tone="warning" titleAs="h2" title="Ce créneau ne prend pas d’inscription">
        <p>
          {refusalBeforeForm(refusal)} <a href={`/rendez-vous/${slug}`}>Voir les autres créneaux</a>
        </p>
      </Notice>
    );
  }
  return (
    <>
      <p>
        Inscrites par{" "}
        <strong>{`${adviser.firstName} ${adviser.lastName}, ${adviser.organisation}`}</strong>.{" "}
        <a href={`${here}&moi=1`}>Corriger</a>
      </p>
      {held ? (
        <Notice title={`Vous gardez ${plural(held.people, "place", "places")} sans nom.`}>
          <p>Chaque ligne cochée prend une de ces places.</p>
        </Notice>
      ) : (
        slot.state === "waitlist" && (
          <Notice title="Ce créneau est complet. La liste d’attente est ouverte.">
            <p>{waitlistRuleSentences[event.waitlistRule]}</p>
          </Notice>
        )
      )}
      <RosterForm
        action={sendRoster}
        slotId={slot.id}
        submissionKey={randomUUID()}
        heldId={held?.id ?? null}
        holdUntil={slot.state === "open" ? page.holdUntil : null}
        rowMax={limits.rosterRows}
        heldMax={limits.heldPlaces}
        communeLabels={page.communeLabels}
        questions={page.questions}
        notice={<PrivacyNotice kind="list" />}
      />
    </>
  );
}
