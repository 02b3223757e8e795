import { randomUUID } from "node:crypto";
import { publicIdOf } from "#lib/auth/personal-link.ts";
import { findFreePort } from "#lib/free-port.ts";
import { newPerson } from "./answers.ts";
import { fillForm, openForm, type Post } from "./form.ts";
import { CALLERS } from "./rate.ts";
import { type Answer, sendAtOnce } from "./send.ts";
import { firstOf } from "./slots.ts";
import type { Stage } from "./stage.ts";
import { type Line, truthLine } from "./table.ts";
import { isStored, readTruth } from "./truth.ts";
import { findFaults, readAnswers } from "./verdict.ts";

const POSTS = 1_000;
const KILLS = 20;

type Submission = Post & { submissionKey: string };

/** What became of the posts: the last answer of each, and those that were answered nothing first. */
type Outcome = {
  answers: Answer[];
  /** Whether a submission that was answered nothing had been stored all the same. */
  unanswered: Map<string, boolean>;
  kills: number;
};

/**
 * People register while the server is killed and started again. Who is answered nothing sends the
 * same form again: what was told is stored, and what was stored is told.
 */
export async function measureKills(stage: Stage): Promise<Line[]> {
  const { slotId, formPath } = firstOf(stage.slots.kills);
  const outcome = await registerThroughKills(stage, formPath);
  return [await judge(stage, slotId, outcome)];
}

async function registerThroughKills(
  { site, startCopy }: Stage,
  formPath: string,
): Promise<Outcome> {
  const port = await findFreePort();
  let copy = await startCopy(port);
  const waiting = await prepareSubmissions(copy.url + formPath);
  const outcome: Outcome = { answers: [], unanswered: new Map(), kills: 0 };
  let isBack = Promise.resolve();
  const restart = async () => {
    outcome.kills += 1;
    await copy.kill();
    copy = await startCopy(port);
  };
  const call = async () => {
    for (let post = waiting.pop(); post; post = waiting.pop()) {
      outcome.answers.push(await sendUntilAnswered(post));
      // The others are under way: some before their commit, some after.
      const isTime = outcome.answers.length >= ((outcome.kills + 1) * POSTS) / (KILLS + 1);
      if (outcome.kills < KILLS && isTime) isBack = restart();
    }
  };
  const sendUntilAnswered = async (post: Submission): Promise<Answer> => {
    for (;;) {
      await isBack;
      const [answer] = await sendAtOnce([post]);
      if (answer && answer.status !== 0) return answer;
      await isBack;
      outcome.unanswered.set(post.submissionKey, await isStored(site, post.submissionKey));
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, call));
  await copy.kill();
  return outcome;
}

async function prepareSubmissions(formUrl: string): Promise<Submission[]> {
  const form = await openForm(formUrl);
  return Array.from({ length: POSTS }, () => {
    const submissionKey = randomUUID();
    return { submissionKey, ...fillForm(form, { ...newPerson(), submissionKey }) };
  });
}

async function judge({ site }: Stage, slotId: string, outcome: Outcome): Promise<Line> {
  const { answers, unanswered, kills } = outcome;
  const told = readAnswers(answers);
  const truth = await readTruth(site, slotId);
  const stored = [...unanswered.values()].filter(Boolean).length;
  const lost = told.registered.filter(
    (token) => !truth.publicIds.includes(publicIdOf(token) ?? ""),
  );
  const doubled = truth.registrations - POSTS + lost.length;
  const faults = [
    ...findFaults(told, truth),
    ...(kills === KILLS ? [] : [`${kills} kills`]),
    ...(doubled === 0 ? [] : [`${doubled} doubled`]),
    // Otherwise the kills would not show what a lost answer does.
    ...(stored > 0 ? [] : ["no kill came between a commit and its answer"]),
  ];
  return truthLine(
    `${POSTS} posts while the server is killed ${KILLS} times`,
    `${unanswered.size} unanswered, ${stored} of them stored, and sent again; ${lost.length} lost, ${doubled} doubled`,
    "0 lost, 0 doubled",
    faults,
  );
}
