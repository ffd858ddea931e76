const HOUR = 3_600_000;

export type SnoozeTime = { label: string; until: string | null };

/** Until when tickets may sleep, from now on, in the agent's own time. */
export function snoozeTimes(now: Date): SnoozeTime[] {
  const morning = (days: number) => {
    const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 9);
    return day.toISOString();
  };
  const toMonday = (8 - now.getDay()) % 7 || 7;
  return [
    { label: "Until they answer", until: null },
    { label: "For 3 hours", until: new Date(now.getTime() + 3 * HOUR).toISOString() },
    { label: "Until tomorrow, 9:00", until: morning(1) },
    { label: "Until Monday, 9:00", until: morning(toMonday) },
    { label: "For a week", until: morning(7) },
  ];
}
