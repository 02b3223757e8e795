import { Notice } from "#components/ui/notice.tsx";

/** What a question may never ask: minimisation, docs/field.md, Personal data. */
export function QuestionWarning() {
  return (
    <Notice tone="warning" title="Demandez le strict nécessaire">
      <p>
        Jamais le nom d’un élève, une date de naissance, une adresse, ni rien sur la santé ou le
        handicap. Les besoins d’aménagement ont déjà leur place dans le formulaire d’une classe.
      </p>
    </Notice>
  );
}
