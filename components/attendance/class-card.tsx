import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { FormNumber } from "#components/form/form-fields.tsx";
import { Badge, Badges } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/named-icon.tsx";
import { limits } from "#lib/limits.ts";
import type { ExpectedClass } from "#lib/queries/desk/attendance/attendance-page.ts";
import { needLabels, registrationStatusLabels } from "#lib/text/labels.ts";
import { pupilsAndAdults } from "#lib/text/registration/head-count.ts";
import { markInWords } from "./attendance-words.ts";
import { CallLink } from "./call-link.tsx";

type ClassCardProps = {
  slotId: string;
  group: ExpectedClass;
  countAction: FormAction;
  markAction: FormAction;
};

/** A class at the door: « 28 announced, 26 came, 2 adults », in one act. */
export function ClassCard({ slotId, group, countAction, markAction }: ClassCardProps) {
  return (
    <article className="group-card">
      <ClassHead group={group} />
      <div className="group-card__body">
        <CountForm slotId={slotId} group={group} countAction={countAction} />
        <AllOrNobody slotId={slotId} group={group} countAction={countAction} />
        <CountTaken slotId={slotId} group={group} markAction={markAction} />
      </div>
    </article>
  );
}

type CountProps = Omit<ClassCardProps, "markAction">;

function CountForm({ slotId, group, countAction }: CountProps) {
  const { registrationId, pupilCount, adultCount, mark } = group;
  return (
    <ActionForm
      action={countAction}
      hidden={{ slotId, registrationId }}
      prefix={`${registrationId}-`}
      isQuiet
    >
      <FormNumber
        name="pupilsPresent"
        label={<HeadCountLabel word="Élèves" />}
        hint={`${pupilCount} annoncés`}
        unit="élèves présents"
        maximum={limits.pupils}
        initial={String(mark?.pupilsPresent ?? pupilCount)}
        size="door"
        row
      />
      <FormNumber
        name="adultsPresent"
        label={<HeadCountLabel word="Adultes" />}
        hint={`${adultCount} annoncés`}
        unit="adultes présents"
        maximum={limits.adults}
        initial={String(mark?.adultsPresent ?? adultCount)}
        size="door"
        row
      />
      <Button type="submit" size="large" block>
        <Icon name="check" />
        Valider
      </Button>
    </ActionForm>
  );
}

/** The two commonest counts, in one touch each. */
function AllOrNobody({ slotId, group, countAction }: CountProps) {
  const { registrationId, pupilCount, adultCount } = group;
  const target = { slotId, registrationId };
  const announced = { pupilsPresent: String(pupilCount), adultsPresent: String(adultCount) };
  const nobody = { pupilsPresent: "0", adultsPresent: "0" };
  return (
    <div className="group-card__foot">
      <ActionForm action={countAction} hidden={{ ...target, ...announced }} isQuiet>
        <Button type="submit" kind="line" block>
          Tous là ({pupilCount + adultCount})
        </Button>
      </ActionForm>
      <ActionForm action={countAction} hidden={{ ...target, ...nobody }} isQuiet>
        <Button type="submit" kind="line" block>
          Groupe absent
        </Button>
      </ActionForm>
    </div>
  );
}

/** What was counted, and the way to take it back; nothing before the count. */
function CountTaken({ slotId, group, markAction }: Omit<ClassCardProps, "countAction">) {
  const { registrationId, schoolName, mark, markedAt } = group;
  if (!mark || !markedAt) return null;
  return (
    <ActionForm action={markAction} hidden={{ slotId, mark: `UNKNOWN:${registrationId}` }} isQuiet>
      <p className="group-card__mark">
        <Badge tone={mark.pupilsPresent === 0 ? "err" : "ok"} icon="present">
          {markInWords(mark, markedAt)}
        </Badge>
        <Button type="submit" kind="text">
          Annuler
          <span className="visually-hidden"> le compte de {schoolName}</span>
        </Button>
      </p>
    </ActionForm>
  );
}

function HeadCountLabel({ word }: { word: string }) {
  return (
    <>
      {word}
      <span className="visually-hidden"> présents</span>
    </>
  );
}

function ClassHead({ group }: Pick<ClassCardProps, "group">) {
  const { schoolName, communeName, className, pupilCount, adultCount, needs, status } = group;
  const teacher = `${group.firstName} ${group.lastName}`;
  return (
    <div className="group-card__head">
      <div>
        <h3>{schoolName}</h3>
        <p>
          {[communeName, className, pupilsAndAdults({ pupils: pupilCount, adults: adultCount })]
            .filter(Boolean)
            .join(", ")}
        </p>
        <p>
          {teacher}, billet {group.code}
        </p>
      </div>
      {group.phone && <CallLink phone={group.phone} name={teacher} />}
      {(needs.length > 0 || status !== "CONFIRMED") && (
        <Badges>
          {status !== "CONFIRMED" && <Badge tone="warn">{registrationStatusLabels[status]}</Badge>}
          {needs.map(({ need, count }) => (
            <Badge key={need} tone="info" icon="accessibility">
              {needLabels[need]}
              {"\u00A0: "}
              {count}
            </Badge>
          ))}
        </Badges>
      )}
    </div>
  );
}
