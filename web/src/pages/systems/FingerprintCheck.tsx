import { Alert, Checkbox } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Fingerprint } from './Fingerprint';

interface FingerprintCheckProps {
  known: string;
  seen: string;
  confirmed: boolean;
  onConfirm: (confirmed: boolean) => void;
}

/** Whether the system still has the certificate that was confirmed; if not, a person decides. */
export function FingerprintCheck({ known, seen, confirmed, onConfirm }: FingerprintCheckProps) {
  const { t } = useTranslation();
  if (known === seen) {
    return (
      <Alert
        isInline
        isPlain
        variant="success"
        component="p"
        title={t('systems.authenticate.sameFingerprint')}
      >
        <Fingerprint value={seen} />
      </Alert>
    );
  }
  return (
    <Alert isInline variant="danger" component="p" title={t('systems.authenticate.changed')}>
      <p>{t('systems.authenticate.changedAbout')}</p>
      <p>
        {t('systems.authenticate.known')} <Fingerprint value={known} />
      </p>
      <p>
        {t('systems.authenticate.seen')} <Fingerprint value={seen} />
      </p>
      <Checkbox
        id="changed-fingerprint-confirmed"
        label={t('systems.add.confirm')}
        isChecked={confirmed}
        onChange={(_event, checked) => onConfirm(checked)}
      />
    </Alert>
  );
}
