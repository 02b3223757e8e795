import type { RegistrationKind } from "#lib/domain/types.ts";

/** What names a registration. */
export type Named = {
  kind: RegistrationKind;
  firstName: string;
  lastName: string;
  schoolName: string | null;
  communeName: string | null;
  className: string | null;
};

/** « 3e B, Collège du Pont, Bourg-Exemple », « Lou Exemple »: who comes, as every page and mail names them. */
export function registrantName(registration: Named): string {
  const { kind, firstName, lastName, schoolName, communeName, className } = registration;
  if (kind !== "CLASS") return `${firstName} ${lastName}`;
  return [className, schoolName, communeName].filter((part) => part).join(", ");
}
