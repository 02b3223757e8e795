import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

/** What the sink answers to a recipient; undefined takes the mail. */
type Answer = { code: number; message: string } | undefined;

export type SmtpSink = {
  url: string;
  /** Raw messages, in the order in which they were taken. */
  mails: string[];
  /** Decides each answer to RCPT TO; set it to make the server refuse. */
  answerTo: (address: string) => Answer;
  /** Answers to the end of the message instead of taking it, as many times as it is set. */
  answersToData: Answer[];
  reset: () => void;
  stop: () => Promise<void>;
};

/** A real mail server on a free port, which keeps what it takes and refuses as it is told. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onRcptTo: (address, _session, callback) => callback(asError(sink.answerTo(address.address))),
    onData: async (stream, _session, callback) => {
      const mail = await text(stream);
      const answer = sink.answersToData.shift();
      if (!answer) sink.mails.push(mail);
      callback(asError(answer));
    },
  });
  server.on("error", () => {});
  const listener = server.listen(0, "127.0.0.1");
  await once(listener, "listening");
  const { port } = listener.address() as AddressInfo;
  const sink: SmtpSink = {
    url: `smtp://127.0.0.1:${port}`,
    mails: [],
    answerTo: () => undefined,
    answersToData: [],
    reset: () => {
      sink.mails = [];
      sink.answersToData = [];
      sink.answerTo = () => undefined;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return sink;
}

/** One header of a raw message, unfolded. */
export function headerOf(mail: string, name: string): string | undefined {
  const [headers = ""] = mail.split(/\r?\n\r?\n/, 1);
  const unfolded = headers.replace(/\r?\n[ \t]+/g, " ");
  const line = new RegExp(`^${name}: (.*)$`, "im").exec(unfolded);
  return line?.[1]?.trim();
}

function asError(answer: Answer): Error | null {
  if (!answer) return null;
  return Object.assign(new Error(answer.message), { responseCode: answer.code });
}

/** The text of a raw message, out of its quoted-printable. */
export function decodedMail(mail = ""): string {
  const bytes = mail
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  return Buffer.from(bytes, "latin1").toString("utf8");
}
