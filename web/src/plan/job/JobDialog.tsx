import {
  Bullseye,
  Button,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  Spinner,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isOpen, useJob } from '../../api/jobs';
import { ProblemAlert } from '../../components/ProblemAlert';
import { StaysReachable } from '../../components/StaysReachable';
import { sentenceText } from '../sentence';
import { JobProgress } from './JobProgress';

/** A job in a dialog. Closing it does not stop the job. */
export function JobDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: job, error } = useJob(id);
  return (
    <Modal isOpen variant="large" onClose={onClose} aria-labelledby="job-title">
      <ModalHeader
        title={job ? sentenceText(job.title, t) : t('plan.job.title')}
        labelId="job-title"
        description={job && isOpen(job) ? t('plan.job.goesOn') : undefined}
      />
      <ModalBody tabIndex={0} aria-label={t('plan.job.title')}>
        <StaysReachable />
        <ProblemAlert error={error} />
        {job && <JobProgress job={job} onLeave={onClose} />}
        {!job && !error && (
          <Bullseye>
            <Spinner aria-label={t('common.loading')} />
          </Bullseye>
        )}
      </ModalBody>
      <ModalFooter>
        <Button variant="primary" onClick={onClose}>
          {t('common.close')}
        </Button>
        <Button variant="link" onClick={() => void navigate(`/jobs/${encodeURIComponent(id)}`)}>
          {t('plan.job.onJobsPage')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
