import { Notice } from "#components/ui/notice.tsx";
import type { Late } from "#lib/domain/running/lateness.ts";
import { lateInWords } from "#lib/text/late.ts";

/** What does not run as it should, the cause first; nothing where all runs. */
export function LateNotice({ late }: { late: readonly Late[] }) {
  return late.map((one) => {
    const { title, sentence } = lateInWords(one);
    return (
      <Notice
        key={title}
        tone={one.kind === "noWorker" ? "error" : "warning"}
        title={title}
        titleAs="h2"
      >
        <p>{sentence}</p>
      </Notice>
    );
  });
}
