import { Bullseye, Button, Spinner } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/ActionButton';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { AgentPicker } from '../agents/AgentPicker';
import { useCluster } from '../useCluster';
import { isFamily, isMissing, type Template, type TemplateView } from './serviceModel';
import { useTemplates } from './useTemplates';

interface TemplateGalleryProps {
  onChoose: (agent: string, template: Template | null) => void;
}

/** Ready templates; one whose agent no node has says so. Any other agent is found by its name. */
export function TemplateGallery({ onChoose }: TemplateGalleryProps) {
  const { t } = useTranslation();
  const { summary } = useCluster();
  const templates = useTemplates(summary.id);
  const [family, setFamily] = useState<Template | null>(null);
  const [other, setOther] = useState(false);
  const reasonOf = (view: TemplateView) =>
    isMissing(view)
      ? t('services.templates.missing', {
          agent: view.template.agent.replace(/:$/, ''),
          nodes: view.missingOn.join(', '),
        })
      : null;
  if (family || other) {
    return (
      <div className="conga-stack">
        <AgentPicker
          source={{ kind: 'clusters', id: summary.id }}
          fencing={false}
          startingWith={family?.agent}
          chosen={null}
          onChoose={(agent) => onChoose(agent, family)}
        />
        <div>
          <Button
            variant="link"
            isInline
            onClick={() => {
              setFamily(null);
              setOther(false);
            }}
          >
            {t('services.templates.back')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <>
      <ProblemAlert error={templates.error} />
      {templates.isPending && (
        <Bullseye>
          <Spinner aria-label={t('common.loading')} />
        </Bullseye>
      )}
      <div className="conga-templates" role="group" aria-label={t('services.templates.title')}>
        {(templates.data ?? []).map((view) => (
          <ActionButton
            key={view.template.id}
            variant="secondary"
            size="sm"
            disabledReason={reasonOf(view)}
            onClick={() =>
              isFamily(view.template)
                ? setFamily(view.template)
                : onChoose(view.template.agent, view.template)
            }
          >
            {t(`services.template.${view.template.id as 'apache'}`)}
          </ActionButton>
        ))}
        {templates.data && (
          <Button variant="secondary" size="sm" onClick={() => setOther(true)}>
            {t('services.templates.other')}
          </Button>
        )}
      </div>
    </>
  );
}
