import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAllowed } from '../../api/session';
import type { System } from '../../api/types';
import { ActionMenu } from '../../components/ActionMenu';
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
      <ActionMenu
        label={t('common.moreActions', { name: system.name })}
        entries={[
          {
            key: 'authenticate',
            label: t('systems.authenticate.action'),
            disabledReason: forbidden,
            onSelect: () => setOpen('authenticate'),
          },
          {
            key: 'remove',
            label: t('systems.remove.action'),
            danger: true,
            disabledReason: forbidden ?? removable,
            onSelect: () => setOpen('remove'),
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
