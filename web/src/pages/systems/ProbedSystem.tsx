import {
  Alert,
  Checkbox,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Probe } from '../../api/types';
import { CommandBlock } from '../../components/CommandBlock';
import { Fingerprint } from './Fingerprint';
import { addressOf } from './systemState';

interface ProbedSystemProps {
  probe: Probe;
  confirmed: boolean;
  onConfirm: (confirmed: boolean) => void;
}

/** Who answered, and the fingerprint that a person compares before anything secret is sent. */
export function ProbedSystem({ probe, confirmed, onConfirm }: ProbedSystemProps) {
  const { t } = useTranslation();
  return (
    <>
      <DescriptionList isHorizontal isCompact>
        <DescriptionListGroup>
          <DescriptionListTerm>{t('systems.add.found')}</DescriptionListTerm>
          <DescriptionListDescription>
            <strong className="conga-name">{probe.identity.hostname}</strong>{' '}
            {t('systems.add.foundAt', {
              address: addressOf(probe),
              version: probe.identity.version,
            })}
          </DescriptionListDescription>
        </DescriptionListGroup>
        <DescriptionListGroup>
          <DescriptionListTerm>{t('systems.fingerprint')}</DescriptionListTerm>
          <DescriptionListDescription>
            <Fingerprint value={probe.fingerprint} />
          </DescriptionListDescription>
        </DescriptionListGroup>
      </DescriptionList>
      {probe.alreadyAdded ? (
        <Alert isInline variant="info" component="p" title={t('systems.add.already')}>
          <Link to={`/systems/${encodeURIComponent(probe.alreadyAdded)}`}>
            {t('systems.add.showIt', { name: probe.identity.hostname })}
          </Link>
        </Alert>
      ) : (
        <>
          <div hidden={confirmed}>
            <p>{t('systems.add.compare')}</p>
            <CommandBlock commands={[['ricci', 'fingerprint']]} host={probe.identity.hostname} />
          </div>
          <Checkbox
            id="fingerprint-confirmed"
            label={t('systems.add.confirm')}
            isChecked={confirmed}
            onChange={(_event, checked) => onConfirm(checked)}
          />
        </>
      )}
    </>
  );
}
