import { expect, test } from "@playwright/test";

const FORM = "/connexion";
const headersOf = (origin: string) => ({
  origin,
  "content-type": "application/x-www-form-urlencoded",
});

test.describe("A form that does not come from this site", () => {
  test("is refused when another site posts it", async ({ request }) => {
    const headers = headersOf("https://ailleurs.example");
    const answer = await request.post(FORM, { headers, data: "a=1" });
    expect(answer.status()).toBe(403);
  });

  test("is refused when it forges the forwarded host", async ({ request }) => {
    const headers = {
      ...headersOf("https://ailleurs.example"),
      "x-forwarded-host": "ailleurs.example",
    };
    const answer = await request.post(FORM, { headers, data: "a=1" });
    expect(answer.status()).toBe(403);
  });

  test("is refused when it is larger than any form", async ({ request, baseURL }) => {
    const headers = headersOf(baseURL ?? "");
    const answer = await request.post(FORM, { headers, data: `a=${"a".repeat(100_000)}` });
    expect(answer.status()).toBe(413);
  });
});

test("Every page says who may frame it: nobody", async ({ request }) => {
  for (const path of ["/", "/rendez-vous", "/connexion"]) {
    const policy = (await request.get(path)).headers()["content-security-policy"];
    expect(policy).toContain("frame-ancestors 'none'");
  }
});

test("A load balancer learns that the site is ready", async ({ request }) => {
  const answer = await request.get("/health/ready");
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual({ status: "ready" });
});
