/** « 4e », « 4e et 3e », « 5e, 4e et 3e ». */
export function listInWords(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} et ${last}`;
}
