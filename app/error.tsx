"use client";

import { Failure } from "#components/site/failure.tsx";

/** What a page that is alive shows after a fault; otherwise the server sends the page /panne. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <main className="page">
      <title>Cela n’a pas marché</title>
      <Failure reference={error.digest} />
    </main>
  );
}
