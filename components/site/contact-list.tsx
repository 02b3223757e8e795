import { territory } from "#lib/territory.ts";
import { frenchText } from "#lib/text/writing/typography.ts";

/** Who answers, and how to reach that person. The same on every page that says « écrivez-nous ». */
export function ContactList() {
  const { email, phone, contactFunction, name } = territory;
  return (
    <ul>
      <li>{frenchText(`${contactFunction} de ${name}`)}</li>
      <li>
        {frenchText("Courriel : ")}
        <a href={`mailto:${email}`}>{email}</a>
      </li>
      <li>
        {frenchText("Téléphone : ")}
        <a href={`tel:${phone.e164}`}>{phone.display}</a>
      </li>
    </ul>
  );
}
