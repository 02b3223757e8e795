import { FormChoices } from "#components/form/form-fields.tsx";
import { type ChoiceGroup, FormGroupedChoices } from "#components/form/grouped-choices.tsx";
import type { SlotState } from "#lib/domain/types.ts";
import type { PublicSlot } from "#lib/queries/agenda/public-slot.ts";
import { availabilityInWords } from "#lib/text/event/availability.ts";
import {
  capitalised,
  dayInWords,
  dayMonthTimeInWords,
  timeInWords,
} from "#lib/time/paris-words.ts";

type SlotChoiceProps = {
  slots: readonly PublicSlot[];
  /** How many may be taken together. */
  max: number;
  initial: readonly string[];
  /** States of the slots that may be chosen here. */
  choosable: readonly SlotState[];
  hint: string;
  /** Two slots that follow each other, offered as one answer. */
  pairs?: readonly [PublicSlot, PublicSlot][];
};

/** The slots of the event as cards, under their company and their day; each says its own state. */
export function SlotChoice({ slots, max, initial, choosable, hint, pairs = [] }: SlotChoiceProps) {
  const isSeveral = max > 1;
  return (
    <fieldset className="form-card">
      <legend className="form-card__title">{isSeveral ? "Vos créneaux" : "Votre créneau"}</legend>
      <div className="form-card__fields">
        {pairs.length > 0 && (
          <FormChoices
            kind="radio"
            name="slotPair"
            legend={"Deux créneaux qui se suivent\u00A0?"}
            width="wide"
            choices={[
              { value: "", label: "Non, je choisis mes créneaux ci-dessous" },
              ...pairs.map(pairChoice),
            ]}
            initial={[""]}
          />
        )}
        <FormGroupedChoices
          kind={isSeveral ? "checkbox" : "radio"}
          name="slotId"
          legend={isSeveral ? `Créneaux, ${max} au plus` : "Créneau"}
          hint={hint}
          groups={groupsOf(slots, choosable)}
          initial={initial}
        />
      </div>
    </fieldset>
  );
}

function pairChoice([first, second]: readonly [PublicSlot, PublicSlot]) {
  const day = capitalised(dayInWords(first.startsAt));
  return {
    value: `${first.id} ${second.id}`,
    label: `${day}, ${timeInWords(first.startsAt)} puis ${timeInWords(second.startsAt)}`,
  };
}

/** A company receives one visitor after another: its slots stand together, day by day. */
function groupsOf(
  slots: readonly PublicSlot[],
  choosable: readonly SlotState[],
): readonly ChoiceGroup[] {
  const groups = new Map<string, ChoiceGroup["choices"]>();
  for (const slot of slots) {
    const day = dayInWords(slot.startsAt);
    const name = slot.companyName ? `${slot.companyName}, ${day}` : capitalised(day);
    const opensOn = slot.opensAt ? dayMonthTimeInWords(slot.opensAt) : undefined;
    const isChoosable = choosable.includes(slot.state);
    // Where one may not wait, nothing is said of a list.
    const state = slot.state === "waitlist" && !isChoosable ? "full" : slot.state;
    const choice = {
      value: slot.id,
      label: timeInWords(slot.startsAt),
      hint: `Jusqu’à ${timeInWords(slot.endsAt)}. ${availabilityInWords({ ...slot, state, opensOn })}`,
      isDisabled: !isChoosable,
    };
    groups.set(name, [...(groups.get(name) ?? []), choice]);
  }
  return [...groups].map(([name, choices]) => ({ name, choices }));
}
