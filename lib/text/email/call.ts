/** What is said after a button of the list to call. */
export const callMarkWords = {
  CALLED: "Appel noté. La ligne est passée dans « Appels faits ».",
  NO_ANSWER: "Pas de réponse\u00A0: c’est noté. La personne reste à appeler.",
  REOPENED: "La personne est de nouveau à appeler.",
} as const;
