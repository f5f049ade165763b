import {
  Button,
  Card,
  CardBody,
  CardTitle,
  Content,
  Form,
  FormSelect,
  FormSelectOption,
} from '@patternfly/react-core';
import { PlusIcon } from '@patternfly/react-icons';
import { useId, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/ActionButton';
import { holdEnterWhileComposing } from '../../../../components/composition';
import { Field } from '../../../../components/Field';
import { QueryState } from '../../../../components/QueryState';
import { useReview } from '../../../../plan/PlanProvider';
import { useCluster } from '../../useCluster';
import type { Link } from '../../corosyncFile';
import { optionFields } from '../options/optionModel';
import { useProperties } from '../useProperties';
import { useReasons } from '../useReason';
import { LinkFields } from './LinkFields';

const modes = ['passive', 'active', 'rr'] as const;
const most = 8;
/** What the manual page has for other transports. */
const notOfKnet = new Set(['bindnetaddr', 'broadcast', 'mcastaddr', 'ttl']);

/** The links of knet: added, changed and taken away while the cluster runs, where that is possible. */
export function LinksCard({ links, mode }: { links: readonly Link[]; mode: string }) {
  const { t } = useTranslation();
  const { summary, nodes } = useCluster();
  const properties = useProperties(summary.id);
  const review = useReview();
  const reasons = useReasons();
  const id = useId();
  const present = { mode, links };
  const [edited, setEdited] = useState<typeof present | null>(null);
  const [tried, setTried] = useState(false);
  const draft = edited ?? present;
  const names = nodes.map((node) => node.name);
  const complete = draft.links.every((link) =>
    names.every((name) => (link.addresses[name] ?? '').trim() !== ''),
  );
  const reason =
    reasons.corosync ??
    (JSON.stringify(draft) === JSON.stringify(present) ? t('properties.nothingChanged') : null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason !== null || !complete) return;
    const intent = {
      type: 'setLinks' as const,
      cluster: summary.id,
      mode: draft.mode === mode ? undefined : draft.mode,
      links: draft.links.map((link) => ({ ...link })),
    };
    review(intent, () => {
      setEdited(null);
      setTried(false);
    });
  };
  const add = () => {
    const free = [...Array(most).keys()].find(
      (number) => !draft.links.some((link) => link.number === number),
    );
    if (free === undefined) return;
    const link: Link = { number: free, addresses: {}, options: {} };
    setEdited({ ...draft, links: [...draft.links, link].sort((a, b) => a.number - b.number) });
  };
  const replace = (link: Link, by: Link | null) =>
    setEdited({
      ...draft,
      links: draft.links.flatMap((one) => (one === link ? (by ? [by] : []) : [one])),
    });
  return (
    <Card isCompact>
      <CardTitle component="h2">{t('properties.links.title')}</CardTitle>
      <CardBody>
        <Form id={id} onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
          <Content component="p">{t('properties.links.about')}</Content>
          <Field
            id="link-mode"
            label={t('properties.links.mode')}
            hint={t('properties.links.modeHint')}
          >
            <FormSelect
              id="link-mode"
              className="conga-option-add"
              aria-describedby="link-mode-text"
              value={draft.mode}
              onChange={(_event, next) => setEdited({ ...draft, mode: next })}
            >
              {modes.map((one) => (
                <FormSelectOption key={one} value={one} label={t(`properties.links.${one}`)} />
              ))}
            </FormSelect>
          </Field>
          <QueryState query={properties}>
            {(metadata) =>
              draft.links.map((link) => (
                <LinkFields
                  key={link.number}
                  link={link}
                  nodes={names}
                  fields={optionFields(metadata.link, link.options, notOfKnet)}
                  tried={tried}
                  removable={draft.links.length > 1}
                  onChange={(next) => replace(link, next)}
                  onRemove={() => replace(link, null)}
                />
              ))
            }
          </QueryState>
          <div>
            <Button
              variant="link"
              isInline
              icon={<PlusIcon />}
              isDisabled={draft.links.length >= most}
              onClick={add}
            >
              {t('properties.links.add')}
            </Button>
          </div>
          <div>
            <ActionButton type="submit" form={id} disabledReason={reason}>
              {t('cluster.review')}
            </ActionButton>
          </div>
        </Form>
      </CardBody>
    </Card>
  );
}
