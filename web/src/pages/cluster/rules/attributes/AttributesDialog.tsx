import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReview } from '../../../../plan/PlanProvider';
import { useCluster } from '../../useCluster';
import { PairsField } from '../fields';
import { FormDialog } from '../FormDialog';
import { difference } from '../pairs';

export type AttributeKind = 'PERMANENT' | 'TRANSIENT' | 'UTILIZATION';

interface AttributesDialogProps {
  node: string;
  kind: AttributeKind;
  present: Record<string, string>;
  onClose: () => void;
}

/** Sets and removes attributes of a node. */
export function AttributesDialog({ node, kind, present, onClose }: AttributesDialogProps) {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const [values, setValues] = useState(present);
  return (
    <FormDialog
      title={t(`rules.attributesOf.${kind}`, { node })}
      description={t(`rules.attributesAbout.${kind}`)}
      onClose={onClose}
      onReview={() =>
        review(
          {
            type: 'setNodeAttributes',
            cluster: detail.summary.id,
            node,
            kind,
            values: difference(present, values),
          },
          onClose,
        )
      }
    >
      <PairsField
        id="attributes"
        label={t(`rules.attributeKind.${kind}`)}
        value={present}
        onChange={setValues}
      />
    </FormDialog>
  );
}
