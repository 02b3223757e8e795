import type { AccessibilityDeclaration } from "#lib/territories/shape.ts";
import { listInWords } from "#lib/text/writing/list.ts";
import { frenchText } from "#lib/text/writing/typography.ts";

/** With what the site is made and how it was checked: the facts that back the declaration. */
export function AccessibilityTests({ declaration }: { declaration: AccessibilityDeclaration }) {
  return (
    <>
      <h3>{frenchText("Technologies utilisées")}</h3>
      <p>{`${listInWords(declaration.technologies)}.`}</p>
      <h3>{frenchText("Environnement de test")}</h3>
      <p>{`${listInWords(declaration.testEnvironments)}.`}</p>
      <h3>{frenchText("Outils pour évaluer l'accessibilité")}</h3>
      <p>{`${listInWords(declaration.tools)}.`}</p>
      <h3>{frenchText("Pages du site ayant fait l'objet de la vérification de conformité")}</h3>
      <p>
        {frenchText(
          declaration.audit
            ? "Les pages de l'échantillon sont dans le rapport d'audit."
            : "Aucune page n'a été vérifiée à la main selon la méthode du RGAA.",
        )}
      </p>
      <p>{frenchText(`Restent à faire : ${listInWords(declaration.testsToCome)}.`)}</p>
    </>
  );
}
