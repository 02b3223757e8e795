import { frenchText } from "#lib/text/writing/typography.ts";
import type { ComposedEmail, Sender } from "./email-facts.ts";
import { html, type Markup } from "./markup.ts";
import { type PlainWords, plainWords } from "./plain-words.ts";

type Link<Words> = { label: Words; url: string };

type Section<Words> = {
  heading: Words;
  /** What happened, then why or with what rule. */
  sentences: readonly Words[];
  /** When, where, who, how many; one line for each value. */
  facts?: readonly { label: Words; values: readonly Words[] }[];
  /** What is shown large: a code that is typed or read aloud. */
  code?: string;
  /** What to do, and by when. */
  todo?: readonly Words[];
  links?: readonly Link<Words>[];
};

type Content<Words> = Section<Words> & {
  subject: Words;
  /** What several messages would have said, one after the other, where one says it for all. */
  parts?: readonly Section<Words>[];
  /** Why this person receives it. */
  why: Words;
};

/** What one message says, in the order in which it is read. */
export type EmailContent = Content<string>;

/** The same once its words lead nowhere: only `links` and the frame's own do. */
type ReadySection = Section<PlainWords>;
type ReadyContent = Content<PlainWords>;

const colours = {
  ink: "#13232d",
  soft: "#3f5a68",
  ground: "#f1f1ec",
  brass: "#f5b82e",
  blue: "#14548a",
};
const font = "font-family:Verdana,'Trebuchet MS',sans-serif;";

/** Writes the same content twice, as text and as HTML; no word of it is a link by itself. */
export function composeEmail(content: EmailContent, sender: Sender): ComposedEmail {
  const ready = readyContent(content);
  return {
    subject: ready.subject,
    text: asText(ready, sender),
    html: asHtml(ready, sender).source,
    said: content,
  };
}

/**
 * « Annulation, mar. 1er déc. à 14 h : Journées portes ouvertes »: what happened and the date come
 * first, because many mailboxes show only the first 50 to 70 characters. The title is never cut here.
 * @param when the date in words; empty where the state names another one
 */
export function subjectLine(state: string, title: string, when: string): string {
  return frenchText(`${when ? `${state}, ${when}` : state} : ${title}`);
}

function asText(content: ReadyContent, sender: Sender): string {
  const parts = (content.parts ?? []).flatMap((part) => ["* * *", ...blocksOf(part)]);
  const blocks = [...blocksOf(content), ...parts, footer(content, sender).join("\n")];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function blocksOf(section: ReadySection): string[] {
  const facts = (section.facts ?? []).map(({ label, values }) =>
    values.length === 1
      ? frenchText(`${label} : ${values[0]}`)
      : [frenchText(`${label} :`), ...values.map((value) => `- ${value}`)].join("\n"),
  );
  const links = (section.links ?? []).map(
    ({ label, url }) => `${frenchText(`${label} :`)}\n${url}`,
  );
  return [
    section.heading,
    section.sentences.join("\n"),
    facts.join("\n"),
    section.code ?? "",
    (section.todo ?? []).join("\n"),
    links.join("\n\n"),
  ];
}

function footer(content: ReadyContent, sender: Sender): string[] {
  return [
    "--",
    frenchText(`Une question ? ${sender.contactFunction} : ${sender.phone}, ${sender.email}`),
    frenchText(
      `${sender.productName}, ${sender.fullName}. Structure porteuse : ${sender.carrierName}.`,
    ),
    content.why,
    frenchText(`Données personnelles : ${sender.appUrl}/donnees-personnelles`),
  ];
}

function asHtml(content: ReadyContent, sender: Sender): Markup {
  return html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
<title>${content.subject}</title>
</head>
<body style="margin:0;background:${colours.ground};color:${colours.ink};${font}font-size:17px;line-height:1.5">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px;background:#ffffff">
<tr><td style="padding:16px 24px;background:${colours.brass};font-weight:bold">${sender.productName}</td></tr>
<tr><td style="padding:24px">
<h1 style="margin:0 0 16px;font-size:26px;line-height:1.2">${content.heading}</h1>
${sectionAsHtml(content)}
${(content.parts ?? []).map(partAsHtml)}
</td></tr>
<tr><td style="padding:16px 24px;border-top:1px solid #d3d2c7;color:${colours.soft};font-size:15px">
${footerAsHtml(content, sender)}
</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}

function sectionAsHtml(section: ReadySection): Markup {
  const paragraph = (text: PlainWords) => html`<p style="margin:0 0 16px">${text}</p>`;
  return html`${section.sentences.map(paragraph)}
${factsAsHtml(section)}
${section.code ? html`<p style="margin:0 0 16px;font-size:30px;font-weight:bold;letter-spacing:4px">${section.code}</p>` : ""}
${(section.todo ?? []).map(paragraph)}
${(section.links ?? []).map(linkAsHtml)}`;
}

function partAsHtml(part: ReadySection): Markup {
  return html`<h2 style="margin:24px 0 16px;padding-top:24px;border-top:1px solid #d3d2c7;font-size:21px;line-height:1.2">${part.heading}</h2>
${sectionAsHtml(part)}
`;
}

function factsAsHtml({ facts = [] }: ReadySection): Markup {
  const rows = facts.map(
    ({ label, values }) => html`<dt style="color:${colours.soft};font-size:15px">${label}</dt>
${values.map((value) => html`<dd style="margin:0 0 8px;font-weight:bold">${value}</dd>`)}
`,
  );
  return rows.length === 0 ? html`` : html`<dl style="margin:0 0 16px">${rows}</dl>`;
}

/** The first thing to do is a button as large as a thumb. */
function linkAsHtml({ label, url }: Link<PlainWords>, position: number): Markup {
  const style =
    position === 0
      ? `display:inline-block;padding:12px 20px;background:${colours.blue};color:#ffffff;font-weight:bold`
      : `color:${colours.blue}`;
  return html`<p style="margin:0 0 16px"><a href="${url}" style="${style}">${label}</a></p>
`;
}

function footerAsHtml(content: ReadyContent, sender: Sender): Markup {
  const style = `color:${colours.blue}`;
  return html`<p style="margin:0 0 8px">${frenchText(`Une question ? ${sender.contactFunction} :`)} ${sender.phone}, <a href="mailto:${sender.email}" style="${style}">${sender.email}</a></p>
<p style="margin:0 0 8px">${frenchText(`${sender.productName}, ${sender.fullName}. Structure porteuse : ${sender.carrierName}.`)}</p>
<p style="margin:0 0 8px">${content.why}</p>
<p style="margin:0"><a href="${`${sender.appUrl}/donnees-personnelles`}" style="${style}">Données personnelles</a></p>`;
}

function readyContent(content: EmailContent): ReadyContent {
  return {
    ...readySection(content),
    subject: plainWords(content.subject),
    parts: content.parts?.map(readySection),
    why: plainWords(content.why),
  };
}

function readySection(section: Section<string>): ReadySection {
  return {
    heading: plainWords(section.heading),
    sentences: section.sentences.map(plainWords),
    facts: section.facts?.map(({ label, values }) => ({
      label: plainWords(label),
      values: values.map(plainWords),
    })),
    code: section.code,
    todo: section.todo?.map(plainWords),
    links: section.links?.map(({ label, url }) => ({ label: plainWords(label), url })),
  };
}
