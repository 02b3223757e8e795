import { Notice } from "#components/ui/notice.tsx";
import type { Registered } from "#lib/queries/desk/events/event-form.ts";
import { registeredInWords } from "#lib/text/event/registered.ts";

type RegisteredNoticeProps = { registered: Registered };

/** Who is registered already, and what a change says to them: read before it is saved. */
export function RegisteredNotice({ registered }: RegisteredNoticeProps) {
  const [title, ...more] = registeredInWords(registered);
  if (!title) return null;
  return (
    <Notice title={title}>
      {more.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}
