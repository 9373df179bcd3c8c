/** What one look at the bot found, safe to show to anybody: no token, no secret, nothing that people wrote. */
export interface Finding {
  check: string;
  status: "ok" | "warn" | "fail";
  /** One line. */
  found: string;
  /** A line each, where there is more than one thing to say. */
  details: string[];
  /** What to do; null when there is nothing to do. */
  advice: string | null;
}

/** A finding that is well. */
export function ok(check: string, found: string): Finding {
  return { check, status: "ok", found, details: [], advice: null };
}

/** Something the bot does without, at a cost. */
export function warn(check: string, found: string, advice: string, details: string[] = []): Finding {
  return { check, status: "warn", found, details, advice };
}

/** Something the bot cannot do without. */
export function fail(check: string, found: string, advice: string, details: string[] = []): Finding {
  return { check, status: "fail", found, details, advice };
}
