import { appoint, signInAs } from "#tests/support/sign-in.ts";
import { expect, test } from "#tests/support/story.ts";

test("The lead reads every message with sample data before anybody receives it", async ({
  page,
  context,
}) => {
  await signInAs(context, await appoint("LEAD"));
  await page.goto("/gestion/courriels");
  await page.getByRole("link", { name: "Voir les modèles" }).click();
  await page.getByRole("link", { name: "Rappel, effectif à confirmer, pour une classe" }).click();
  await expect(page.getByRole("heading", { name: /^Rappel, .+ : Escape game/ })).toBeVisible();
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText(
    "Toujours 26 élèves et 2 adultes ?",
  );
  await expect(page.getByText("Oui, le nombre est juste :")).toBeVisible();
});

test("The frame of a message runs nothing and loads nothing, and is for the staff alone", async ({
  page,
  context,
  request,
}) => {
  const path = "/gestion/courriels/apercu/sign-in-code";
  const anonymous = await request.get(path, { maxRedirects: 0 });
  expect(anonymous.status()).toBe(307);
  await signInAs(context, await appoint("LEAD"));
  const response = await page.goto(path);
  const policy = response?.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("sandbox");
  expect(policy).not.toContain("script-src");
  expect((await page.goto("/gestion/courriels/apercu/n-existe-pas"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "Page introuvable" })).toBeVisible();
  await context.clearCookies();
  await signInAs(context, await appoint("HELPER"));
  expect((await page.goto("/gestion/courriels/apercu"))?.status()).toBe(404);
  expect((await context.request.get(path)).status()).toBe(404);
});
