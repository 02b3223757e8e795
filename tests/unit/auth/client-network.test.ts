import { expect, test } from "vitest";
import { networkKey, networkOf } from "#lib/auth/client-network.ts";

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0db8:0001:0002::1", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
])("%s is of the network %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test.each([
  "127.0.0.1",
  "::1",
  "::ffff:127.0.0.1",
  "10.1.2.3",
  "172.16.0.9",
  "172.31.255.1",
  "192.168.1.1",
  "100.64.0.1",
  "fe80::1%eth0",
  "fd00::1",
  "",
  "unknown",
  "203.0.113.7, 198.51.100.1",
  "203.0.113",
  "\0",
])("« %s » is no network of a visitor", (address) => {
  expect(networkOf(address)).toBeNull();
});

test("a key tells one network from another, and names neither", () => {
  expect(networkKey("203.0.113.7")).toBe(networkKey("203.0.113.7"));
  expect(networkKey("203.0.113.7")).not.toBe(networkKey("203.0.113.8"));
  expect(networkKey("203.0.113.7")).not.toContain("203");
});
