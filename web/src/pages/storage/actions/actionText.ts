import { useTranslation } from 'react-i18next';

/** Words of the forms, whose keys are built from names of fields and actions. */
export function useActionText() {
  const { t } = useTranslation();
  return actionText(t as unknown as (key: string) => string);
}

export function actionText(t: (key: string) => string) {
  return {
    field: (name: string) => t(`storageActions.fields.${name}`),
    help: (name: string) => t(`storageActions.help.${name}`),
    action: (key: string) => t(`storageActions.actions.${key}`),
  };
}
