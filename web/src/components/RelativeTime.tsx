import { useTranslation } from 'react-i18next';
import { useNow } from './useNow';

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "12 seconds ago" in the language given. `seconds` is the age; negative means in the future. */
export function relativeText(seconds: number, language: string): string {
  // Two clocks never agree; "in 1 second" would only puzzle.
  if (seconds < 0 && seconds > -5) return relativeText(0, language);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'long' });
  const magnitude = Math.abs(seconds);
  for (const [unit, size] of units) {
    if (magnitude >= size) return format.format(-Math.trunc(seconds / size), unit);
  }
  return format.format(-Math.round(seconds), 'second');
}

export function absoluteText(at: string | Date, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(
    new Date(at),
  );
}

interface RelativeTimeProps {
  /** ISO 8601 instant. */
  at: string | null | undefined;
  /** Shown when there is no instant; a dash by default. */
  never?: string;
}

/** How long ago something was, with the exact time as its title. */
export function RelativeTime({ at, never = '–' }: RelativeTimeProps) {
  const { i18n } = useTranslation();
  const now = useNow();
  if (!at) return <span>{never}</span>;
  const seconds = (now - new Date(at).getTime()) / 1000;
  return (
    <time dateTime={at} title={absoluteText(at, i18n.language)} className="conga-nowrap">
      {relativeText(seconds, i18n.language)}
    </time>
  );
}
