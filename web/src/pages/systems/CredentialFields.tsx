import { Alert, Checkbox, Radio, TextInput } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { problemOfField, type Problem } from '../../api/problem';
import { Field } from '../../components/Field';
import { PasswordField } from '../../components/PasswordField';
import type { Credential } from './credential';

interface CredentialFieldsProps {
  /** Distinguishes the fields where several stand on one page. */
  id: string;
  value: Credential;
  onChange: (value: Credential) => void;
  /** The other luci that the node trusts, if any. */
  trustedBy?: string | null;
  problem?: Problem | null;
}

/** Root's password or a one-time token, and whether to take the node over from another luci. */
export function CredentialFields({
  id,
  value,
  onChange,
  trustedBy,
  problem,
}: CredentialFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Field id={`${id}-kind`} label={t('systems.credential.kind')} group>
        <Radio
          id={`${id}-password-kind`}
          name={`${id}-kind`}
          label={t('systems.credential.password')}
          description={t('systems.credential.passwordAbout')}
          isChecked={value.kind === 'password'}
          onChange={() => onChange({ ...value, kind: 'password', secret: '' })}
        />
        <Radio
          id={`${id}-token-kind`}
          name={`${id}-kind`}
          label={t('systems.credential.token')}
          description={t('systems.credential.tokenAbout')}
          isChecked={value.kind === 'token'}
          onChange={() => onChange({ ...value, kind: 'token', secret: '' })}
        />
      </Field>
      {value.kind === 'password' ? (
        <PasswordField
          id={`${id}-secret`}
          label={t('systems.credential.rootPassword')}
          autoComplete="off"
          value={value.secret}
          onChange={(secret) => onChange({ ...value, secret })}
          problem={problemOfField(problem, 'password')}
          hint={t('systems.credential.notStored')}
          required
        />
      ) : (
        <Field
          id={`${id}-secret`}
          label={t('systems.credential.token')}
          hint={t('systems.credential.tokenHint')}
          problem={problemOfField(problem, 'token')}
          required
        >
          <TextInput
            id={`${id}-secret`}
            autoComplete="off"
            spellCheck={false}
            autoCapitalize="none"
            className="conga-mono"
            aria-describedby={`${id}-secret-text`}
            value={value.secret}
            onChange={(_event, secret) => onChange({ ...value, secret: secret.trim() })}
          />
        </Field>
      )}
      {trustedBy && (
        <Alert
          isInline
          variant="warning"
          component="p"
          title={t('systems.credential.trustedBy', { luci: trustedBy })}
        >
          <Checkbox
            id={`${id}-take-over`}
            label={t('systems.credential.takeOver')}
            description={t('systems.credential.takeOverAbout')}
            isChecked={value.takeOver}
            onChange={(_event, takeOver) => onChange({ ...value, takeOver })}
          />
        </Alert>
      )}
    </>
  );
}
