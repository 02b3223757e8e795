import { cancelByRegistrant } from "#lib/services/registrations/end/cancel.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { now } from "#lib/time/clock.ts";
import { people } from "#territory/sample/cast.ts";
import { database } from "#tests/support/database.ts";
import { type ReceivedMail, waitForMail } from "#tests/support/mailbox.ts";
import { withOwnAddress } from "#tests/support/registration-forms.ts";
import { stageEvent } from "#tests/support/staged-event.ts";
import { expect, test } from "#tests/support/story.ts";
import { classCommand } from "#tests/support/submissions.ts";

test("A mail scanner that follows every link of every mail changes nothing", async ({
  request,
}) => {
  const event = await stageEvent({}, [{ classCapacity: 1 }]);
  const slotId = event.slotIds[0] ?? "";
  const first = withOwnAddress(people.camille);
  const second = withOwnAddress(people.dominique);
  const booked = await register(classCommand(slotId, { email: first.email }), now());
  await register(classCommand(slotId, { email: second.email, className: "3e A" }), now());
  const mails = [
    await waitForMail({ to: first.email, subject: /^Confirmation/ }),
    await waitForMail({ to: second.email, subject: /^Liste d’attente/ }),
  ];
  if (booked.ok) await cancelByRegistrant(booked.token, null, now());
  mails.push(await waitForMail({ to: first.email, subject: /^Annulation/ }));
  mails.push(await waitForMail({ to: second.email, subject: /^Place disponible/ }));

  const before = await readState(event.id);
  const links = new Set(mails.flatMap(listLinks));
  expect(links.size).toBeGreaterThanOrEqual(5);
  for (const link of links) {
    expect((await request.get(link)).status(), link).toBe(200);
    expect((await request.head(link)).status(), link).toBe(200);
  }
  expect(await readState(event.id)).toEqual(before);
});

/** The links of both versions of a mail, those of its text and those under the words of its HTML. */
function listLinks({ text, html }: ReceivedMail): string[] {
  const hidden = [...html.matchAll(/href="(https?:[^"]+)"/g)].map(([, link = ""]) =>
    link.replaceAll("&amp;", "&"),
  );
  return [...(text.match(/https?:\/\/\S+/g) ?? []), ...hidden];
}

async function readState(eventId: string) {
  return database().event.findUniqueOrThrow({
    where: { id: eventId },
    include: {
      slots: true,
      registrations: {
        include: { slots: true, offers: true, history: true, emails: { select: { id: true } } },
        orderBy: { id: "asc" },
      },
    },
  });
}
