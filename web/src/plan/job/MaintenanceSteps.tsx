import { ExpandableSection } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../api/types';
import { JobSteps } from './JobSteps';
import { MaintenanceTable } from './MaintenanceTable';

interface MaintenanceStepsProps {
  job: Job;
  chosen: string | undefined;
  onChoose: (step: string) => void;
}

/** The turns of the nodes, and below, folded, every single step. */
export function MaintenanceSteps(props: MaintenanceStepsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <MaintenanceTable {...props} />
      <ExpandableSection
        isExpanded={open}
        onToggle={(_event, next) => setOpen(next)}
        toggleText={t('maintenance.everyStep')}
      >
        {open && <JobSteps {...props} />}
      </ExpandableSection>
    </>
  );
}
