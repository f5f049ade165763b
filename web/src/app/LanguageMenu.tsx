import { LanguageIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, languages, type Language } from '../i18n';
import { ChoiceMenu } from './ChoiceMenu';

export function LanguageMenu() {
  const { t, i18n } = useTranslation();
  const choices = (Object.keys(languages) as Language[]).map((value) => ({
    value,
    text: languages[value],
    language: value,
  }));
  return (
    <ChoiceMenu
      label={t('shell.language')}
      icon={<LanguageIcon />}
      value={i18n.language as Language}
      choices={choices}
      onChoose={(language) => void chooseLanguage(language)}
    />
  );
}
