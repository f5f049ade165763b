import { describe, expect, it } from 'vitest';
import { problemText } from '../components/problemText';
import { i18next } from '../i18n';
import { asProblem, everyProblem, problemFrom, ProblemError, problemOfField } from './problem';

const nested = {
  code: 'request.invalid',
  parameters: {},
  what: 'Two fields are wrong.',
  why: 'They were not accepted.',
  remedy: 'Mend both.',
  problems: [
    { code: 'a', parameters: {}, what: 'A', why: '', remedy: '', field: 'name' },
    { code: 'b', parameters: {}, what: 'B', why: '', remedy: '', field: 'port' },
  ],
};

describe('problemFrom', () => {
  it('reads code, parameters, prose and the inner problems', () => {
    const problem = problemFrom(nested, 422);
    expect(problem.code).toBe('request.invalid');
    expect(everyProblem(problem).map((one) => one.code)).toEqual(['a', 'b']);
    expect(problemOfField(problem, 'port')?.what).toBe('B');
    expect(problemOfField(problem, 'absent')).toBeUndefined();
  });

  it('names an answer that is no problem document', () => {
    expect(problemFrom('<html>', 502).code).toBe('console.unexpected-answer');
    expect(problemFrom(null, 502).parameters).toEqual({ status: 502 });
  });
});

describe('asProblem', () => {
  it('keeps a ProblemError’s problem and explains anything else', () => {
    const problem = problemFrom(nested, 422);
    expect(asProblem(new ProblemError(problem, 422))).toBe(problem);
    expect(asProblem(new Error('boom')).why).toBe('The browser says: boom');
  });

  it('is told in the reader’s language, the console’s own errors too', () => {
    const korean = i18next.getFixedT('ko');
    const { what, why } = problemText(asProblem(new Error('boom')), korean);
    expect(what).toBe('콘솔 자체에서 오류가 발생했습니다.');
    expect(why).toBe('브라우저의 메시지: boom');
  });
});
