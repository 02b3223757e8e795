"use client";

import { Printer } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";

/** Opens the browser's print dialog; without script the browser's own menu does it, and there is no button. */
export function PrintButton() {
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!isReady) return null;
  return (
    <Button onClick={() => window.print()}>
      <Printer className="icon" aria-hidden />
      Imprimer
    </Button>
  );
}
