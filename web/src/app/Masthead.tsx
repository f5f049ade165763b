import {
  Masthead as Bar,
  MastheadBrand,
  MastheadContent,
  MastheadLogo,
  MastheadMain,
  MastheadToggle,
  PageToggleButton,
  Toolbar,
  ToolbarContent,
  ToolbarGroup,
  ToolbarItem,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { JobsIndicator } from './JobsIndicator';
import { LanguageMenu } from './LanguageMenu';
import { ScopeBreadcrumb } from './ScopeBreadcrumb';
import { SearchBox } from './SearchBox';
import { ThemeMenu } from './ThemeMenu';
import { UserMenu } from './UserMenu';

/** The header that every page carries: scope, search, jobs, language, theme, user. */
export function Masthead({ onShowKeys }: { onShowKeys: () => void }) {
  const { t } = useTranslation();
  return (
    <Bar>
      <MastheadMain>
        <MastheadToggle>
          <PageToggleButton isHamburgerButton aria-label={t('shell.toggleNavigation')} />
        </MastheadToggle>
        <MastheadBrand>
          <MastheadLogo
            component={(props) => (
              <Link {...props} to="/" className="conga-brand">
                <img src="/favicon.svg" alt="" />
                Conga
              </Link>
            )}
          />
        </MastheadBrand>
      </MastheadMain>
      <MastheadContent>
        <Toolbar isStatic isFullHeight id="masthead-toolbar">
          <ToolbarContent>
            <ToolbarItem className="conga-scope">
              <ScopeBreadcrumb />
            </ToolbarItem>
            <ToolbarGroup
              variant="action-group-plain"
              align={{ default: 'alignEnd' }}
              gap={{ default: 'gapNone', md: 'gapSm' }}
            >
              <ToolbarItem>
                <SearchBox />
              </ToolbarItem>
              <ToolbarItem>
                <JobsIndicator />
              </ToolbarItem>
              <ToolbarItem>
                <LanguageMenu />
              </ToolbarItem>
              <ToolbarItem>
                <ThemeMenu />
              </ToolbarItem>
              <ToolbarItem>
                <UserMenu onShowKeys={onShowKeys} />
              </ToolbarItem>
            </ToolbarGroup>
          </ToolbarContent>
        </Toolbar>
      </MastheadContent>
    </Bar>
  );
}
