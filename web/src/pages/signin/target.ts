/** Where to go after signing in: only a path of this console, never another site. */
export function localTarget(from: string | null): string {
  return from !== null && /^\/(?![/\\])/.test(from) ? from : '/';
}
