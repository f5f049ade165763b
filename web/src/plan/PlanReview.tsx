import {
  Bullseye,
  Button,
  Form,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  Spinner,
  TextInput,
} from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { jobKey, jobsKey } from '../api/jobs';
import type { Job } from '../api/types';
import { ActionButton } from '../components/ActionButton';
import { holdEnterWhileComposing } from '../components/composition';
import { Field } from '../components/Field';
import { ProblemAlert } from '../components/ProblemAlert';
import { StaysReachable } from '../components/StaysReachable';
import { isBlocked } from './changes';
import { isDangerous, nameToType } from './danger';
import type { Intent } from './model';
import { PlanBody } from './PlanBody';
import { applyPlan, makePlan } from './request';
import { sentenceText } from './sentence';
import { StalePlan, isOutdated } from './StalePlan';

interface PlanReviewProps {
  intent: Intent;
  /** Name of the cluster, or of what else the intent knows by its id: for what has to be typed. */
  clusterName?: string;
  /** Present content of files by path, for differences. */
  files?: Record<string, string>;
  onApplied: (job: Job) => void;
  onClose: () => void;
}

/** intent → plan → what it will do → apply. Nothing changes before "apply". */
export function PlanReview({
  intent,
  clusterName = '',
  files,
  onApplied,
  onClose,
}: PlanReviewProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [attempt, setAttempt] = useState(0);
  const [typed, setTyped] = useState('');
  const [why, setWhy] = useState('');
  const plan = useQuery({
    queryKey: ['plan', intent, attempt],
    queryFn: () => makePlan(intent),
    // A plan is made once: news from the cluster must not replace what a person is reading.
    staleTime: 'static',
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const apply = useMutation({
    mutationFn: applyPlan,
    onSuccess: (job) => {
      queryClient.setQueryData(jobKey(job.id), job);
      void queryClient.invalidateQueries({ queryKey: jobsKey });
      onApplied(job);
    },
  });
  const again = () => {
    apply.reset();
    setAttempt((before) => before + 1);
  };
  const view = plan.isFetching ? undefined : plan.data;
  const name = nameToType(intent, clusterName);
  const outdated = isOutdated(apply.error);
  const reason =
    !view || outdated
      ? t('plan.cannotApply.noPlan')
      : isBlocked(view)
        ? t('plan.cannotApply.blocked')
        : name !== undefined && typed !== name
          ? t('plan.cannotApply.type', { name })
          : null;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (view && reason === null && !apply.isPending) apply.mutate({ plan: view.id, reason: why });
  };
  const title = view ? sentenceText(view.plan.title, t) : t('plan.title');
  return (
    <Modal isOpen variant="large" onClose={onClose} aria-labelledby="plan-title">
      <ModalHeader
        title={title}
        labelId="plan-title"
        description={view ? t('plan.nothingYet') : undefined}
      />
      <ModalBody tabIndex={0} aria-label={t('plan.title')}>
        <StaysReachable />
        {plan.isFetching && (
          <Bullseye>
            <Spinner aria-label={t('plan.making')} />
          </Bullseye>
        )}
        {!plan.isFetching && <ProblemAlert error={plan.error} />}
        {outdated ? (
          <StalePlan error={apply.error} plan={plan.data?.id} />
        ) : (
          <ProblemAlert error={apply.error} />
        )}
        {view && <PlanBody view={view} files={files} />}
        <Form id="plan-form" onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
          {view && name !== undefined && (
            <Field id="plan-name" label={t('components.confirm.type', { name })} required>
              <TextInput
                id="plan-name"
                value={typed}
                autoComplete="off"
                spellCheck={false}
                onChange={(_event, value) => setTyped(value)}
              />
            </Field>
          )}
          {view && (
            <Field id="plan-reason" label={t('plan.reason')} help={t('plan.reasonHelp')}>
              <TextInput
                id="plan-reason"
                value={why}
                maxLength={500}
                onChange={(_event, value) => setWhy(value)}
              />
            </Field>
          )}
        </Form>
      </ModalBody>
      <ModalFooter>
        <ActionButton
          variant={isDangerous(intent) ? 'danger' : 'primary'}
          type="submit"
          form="plan-form"
          disabledReason={reason}
          isLoading={apply.isPending}
        >
          {t('common.apply')}
        </ActionButton>
        {(plan.isError || outdated) && (
          <Button variant="secondary" onClick={again}>
            {t('plan.again')}
          </Button>
        )}
        <Button variant="link" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
