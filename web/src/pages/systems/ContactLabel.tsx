import { Flex } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { System } from '../../api/types';
import { problemText } from '../../components/problemText';
import { RelativeTime } from '../../components/RelativeTime';
import { StatusLabel } from '../../components/StatusLabel';
import { contactStatus } from './systemState';

/** Whether luci is in contact with a system, why not, and since when. */
export function ContactLabel({ contact }: { contact: System['contact'] }) {
  const { t } = useTranslation();
  const text = contact.problem ? problemText(contact.problem, t) : null;
  const connected = contact.state === 'CONNECTED';
  return (
    <Flex gap={{ default: 'gapSm' }} alignItems={{ default: 'alignItemsCenter' }}>
      <StatusLabel
        status={contactStatus[contact.state]}
        detail={text ? `${text.what} ${text.why} ${text.remedy}` : undefined}
      >
        {t(`systems.contacts.${contact.state}`)}
      </StatusLabel>
      {!connected && (
        <small>
          {t('systems.lastContact')}{' '}
          <RelativeTime at={contact.lastContact} never={t('common.never')} />
        </small>
      )}
    </Flex>
  );
}
