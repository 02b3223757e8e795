/** Every text, list and loop has a limit; a number without a source here is our own choice of scale. */
export const limits = {
  /** Bytes of a posted form. An adviser's list is the largest: see the test of forged forms. */
  formBytes: 64 * 1024,
  rosterBytes: 256 * 1024,
  /** Fields of a posted form: thirty rows of six fields, each with twenty questions, are 780. */
  formFields: 1500,
  /** The state that travels with a form tells again all that was typed. */
  formStateBytes: 128 * 1024,
  formStateValues: 5000,
  /** Bytes of all posts that are under way, of which the oldest end first. */
  bytesUnderWay: 16 * 1024 * 1024,
  /** Open connections of one copy of the site. */
  connections: 2000,
  /** Of these, how many may be open without a request under way: beyond it the oldest is cut. */
  silentConnections: 1000,
  /** Requests that wait on one connection for the answer before: browsers and proxies send none. */
  waitingRequests: 10,
  /** Longest first or last name that a form takes. */
  name: 60,
  /** RFC 5321: a path has at most 254 characters between its angle brackets. */
  email: 254,
  /** A number as it is typed, with spaces and a country. */
  phone: 30,
  /** What is typed to search a list. */
  search: 80,
  organisation: 100,
  school: 120,
  commune: 80,
  /** Real class names are short: 3e B, 201, 2MRC1. */
  className: 20,
  reason: 300,
  title: 120,
  summary: 300,
  description: 4000,
  venue: 120,
  holidayName: 60,
  /** Pupils and adults of a class, and who comes along with a person: the database's own limits. */
  pupils: 200,
  adults: 50,
  companions: 20,
  adultMin: 20,
  teamSize: 20,
  /** Places and classes of a slot. */
  capacity: 5000,
  classCapacity: 200,
  /** People of one need that a class tells. */
  needCount: 40,
  /** Days before a slot, or after a request, that an event may set. */
  closingDays: 90,
  frozenDays: 30,
  pendingDays: 60,
  headcountReminderDays: 60,
  practicalReminderDays: 30,
  /** Pages that an address may name. */
  pages: 10_000,
  /** The free text of the survey. */
  surveyComment: 500,
  /** Answers offered for an ambiguous school or commune. */
  choices: 12,
  /** One postcode covers up to nineteen communes. */
  communeChoices: 25,
  /** Rows of one page of a list. */
  pageSize: 50,
  /** Days in which a call that was made stands under the list, and can be undone. */
  madeCallDays: 7,
  epcis: 20,
  /** Names proposed while one types a school or a commune; the territory has 186 communes. */
  proposedSchools: 200,
  proposedCommunes: 300,
  /** Events on one page of the public agenda. */
  agendaPage: 200,
  /** Slots of one event. */
  slotsPerEvent: 200,
  /** People of one address, or of one phone, on one slot: a family, or whoever shares a mailbox. */
  registrationsPerContact: 6,
  /** Slots that one registration may hold: the database's own limit. */
  slotsPerRegistration: 20,
  /** Registrations that one promotion looks at: they wait for a slot that has room. */
  waiters: 2000,
  /** Public holidays to come that the calendar names: a year of them. */
  publicHolidays: 11,
  /** Rows of the school calendar: six holidays a year, for years. */
  schoolHolidays: 100,
  /** Registrations, addresses and emails in one transaction of a job, which goes on until all are done. */
  erasedAtOnce: 500,
  warnedAtOnce: 300,
  purgedAtOnce: 2000,
  remindedSlotsAtOnce: 500,
  remindersAtOnce: 500,
  /** Messages that one mail tells beside its own. */
  gatheredEmails: 30,
  /** Registrations of an earlier version that are brought up to date at a time. */
  earlierRegistrations: 200,
  /** Offers that the expiry job reads at once; each ends in a transaction of its own. */
  expiringOffers: 100,
  /** Registrations of a cancelled slot that end in one transaction; a job goes on with the others. */
  endedAtOnce: 500,
  /** Slots of the coming days that the staff's first page looks at, and lines that it shows. */
  comingSlots: 300,
  comingDays: 12,
  /** Rows of a list that only points to the whole one. */
  shortList: 8,
  /** Registrations that answer a search, the newest first; the page says where there are more. */
  foundRegistrations: 2000,
  /** Places and companies to choose among. */
  places: 500,
  /** The latest lines of the history of one event. */
  eventHistory: 20,
  /** Questions that one event asks; those that were retired stay beside them. */
  questionsPerEvent: 20,
  questionsWithRetired: 200,
  questionLabel: 120,
  questionHint: 200,
  questionChoices: 20,
  questionChoice: 80,
  /** Characters of a written answer, and the largest number given as one. */
  answerText: 300,
  answerNumber: 9999,
  /** Lines of an exported file: registrations by slot. */
  exportedRows: 10_000,
  /** People on one page of the door; the counts above them and the printed sheet are of all. */
  attendancePage: 200,
  /** Project leads, who are all told what concerns the territory. */
  leads: 200,
  /** People that an adviser sends together, and places that they may hold without names on a slot. */
  rosterRows: 30,
  heldPlaces: 30,
  /** What is pasted from a spreadsheet: more lines than are taken, so that none is lost unseen. */
  pasted: 20_000,
} as const;
