import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { siteName } from "#components/site/page-title.tsx";
import "./styles/index.css";

export const metadata: Metadata = {
  // No default: a page without a title here has a PageTitle, and a document has one title.
  title: { default: "", template: `%s – ${siteName}` },
  icons: { icon: { url: "/icons/favicon.svg", type: "image/svg+xml" } },
  formatDetection: { telephone: false, email: false, address: false },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f5b82e" },
    { media: "(prefers-color-scheme: dark)", color: "#1c313d" },
  ],
};

const fonts = ["/fonts/bricolage-grotesque.woff2", "/fonts/atkinson-hyperlegible-next.woff2"];

export default function RootLayout({ children }: { children: ReactNode }) {
  for (const font of fonts) {
    preload(font, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  }
  return (
    <html lang="fr">
      <body>{children}</body>
    </html>
  );
}
