import { Checkbox } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRemoveSystem } from '../../api/systems';
import type { System } from '../../api/types';
import { ConfirmDialog } from '../../components/ConfirmDialog';

interface RemoveSystemDialogProps {
  system: System;
  onClose: () => void;
  onRemoved?: () => void;
}

/** Takes a system out of Conga; nothing on it changes but its trust in this luci. */
export function RemoveSystemDialog({ system, onClose, onRemoved }: RemoveSystemDialogProps) {
  const { t } = useTranslation();
  const remove = useRemoveSystem();
  const [force, setForce] = useState(false);
  const contactless = system.contact.state !== 'CONNECTED';
  return (
    <ConfirmDialog
      title={t('systems.remove.title', { name: system.name })}
      typeName={system.name}
      confirmLabel={t('common.remove')}
      busy={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onConfirm={() =>
        remove.mutate(
          { id: system.id, force },
          {
            onSuccess: () => {
              onClose();
              onRemoved?.();
            },
          },
        )
      }
    >
      <p>{t('systems.remove.about')}</p>
      {contactless && (
        <Checkbox
          id="remove-force"
          label={t('systems.remove.force')}
          description={t('systems.remove.forceAbout')}
          isChecked={force}
          onChange={(_event, checked) => setForce(checked)}
        />
      )}
    </ConfirmDialog>
  );
}
