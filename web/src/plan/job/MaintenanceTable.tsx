import { Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../api/types';
import { useNow } from '../../components/useNow';
import { durationText } from './jobProgress';
import { stageDuration, stages, telling, turnsOf } from './maintenance';
import { StepStateLabel } from './states';

interface MaintenanceTableProps {
  job: Job;
  chosen?: string | undefined;
  /** Shows a step; none where only the states are to be seen. */
  onChoose?: (step: string) => void;
}

/** Rolling maintenance: nodes down, what is done to each across, with the time that it took. */
export function MaintenanceTable({ job, chosen, onChoose }: MaintenanceTableProps) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const turns = turnsOf(job);
  const shown = stages.filter((stage) =>
    turns.some((turn) => turn.cells.some((cell) => cell.stage === stage)),
  );
  return (
    <div className="conga-scroll-x">
      <Table aria-label={t('maintenance.progress')} variant="compact" gridBreakPoint="">
        <Thead>
          <Tr>
            <Th>{t('maintenance.node')}</Th>
            {shown.map((stage) => (
              <Th key={stage} modifier="nowrap">
                {t(`maintenance.stage.${stage}`)}
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {turns.map((turn) => (
            <Tr key={turn.node}>
              <Th scope="row">{turn.node}</Th>
              {shown.map((stage) => {
                const cell = turn.cells.find((one) => one.stage === stage);
                const step = cell && telling(cell);
                const duration = cell && stageDuration(cell, now);
                return (
                  <Td key={stage}>
                    {cell && step && (
                      <div className="conga-step-state">
                        {onChoose ? (
                          <Button
                            variant="plain"
                            size="sm"
                            aria-pressed={cell.steps.some((one) => one.id === chosen)}
                            aria-label={t('plan.job.showStep', {
                              title: t(`maintenance.stage.${stage}`),
                              node: turn.node,
                              state: t(`plan.stepState.${cell.state}`),
                            })}
                            onClick={() => onChoose(step.id)}
                          >
                            <StepStateLabel state={cell.state} />
                          </Button>
                        ) : (
                          <StepStateLabel state={cell.state} />
                        )}
                        {duration !== undefined && (
                          <small className="conga-nowrap">
                            {durationText(duration, i18n.language)}
                          </small>
                        )}
                      </div>
                    )}
                  </Td>
                );
              })}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
