import type { Metadata } from "next";
import { Failure } from "#components/site/failure.tsx";

export const metadata: Metadata = { title: "Cela n’a pas marché", robots: { index: false } };

/** Made at build, for the server to send as the body of every fault: nothing has to work for it. */
export default function FailurePage() {
  return (
    <div className="page">
      <Failure />
    </div>
  );
}
