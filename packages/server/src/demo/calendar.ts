/** Days of the sample data, counted from the day of the seeding. */
const DAY_MS = 86_400_000;

export interface Calendar {
  /** ISO 8601, UTC; negative = before the day of the seeding. @param hour of the day, fractions allowed */
  on(day: number, hour?: number): string;
}

/** @param startOfDay midnight UTC, ms since the epoch */
export function createCalendar(startOfDay: number): Calendar {
  return {
    on: (day, hour = 9) => new Date(startOfDay + day * DAY_MS + hour * 3_600_000).toISOString(),
  };
}
