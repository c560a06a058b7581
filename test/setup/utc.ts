/** Dates in tests are read in UTC; the runner sets the zone, and this notices when it did not. */
if (new Date(2026, 0, 1).getTimezoneOffset() !== 0) {
  throw new Error('Tests need the time zone UTC: run them with npm test, or set TZ=UTC.');
}
