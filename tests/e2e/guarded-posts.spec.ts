import { request as openRequest } from "node:http";
import { expect, test } from "#tests/support/story.ts";

const FORMS = [
  "/connexion",
  "/mes-inscriptions",
  "/retrouver",
  "/rendez-vous/escape-game-thiers/inscription",
];
const headersOf = (origin: string) => ({
  origin,
  "content-type": "application/x-www-form-urlencoded",
});

for (const form of FORMS) {
  test.describe(`A form that does not come from this site, posted to ${form},`, () => {
    test("is refused when another site posts it", async ({ request }) => {
      for (const origin of ["https://ailleurs.example", "null"]) {
        const answer = await request.post(form, { headers: headersOf(origin), data: "a=1" });
        expect(answer.status()).toBe(403);
      }
    });

    test("is refused when it forges the forwarded host", async ({ request }) => {
      const headers = {
        ...headersOf("https://ailleurs.example"),
        "x-forwarded-host": "ailleurs.example",
      };
      const answer = await request.post(form, { headers, data: "a=1" });
      expect(answer.status()).toBe(403);
    });

    test("is refused when it says where it comes from in no way", async ({ request }) => {
      expect((await request.post(form, { data: "a=1" })).status()).toBe(403);
    });

    test("is refused when it is larger than any form", async ({ request, baseURL }) => {
      const headers = headersOf(baseURL ?? "");
      const answer = await request.post(form, { headers, data: `a=${"a".repeat(100_000)}` });
      expect(answer.status()).toBe(413);
    });

    test("is refused when it hides its size", async ({ baseURL }) => {
      expect(await postInChunks(`${baseURL}${form}`)).toBe(411);
    });
  });
}

test("A post to a cached page of another site's making changes nothing and breaks nothing", async ({
  request,
}) => {
  for (const path of ["/", "/rendez-vous", "/rendez-vous/escape-game-thiers"]) {
    const answer = await request.post(path, {
      headers: headersOf("https://ailleurs.example"),
      data: "a=1",
    });
    expect(answer.status(), path).toBeLessThan(500);
  }
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
  expect(await answer.json()).toEqual({ status: "ready", warnings: [] });
  expect((await request.get("/health/live")).status()).toBe(200);
});

/** Posts with no Content-Length: the size is known when all is there. */
function postInChunks(address: string): Promise<number | undefined> {
  const headers = { ...headersOf(new URL(address).origin), "transfer-encoding": "chunked" };
  return new Promise((resolve, reject) => {
    const post = openRequest(address, { method: "POST", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    post.once("error", reject);
    post.end("a=1");
  });
}
