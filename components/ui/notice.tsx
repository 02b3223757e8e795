import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const drawings = { info: Info, success: CircleCheck, warning: TriangleAlert, error: CircleAlert };

export type NoticeTone = keyof typeof drawings;

type NoticeProps = {
  tone?: NoticeTone;
  title: ReactNode;
  /** Level of the title, when the notice is a section of the page. */
  titleAs?: "h2" | "h3" | "p";
  /** One sentence and one way out. */
  children?: ReactNode;
  /** Only for a notice that appears while one is on the page. */
  role?: "status" | "alert";
};

/** A title, one sentence, one way out. */
export function Notice({
  tone = "info",
  title,
  titleAs: Title = "p",
  children,
  role,
}: NoticeProps) {
  const Drawing = drawings[tone];
  return (
    <div className={`notice notice--${tone}`} role={role}>
      <Drawing className="icon" aria-hidden />
      <div>
        <Title className="notice__title">{title}</Title>
        {children}
      </div>
    </div>
  );
}
