import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAllowed } from '../../api/session';
import type { System } from '../../api/types';
import { RowMenu } from '../../components/RowMenu';
import { AuthenticateDialog } from './AuthenticateDialog';
import { RemoveSystemDialog } from './RemoveSystemDialog';

interface SystemActionsProps {
  system: System;
  onRemoved?: () => void;
}

/** What can be done with one system, with the reason where something can't. */
export function SystemActions({ system, onRemoved }: SystemActionsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'authenticate' | 'remove' | null>(null);
  const allowed = useAllowed('MANAGE');
  const forbidden = allowed ? null : t('systems.needsManage');
  const removable = system.cluster
    ? t('systems.remove.inCluster', { cluster: system.cluster.name })
    : null;
  const close = () => setOpen(null);
  return (
    <>
      <RowMenu
        name={system.name}
        actions={[
          {
            key: 'authenticate',
            text: t('systems.authenticate.action'),
            disabledReason: forbidden,
            onClick: () => setOpen('authenticate'),
          },
          {
            key: 'remove',
            text: t('systems.remove.action'),
            danger: true,
            disabledReason: forbidden ?? removable,
            onClick: () => setOpen('remove'),
          },
        ]}
      />
      {open === 'authenticate' && <AuthenticateDialog system={system} onClose={close} />}
      {open === 'remove' && (
        <RemoveSystemDialog system={system} onClose={close} onRemoved={onRemoved} />
      )}
    </>
  );
}
