-- One word for who registers others: the history says ADVISER, as the code does.
UPDATE "history_entry" SET "actor_kind" = 'ADVISER' WHERE "actor_kind" = 'PRESCRIBER';
