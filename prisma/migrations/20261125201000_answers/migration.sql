-- What Prisma's schema cannot say: a question is not endless, and an answer says something.
ALTER TABLE "question"
  ADD CONSTRAINT "question_label" CHECK (length("label") BETWEEN 1 AND 120),
  ADD CONSTRAINT "question_choices_few" CHECK (cardinality("choices") <= 20);

ALTER TABLE "answer"
  ADD CONSTRAINT "answer_says_something" CHECK (coalesce(cardinality("values"), 0) BETWEEN 1 AND 20);
