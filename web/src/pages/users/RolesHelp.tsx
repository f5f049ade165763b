import { useTranslation } from 'react-i18next';
import { roles } from './grants';

/** What each role may do. */
export function RolesHelp() {
  const { t } = useTranslation();
  return (
    <dl className="conga-help-list">
      {roles.map((role) => (
        <div key={role}>
          <dt>
            <strong>{t(`users.roles.${role}`)}</strong>
          </dt>
          <dd>{t(`users.rolesAbout.${role}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
