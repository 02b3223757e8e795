import type { ReactNode } from "react";
import { SkipLink } from "./skip-link.tsx";
import { StaffRail, type StaffRailProps } from "./staff-rail.tsx";

type StaffShellProps = Omit<StaffRailProps, "children"> & {
  /** The form that signs out. */
  signOut: ReactNode;
  children: ReactNode;
};

/** Rail and content of every page of the staff. */
export function StaffShell({ signOut, children, ...rail }: StaffShellProps) {
  return (
    <>
      <SkipLink />
      <div className="staff">
        <StaffRail {...rail}>{signOut}</StaffRail>
        <main id="contenu" className="staff__main">
          {children}
        </main>
      </div>
    </>
  );
}
