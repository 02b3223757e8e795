import { afterEach, beforeEach, expect } from "vitest";

/**
 * Output that a test did not ask for is a fault in hiding: it fails the test. A test that means it
 * says so: `vi.spyOn(console, "error").mockImplementation(() => {})`, and expects the call.
 */
const methods = ["log", "info", "warn", "error", "debug"] as const;
const original = { ...console };
let said: string[] = [];

beforeEach(() => {
  said = [];
  for (const method of methods) {
    console[method] = (...words: unknown[]) => void said.push(`${method}: ${words.join(" ")}`);
  }
});

afterEach(() => {
  Object.assign(console, original);
  expect(said, "unexpected console output").toEqual([]);
});
