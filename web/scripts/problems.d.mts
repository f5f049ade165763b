/** code -> texts of every problem that the server's Java sources name. */
export function serverProblems(): Record<string, { what: string; why: string; remedy: string }>;
export function catalogueKey(code: string): string;
