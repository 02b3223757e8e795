import { join } from "node:path";
import PDFDocument from "pdfkit";
import { pupilsAndAdults } from "#lib/text/registration/head-count.ts";
import { frenchText } from "#lib/text/writing/typography.ts";
import { dateInWords, dayAndHoursInWords } from "#lib/time/paris-words.ts";

/** A slot on which somebody of the registration was present. */
export type AttendedSlot = {
  startsAt: Date;
  endsAt: Date;
  /** Venue and commune. */
  place: string;
  /** Null for a person. */
  present: { pupils: number; adults: number } | null;
};

/** All that a certificate of attendance says. No pupil has a name. */
export type CertificateFacts = {
  /** « Lou Exemple », or « La classe 4e B (Collège de démonstration, Exempleville) ». */
  who: string;
  eventTitle: string;
  slots: readonly AttendedSlot[];
  organiser: { programme: string; carrierName: string; contactFunction: string; contact: string };
  issuedAt: Date;
};

const fonts = join(process.cwd(), "node_modules/@expo-google-fonts/atkinson-hyperlegible-next");
const regular = join(fonts, "400Regular/AtkinsonHyperlegibleNext_400Regular.ttf");
const bold = join(fonts, "700Bold/AtkinsonHyperlegibleNext_700Bold.ttf");

const title = "Attestation de présence";

/** The certificate as a tagged PDF of one page: PDF/UA, in French, its text read in order. */
export function certificatePdf(facts: CertificateFacts): Promise<Buffer> {
  const document = new PDFDocument({
    size: "A4",
    margin: 70,
    tagged: true,
    // Its types, older than the library, do not know this one yet.
    subset: "PDF/UA" as "PDF/A-1",
    pdfVersion: "1.7",
    lang: "fr-FR",
    displayTitle: true,
    font: regular,
    info: {
      Title: `${title} – ${facts.who}`,
      Author: facts.organiser.carrierName,
      CreationDate: facts.issuedAt,
    },
  });
  const bytes = collect(document);
  write(document, facts);
  document.end();
  return bytes;
}

function write(document: PDFKit.PDFDocument, facts: CertificateFacts): void {
  const root = document.struct("Document");
  document.addStructure(root);
  const add = (tag: "H1" | "P", font: string, size: number, words: string) => {
    root.add(
      document.struct(tag, {}, () => {
        document.font(font).fontSize(size).text(words, { lineGap: 4 });
      }),
    );
    document.moveDown(0.8);
  };
  add("P", regular, 12, facts.organiser.programme);
  add("H1", bold, 26, title);
  for (const line of certificateLines(facts)) add("P", regular, 13, line);
  document.moveDown(2);
  for (const line of signatureLines(facts)) add("P", regular, 12, line);
  signatureRule(document);
  root.end();
}

/** What is certified, one paragraph a line; the words of the test too. */
export function certificateLines({ who, eventTitle, slots }: CertificateFacts): string[] {
  return [
    `${who} a participé à ce rendez-vous :`,
    eventTitle,
    ...slots.flatMap(({ startsAt, endsAt, place, present }) => [
      `${dayAndHoursInWords(startsAt, endsAt)}, ${place}.`,
      ...(present ? [`Présents : ${pupilsAndAdults(present)}.`] : []),
    ]),
  ].map(frenchText);
}

/** Who certifies, and when. */
export function signatureLines({ organiser, issuedAt }: CertificateFacts): string[] {
  return [
    `Attestation établie le ${dateInWords(issuedAt)} par : ${organiser.carrierName}.`,
    `${organiser.contactFunction} : ${organiser.contact}`,
    "Signature :",
  ].map(frenchText);
}

/** A line to sign on: drawn for the eye, passed over by screen readers. */
function signatureRule(document: PDFKit.PDFDocument): void {
  document.markContent("Artifact", { type: "Layout" });
  const y = document.y + 40;
  document.moveTo(70, y).lineTo(320, y).lineWidth(1).stroke();
  document.endMarkedContent();
}

function collect(document: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
}
