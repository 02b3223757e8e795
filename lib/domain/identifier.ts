const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** True where a text of the URL can be the identifier of a row: PostgreSQL would refuse another one. */
export function isIdentifier(text: string): boolean {
  return uuid.test(text);
}
