import { beforeEach, describe, expect, test } from "vitest";
import { opens, personalToken } from "#lib/auth/personal-link.ts";
import { showRegistration } from "#lib/queries/registrations/show-registration.ts";
import { cancelByRegistrant } from "#lib/services/registrations/end/cancel.ts";
import { revokeLinkByStaff, revokeOwnLink } from "#lib/services/registrations/link/revoke-link.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { database } from "#tests/support/database.ts";
import {
  hoursLater,
  makeActor,
  makeOneSlot,
  now,
  organiserElsewhere,
  resetScene,
} from "#tests/support/scene.ts";
import { personCommand } from "#tests/support/submissions.ts";
import { tokenOf } from "#tests/support/truth.ts";

const unknown = { ok: false, refusal: { kind: "registrationUnknown" } };
let token: string;
let id: string;

async function registerLou(changes: Parameters<typeof personCommand>[1] = {}): Promise<void> {
  token = tokenOf(await register(personCommand(await makeOneSlot(), changes), now));
  ({ id } = await database().registration.findFirstOrThrow());
}

const linkMails = () => database().emailMessage.findMany({ where: { kind: "LINK_REQUESTED" } });
const revocations = () => database().historyEntry.findMany({ where: { action: "linkRevoked" } });

beforeEach(resetScene);

describe("a link that the team revokes", () => {
  test("opens nothing any more, and the new one is mailed", async () => {
    await registerLou();
    const lead = await makeActor("LEAD");
    expect(await revokeLinkByStaff(lead, id, now)).toEqual({ ok: true, isMailed: true });
    expect(await showRegistration(token, now)).toBeNull();
    expect(await cancelByRegistrant(token, null, now)).toEqual(unknown);
    const row = await database().registration.findUniqueOrThrow({ where: { id } });
    expect(opens(personalToken(row), row)).toBe(true);
    expect(await showRegistration(personalToken(row), now)).not.toBeNull();
    expect(await linkMails()).toMatchObject([{ recipient: row.email, registrationId: id }]);
    expect(await revocations()).toMatchObject([{ actorKind: "STAFF", actorId: lead.userId }]);
  });

  test("is replaced without a mail where there is no address, or nothing to come", async () => {
    await registerLou({ email: null, phone: "+33639980001" });
    const lead = await makeActor("LEAD");
    const later = hoursLater(1000);
    expect(await revokeLinkByStaff(lead, id, now)).toEqual({ ok: true, isMailed: false });
    await database().registration.update({ where: { id }, data: { email: "a@courriel.example" } });
    expect(await revokeLinkByStaff(lead, id, later)).toEqual({ ok: true, isMailed: false });
    expect(await linkMails()).toEqual([]);
    expect(await revocations()).toHaveLength(2);
  });

  test("stays where it is not theirs", async () => {
    await registerLou();
    for (const actor of [organiserElsewhere, await makeActor("HELPER")])
      expect(await revokeLinkByStaff(actor, id, now)).toEqual(unknown);
    expect(await showRegistration(token, now)).not.toBeNull();
  });
});

describe("a link that its holder replaces", () => {
  test("opens nothing any more; the new one is in the mailbox alone, once", async () => {
    await registerLou();
    const answers = await Promise.all([revokeOwnLink(token, now), revokeOwnLink(token, now)]);
    expect(answers).toContainEqual({ ok: true });
    expect(JSON.stringify(answers)).not.toContain(".");
    expect(await showRegistration(token, now)).toBeNull();
    expect(await revokeOwnLink(token, now)).toEqual(unknown);
    expect(await linkMails()).toHaveLength(1);
    expect(await revocations()).toHaveLength(1);
  });

  test("stays where no mail could bring the new one", async () => {
    await registerLou({ email: null, phone: "+33639980001" });
    expect(await revokeOwnLink(token, now)).toEqual(unknown);
    expect(await showRegistration(token, now)).not.toBeNull();
    expect(await revocations()).toEqual([]);
  });
});
