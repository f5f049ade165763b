import type { LogQuestion, LogSource } from '../../api/logs';

/** Spans before now that can be chosen, in seconds. */
export const spans = [900, 3_600, 86_400, 604_800] as const;

export const sources = ['JOURNAL', 'PACEMAKER', 'COROSYNC'] as const satisfies LogSource[];

/** syslog(3), most urgent first; the index is the number. */
export const priorities = [
  'emergency',
  'alert',
  'critical',
  'error',
  'warning',
  'notice',
  'info',
  'debug',
] as const;

/** Stands for the kernel's messages, which belong to no unit. */
export const kernel = 'kernel';

function moment(text: string | null): string {
  return text !== null && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : '';
}

/** The question that an address asks; what does not fit is left out. */
export function questionOf(address: URLSearchParams, fallback: LogSource): LogQuestion {
  const priority = address.get('priority') ?? '';
  const since = moment(address.get('since'));
  const until = moment(address.get('until'));
  const last = Number(address.get('last') ?? (since === '' && until === '' ? 86_400 : 0));
  const source = sources.find((one) => one === address.get('source')) ?? fallback;
  return {
    source,
    since,
    until,
    last: since === '' && until === '' && Number.isInteger(last) && last > 0 ? last : 0,
    unit: address.getAll('unit'),
    priority: /^[0-7]$/.test(priority) ? Number(priority) : null,
    text: address.get('text') ?? '',
    expression: address.get('expression') === 'true',
    boot: source === 'JOURNAL' ? (address.get('boot') ?? '') : '',
  };
}

/** The address that asks a question; a link to it shows the same to whoever may see the system. */
export function addressOf(question: LogQuestion): URLSearchParams {
  const address = new URLSearchParams();
  address.set('source', question.source);
  if (question.since !== '') address.set('since', question.since);
  if (question.until !== '') address.set('until', question.until);
  if (question.since === '' && question.until === '') address.set('last', String(question.last));
  question.unit.forEach((unit) => address.append('unit', unit));
  if (question.priority !== null) address.set('priority', String(question.priority));
  if (question.text !== '') address.set('text', question.text);
  if (question.text !== '' && question.expression) address.set('expression', 'true');
  if (question.boot !== '') address.set('boot', question.boot);
  return address;
}

/** Whether anything but source and time restricts it. */
export function isFiltered(question: LogQuestion): boolean {
  return (
    question.unit.length > 0 ||
    question.priority !== null ||
    question.text !== '' ||
    question.boot !== ''
  );
}

/** Everything that was logged within a minute of that moment, whoever said it. */
export function around(question: LogQuestion, time: string): LogQuestion {
  const at = new Date(time).getTime();
  return {
    ...question,
    since: new Date(at - 60_000).toISOString(),
    until: new Date(at + 60_000).toISOString(),
    last: 0,
    unit: [],
    priority: null,
    text: '',
    expression: false,
    boot: '',
  };
}

/** A moment as an input of type datetime-local has it, in this browser's time. */
export function localInput(iso: string): string {
  if (iso === '') return '';
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

export interface Part {
  text: string;
  found: boolean;
}

const longestHighlighted = 20_000;

/** A message in parts: those that match the search, and those between them. */
export function highlighted(message: string, text: string, expression: boolean): Part[] {
  if (text === '' || message.length > longestHighlighted) return [{ text: message, found: false }];
  let pattern: RegExp;
  try {
    pattern = new RegExp(expression ? text : text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi');
  } catch {
    // PCRE2 knows expressions that JavaScript does not.
    return [{ text: message, found: false }];
  }
  const parts: Part[] = [];
  let from = 0;
  for (const match of message.matchAll(pattern)) {
    if (match[0] === '') continue;
    if (match.index > from) parts.push({ text: message.slice(from, match.index), found: false });
    parts.push({ text: match[0], found: true });
    from = match.index + match[0].length;
  }
  if (from < message.length || parts.length === 0)
    parts.push({ text: message.slice(from), found: false });
  return parts;
}
