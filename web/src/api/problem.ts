import consoleProblems from './consoleProblems.json';

/**
 * What went wrong, as luci says it (application/problem+json): a stable code with parameters, and
 * the same in English prose. `problems` holds the others when several were found at once.
 */
export interface Problem {
  code: string;
  parameters: Record<string, unknown>;
  what: string;
  why: string;
  remedy: string;
  severity?: string | null;
  /** The form's field that the problem is about, as a path in the request. */
  field?: string | null;
  problems?: Problem[];
}

/** Thrown for every answer of luci that is not a success, and when luci can't be reached. */
export class ProblemError extends Error {
  readonly problem: Problem;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;

  constructor(problem: Problem, status: number) {
    super(`${problem.code}: ${problem.what}`);
    this.name = 'ProblemError';
    this.problem = problem;
    this.status = status;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A problem of the console's own, in English; the catalogues have it in the reader's language. */
function of(
  code: keyof typeof consoleProblems,
  parameters: Record<string, string | number> = {},
): Problem {
  const { what, why, remedy } = consoleProblems[code];
  const filled = (words: string) =>
    words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(parameters[name] ?? ''));
  return { code, parameters, what: filled(what), why: filled(why), remedy: filled(remedy) };
}

/** Reads a problem from an answer's body; anything else becomes `console.unexpected-answer`. */
export function problemFrom(body: unknown, status: number): Problem {
  if (isRecord(body) && typeof body.code === 'string') {
    const problem: Problem = {
      code: body.code,
      parameters: isRecord(body.parameters) ? body.parameters : {},
      what: text(body.what),
      why: text(body.why),
      remedy: text(body.remedy),
    };
    if (typeof body.field === 'string') problem.field = body.field;
    if (typeof body.severity === 'string') problem.severity = body.severity;
    if (Array.isArray(body.problems)) {
      problem.problems = body.problems.map((inner) => problemFrom(inner, status));
    }
    return problem;
  }
  return of('console.unexpected-answer', { status });
}

/** The problem of an answer that never came. */
export function unreachable(): Problem {
  return of('console.unreachable');
}

/** Whatever was thrown, as a problem that can be shown. */
export function asProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return of('console.defect', { reason: error instanceof Error ? error.message : String(error) });
}

/** Flattens a problem with several inside into a list, the outer first unless it only collects. */
export function everyProblem(problem: Problem): Problem[] {
  return problem.problems && problem.problems.length > 0
    ? problem.problems.flatMap(everyProblem)
    : [problem];
}

/** The problem about one field of a form, if any. */
export function problemOfField(
  problem: Problem | null | undefined,
  field: string,
): Problem | undefined {
  return problem ? everyProblem(problem).find((one) => one.field === field) : undefined;
}
