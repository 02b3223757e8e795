import { afterAll, inject } from "vitest";
import { closeDatabase } from "#lib/db/client.ts";
import { administer } from "./database-server.ts";

const templateUrl = new URL(inject("templateUrl"));
const template = templateUrl.pathname.slice(1);
const copy = `worker_${process.env.VITEST_POOL_ID}`;

// Each test file begins with a fresh copy, in a database of its worker: files may run together.
await administer(
  templateUrl.href,
  `drop database if exists ${copy} with (force)`,
  `create database ${copy} template ${template} strategy file_copy`,
);

templateUrl.pathname = copy;
process.env.DATABASE_URL = templateUrl.href;

afterAll(closeDatabase);
