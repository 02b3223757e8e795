/** HTML that was escaped already, or written by us. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

type Insertable = string | Markup | readonly Markup[];

/** Template of HTML: every text put into it is escaped; other Markup is put in as it is. */
export function html(strings: TemplateStringsArray, ...values: Insertable[]): Markup {
  return new Markup(String.raw({ raw: strings }, ...values.map(asSource)));
}

function asSource(value: Insertable): string {
  if (value instanceof Markup) return value.source;
  return typeof value === "string" ? escaped(value) : value.map((part) => part.source).join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
