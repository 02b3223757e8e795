import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { coalesce } from "#lib/jobs/coalesce.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("runs at once when quiet, then once for all that is asked within the interval", async () => {
  const run = vi.fn(async () => {});
  const { request, stop } = coalesce(run, 1_000);
  request();
  await vi.advanceTimersByTimeAsync(0);
  expect(run).toHaveBeenCalledTimes(1);
  for (let count = 0; count < 50; count++) request();
  await vi.advanceTimersByTimeAsync(999);
  expect(run).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(run).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(run).toHaveBeenCalledTimes(2);
  await stop();
});

test("runs again for what is asked while it runs", async () => {
  const run = vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve, 300)));
  const { request, stop } = coalesce(run, 1_000);
  request();
  await vi.advanceTimersByTimeAsync(100);
  request();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(run).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(run).toHaveBeenCalledTimes(2);
  await stop();
});

test("does not wait for the interval when it is urgent", async () => {
  const run = vi.fn(async () => {});
  const { request, requestNow, stop } = coalesce(run, 1_000);
  request();
  await vi.advanceTimersByTimeAsync(100);
  request();
  requestNow();
  await vi.advanceTimersByTimeAsync(0);
  expect(run).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(run).toHaveBeenCalledTimes(2);
  await stop();
});

test("what is urgent begins as soon as the run under way ends", async () => {
  const run = vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve, 300)));
  const { request, requestNow, stop } = coalesce(run, 1_000);
  request();
  await vi.advanceTimersByTimeAsync(100);
  requestNow();
  await vi.advanceTimersByTimeAsync(201);
  expect(run).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(300);
  await stop();
});

test("does not forget what failed", async () => {
  const run = vi.fn(async () => {});
  run.mockRejectedValueOnce(new Error("not listening yet"));
  const { request, stop } = coalesce(run, 1_000);
  request();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(run).toHaveBeenCalledTimes(2);
  await stop();
});

test("runs no more once stopped", async () => {
  const run = vi.fn(async () => {});
  const { request, stop } = coalesce(run, 1_000);
  request();
  await stop();
  request();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(run).not.toHaveBeenCalled();
});
