/** Builds pages and server when their sources changed since the last build. */
export function ensureBuilt(): void
