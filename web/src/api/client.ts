import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './generated';
import { problemFrom, ProblemError, unreachable } from './problem';

const csrfCookie = 'XSRF-TOKEN';
const csrfHeader = 'X-XSRF-TOKEN';

/** The value of one of this page's cookies. */
export function cookie(name: string, cookies: string = document.cookie): string | null {
  for (const pair of cookies.split('; ')) {
    const at = pair.indexOf('=');
    if (pair.slice(0, at) === name) return decodeURIComponent(pair.slice(at + 1));
  }
  return null;
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null; // not JSON: problemFrom explains it
  }
}

const signedOutListeners = new Set<() => void>();

/** Called whenever luci says that there is no session (any more). */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

const problems: Middleware = {
  onRequest({ request }) {
    const token = cookie(csrfCookie);
    if (token !== null && request.method !== 'GET') request.headers.set(csrfHeader, token);
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return undefined;
    const problem = problemFrom(await bodyOf(response), response.status);
    if (problem.code === 'request.not-signed-in') signedOutListeners.forEach((notify) => notify());
    throw new ProblemError(problem, response.status);
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    return new ProblemError(unreachable(), 0);
  },
};

/** luci's API, typed by its OpenAPI description. Every failure is thrown as a ProblemError. */
export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' });
api.use(problems);

/** The data of an answer; failures were thrown by the client. */
export async function data<Data>(answer: Promise<{ data?: Data }>): Promise<Data> {
  const { data: body } = await answer;
  return body as Data;
}
