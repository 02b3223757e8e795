/** The answer of a calendar address: the file, or 404 where there is nothing. */
export function calendarResponse(file: string | null): Response {
  if (file === null) return new Response(null, { status: 404 });
  return new Response(file, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8; method=PUBLISH",
      "Content-Disposition": 'attachment; filename="rendez-vous.ics"',
      "Cache-Control": "no-store",
    },
  });
}
