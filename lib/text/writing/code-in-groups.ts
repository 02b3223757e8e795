/** « 0423 1789 »: digits by fours, as they are read and typed; the page takes them with their spaces. */
export function codeInGroups(code: string): string {
  return code.replace(/\d{4}(?=\d)/g, "$& ");
}
