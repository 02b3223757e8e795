-- What Prisma's schema cannot say: two holidays never share a day.
ALTER TABLE "school_holiday"
  ADD CONSTRAINT "school_holiday_days" CHECK ("starts_on" < "resumes_on"),
  ADD CONSTRAINT "school_holiday_overlap"
    EXCLUDE USING gist (daterange("starts_on", "resumes_on") WITH &&);
