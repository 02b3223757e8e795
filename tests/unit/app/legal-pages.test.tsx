import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import AccessibilityPage from "#app/(public)/accessibilite/page.tsx";
import HelpPage from "#app/(public)/aide/page.tsx";
import PersonalDataPage from "#app/(public)/donnees-personnelles/page.tsx";
import LegalNoticePage from "#app/(public)/mentions-legales/page.tsx";
import SiteMapPage from "#app/(public)/plan-du-site/page.tsx";
import { PrivacyNotice } from "#components/site/privacy-notice.tsx";

/** The text as it is read, each block on its line. */
function textOf(page: ReactElement): string {
  return renderToStaticMarkup(page)
    .replace(/<\/(h1|h2|h3|p|li|ul|ol)>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
}

const readable = (text: string) => text.replaceAll("\u00A0", " ");

describe.each([
  ["accessibilite", <AccessibilityPage key="1" />],
  ["aide", <HelpPage key="2" />],
  ["donnees-personnelles", <PersonalDataPage key="3" />],
  ["mentions-legales", <LegalNoticePage key="4" />],
  ["plan-du-site", <SiteMapPage key="5" />],
  ["the notice of a class", <PrivacyNotice key="6" kind="class" />],
  ["the notice of a person", <PrivacyNotice key="7" kind="person" />],
])("%s", (_, page) => {
  test("is written in French typography", () => {
    const wrong = textOf(page)
      .split("\n")
      .filter((line) => /['\u202F]| [:;!?»]|« |undefined|null/.test(line));
    expect(wrong).toEqual([]);
  });

  test("has headings without gaps", () => {
    const levels = [...renderToStaticMarkup(page).matchAll(/<h([1-6])/g)].map((match) =>
      Number(match[1]),
    );
    const gaps = levels.filter((level, position) => level > (levels[position - 1] ?? 2) + 1);
    expect(gaps).toEqual([]);
  });
});

test("the declaration of accessibility follows the order of the law", () => {
  const headings = [...renderToStaticMarkup(<AccessibilityPage />).matchAll(/<h2>(.*?)<\/h2>/g)];
  expect(headings.map(([, heading]) => heading)).toEqual([
    "État de conformité",
    "Résultats des tests",
    "Contenus non accessibles",
    "Établissement de cette déclaration d’accessibilité",
    "Retour d’information et contact",
    "Voies de recours",
  ]);
});

test("without an audit the site is « non conforme » and claims no rate", () => {
  const text = readable(textOf(<AccessibilityPage />));
  expect(text).toContain("est non conforme avec le référentiel");
  expect(text).not.toContain("%");
});

test("a class is told that no pupil is named, a person how long the name is kept", () => {
  expect(readable(textOf(<PrivacyNotice kind="class" />))).toContain("aucun nom d’élève");
  expect(readable(textOf(<PrivacyNotice kind="class" />))).toContain("2 ans après");
  expect(readable(textOf(<PrivacyNotice kind="person" />))).toContain("6 mois après");
});
