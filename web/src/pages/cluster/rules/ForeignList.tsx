import { Card, CardBody, CardTitle } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/ActionButton';
import { CommandBlock } from '../../../components/CommandBlock';
import { useCluster } from '../useCluster';
import { sectionsOf, useConfigureReason, type ForeignElement } from './sections';

interface ForeignListProps {
  section: string;
  onDelete: (element: ForeignElement) => void;
}

/** Elements that others wrote and no form can hold: as they are, why, and a way to delete them. */
export function ForeignList({ section, onDelete }: ForeignListProps) {
  const { t } = useTranslation();
  const reason = useConfigureReason();
  const foreign = sectionsOf(useCluster()).foreign.filter((one) => one.section === section);
  if (foreign.length === 0) return null;
  return (
    <Card isCompact>
      <CardTitle component="h2">{t('rules.foreign.title')}</CardTitle>
      <CardBody className="conga-stack">
        <p>{t('rules.foreign.about')}</p>
        {foreign.map((element) => (
          <div key={`${element.element} ${element.id}`}>
            <p>
              <strong>{element.id || element.element}</strong> – {element.reason}
            </p>
            <CommandBlock commands={[element.xml]} />
            <ActionButton
              variant="secondary"
              isDanger
              size="sm"
              disabledReason={reason ?? (element.id ? null : t('rules.foreign.noId'))}
              aria-label={t('rules.deleteOf', { name: element.id || element.element })}
              onClick={() => onDelete(element)}
            >
              {t('rules.delete')}
            </ActionButton>
          </div>
        ))}
      </CardBody>
    </Card>
  );
}
