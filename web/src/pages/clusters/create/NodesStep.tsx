import { Button, Checkbox, TextInput } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { System } from '../../../api/types';
import { Field } from '../../../components/Field';
import { NothingHere } from '../../../components/NothingHere';
import { candidatesOf } from '../../cluster/nodes/candidates';
import { clusterNameRemark } from '../../cluster/resources/names';
import { AddSystemDialog } from '../../systems/AddSystemDialog';
import { withNode, type CreateDraft } from './createModel';

interface NodesStepProps {
  draft: CreateDraft;
  systems: readonly System[];
  taken: ReadonlySet<string>;
  onChange: (draft: CreateDraft) => void;
}

/** Name and members. A system that can't take part stays in the list and says why. */
export function NodesStep({ draft, systems, taken, onChange }: NodesStepProps) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const candidates = candidatesOf(systems);
  const remark = draft.name === '' ? null : clusterNameRemark(draft.name, taken);
  const add = (
    <Button variant="secondary" onClick={() => setAdding(true)}>
      {t('create.addSystem')}
    </Button>
  );
  return (
    <div className="conga-grid-form">
      <Field
        id="cluster-name"
        label={t('create.name')}
        help={t('create.nameHelp')}
        remark={remark ? t(`cluster.names.${remark}`) : null}
        required
      >
        <TextInput
          id="cluster-name"
          aria-describedby="cluster-name-text"
          value={draft.name}
          autoComplete="off"
          spellCheck={false}
          validated={remark ? 'error' : 'default'}
          onChange={(_event, name) => onChange({ ...draft, name })}
        />
      </Field>
      {candidates.length === 0 ? (
        <NothingHere compact headingLevel="h3" title={t('create.noSystems')} actions={add}>
          {t('create.noSystemsBody')}
        </NothingHere>
      ) : (
        <>
          <Table aria-label={t('create.nodes')} variant="compact" gridBreakPoint="">
            <Thead>
              <Tr>
                <Th>{t('create.nodes')}</Th>
                <Th>{t('create.about')}</Th>
              </Tr>
            </Thead>
            <Tbody>
              {candidates.map(({ system, reason, cluster }) => (
                <Tr key={system.id}>
                  <Td>
                    <Checkbox
                      id={`node-${system.id}`}
                      label={<span className="conga-name">{system.name}</span>}
                      isDisabled={reason !== null}
                      isChecked={draft.nodes.some((node) => node.system === system.id)}
                      onChange={(_event, on) => onChange(withNode(draft, system, on))}
                    />
                  </Td>
                  <Td modifier="breakWord">
                    {reason === null
                      ? system.facts?.operatingSystem
                      : t(`cluster.candidate.${reason}`, { cluster: cluster ?? '' })}
                    {reason === 'unreachable' && (
                      <div className="conga-subtle">{t('create.leftOut')}</div>
                    )}
                  </Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
          <div>{add}</div>
        </>
      )}
      <Checkbox
        id="create-install"
        label={t('cluster.install')}
        description={t('create.installAbout')}
        isChecked={draft.installPackages}
        onChange={(_event, installPackages) => onChange({ ...draft, installPackages })}
      />
      <Checkbox
        id="create-boot"
        label={t('cluster.startAtBoot')}
        isChecked={draft.startAtBoot}
        onChange={(_event, startAtBoot) => onChange({ ...draft, startAtBoot })}
      />
      {adding && <AddSystemDialog onClose={() => setAdding(false)} />}
    </div>
  );
}
