import { useTranslation } from 'react-i18next';

/** Times of a drill as the reader's language has them: seconds with one digit, and a clock's time. */
export function useClockText() {
  const { i18n } = useTranslation();
  const digits = new Intl.NumberFormat(i18n.language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'medium' });
  return {
    seconds: (milliseconds: number) => digits.format(milliseconds / 1000),
    clock: (iso: string) => time.format(new Date(iso)),
  };
}
