import { AdjustIcon, MoonIcon, SunIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { ChoiceMenu } from './ChoiceMenu';
import { chooseTheme, themes, useTheme } from './theme';

const icons = { auto: <AdjustIcon />, light: <SunIcon />, dark: <MoonIcon /> };

export function ThemeMenu() {
  const { t } = useTranslation();
  const theme = useTheme();
  return (
    <ChoiceMenu
      label={t('shell.theme')}
      icon={icons[theme]}
      value={theme}
      choices={themes.map((value) => ({ value, text: t(`shell.themes.${value}`) }))}
      onChoose={chooseTheme}
    />
  );
}
