/** Thrown for a command line that cannot be carried out: its message is the one line people see; the process ends with 2. */
export class UsageError extends Error {}
