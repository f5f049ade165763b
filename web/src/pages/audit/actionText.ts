import type { TFunction } from 'i18next';

/** An action's name in the reader's language; its code where the catalogue does not know it. */
export function actionText(action: string, t: TFunction): string {
  const key = action.replaceAll('.', '_').replaceAll('-', '_');
  // Codes come from the server, so these keys can't be checked by the compiler.
  const look = t as unknown as (path: string, options: Record<string, unknown>) => string;
  return look(`audit.actions.${key}`, { defaultValue: action });
}
