import { Button, Card, CardBody } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReview } from '../../../../plan/PlanProvider';
import { useCluster } from '../../useCluster';
import { ChoiceField, TextField } from '../fields';
import { FormDialog } from '../FormDialog';
import type { AclPermission, AclRole } from '../sections';

interface RoleDialogProps {
  role: AclRole;
  existing: boolean;
  onClose: () => void;
}

const blank: AclPermission = {
  id: '',
  kind: 'read',
  xpath: '/cib',
  reference: '',
  objectType: '',
  attribute: '',
  description: '',
};

type Target = 'xpath' | 'reference' | 'objectType';

function targetOf(permission: AclPermission): Target {
  if (permission.reference) return 'reference';
  return permission.objectType ? 'objectType' : 'xpath';
}

/** Adds or changes a role and its permissions. */
export function RoleDialog({ role, existing, onClose }: RoleDialogProps) {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const [draft, setDraft] = useState(existing ? role : { ...role, permissions: [blank] });
  const put = (index: number, next: AclPermission) =>
    setDraft({
      ...draft,
      permissions: draft.permissions.map((one, at) => (at === index ? next : one)),
    });
  return (
    <FormDialog
      title={t(existing ? 'rules.changeTitle' : 'rules.addRole', { id: draft.id })}
      description={t('rules.roleAbout')}
      onClose={onClose}
      onReview={() =>
        review({ type: 'putAclRole', cluster: detail.summary.id, role: draft, existing }, onClose)
      }
    >
      <TextField
        id="role-id"
        label={t('common.name')}
        required
        disabled={existing}
        value={draft.id}
        onChange={(id) => setDraft({ ...draft, id })}
      />
      <TextField
        id="role-description"
        label={t('rules.description')}
        value={draft.description}
        onChange={(description) => setDraft({ ...draft, description })}
      />
      {draft.permissions.map((permission, index) => (
        <Card key={index} isCompact>
          <CardBody className="conga-stack">
            <PermissionFields
              id={`permission-${index}`}
              permission={permission}
              onChange={(next) => put(index, next)}
            />
            <div>
              <Button
                variant="link"
                isInline
                aria-label={t('rules.removePermission', { number: index + 1 })}
                onClick={() =>
                  setDraft({
                    ...draft,
                    permissions: draft.permissions.filter((_, at) => at !== index),
                  })
                }
              >
                {t('rules.remove')}
              </Button>
            </div>
          </CardBody>
        </Card>
      ))}
      <div>
        <Button
          variant="secondary"
          onClick={() => setDraft({ ...draft, permissions: [...draft.permissions, blank] })}
        >
          {t('rules.addPermission')}
        </Button>
      </div>
    </FormDialog>
  );
}

interface PermissionFieldsProps {
  id: string;
  permission: AclPermission;
  onChange: (permission: AclPermission) => void;
}

function PermissionFields({ id, permission, onChange }: PermissionFieldsProps) {
  const { t } = useTranslation();
  const [target, setTarget] = useState<Target>(targetOf(permission));
  return (
    <>
      <ChoiceField
        id={`${id}-kind`}
        label={t('rules.permissionKind')}
        help={t('rules.permissionHelp')}
        value={permission.kind}
        options={(['read', 'write', 'deny'] as const).map(
          (one) => [one, t(`rules.permission.${one}`)] as const,
        )}
        onChange={(kind) => onChange({ ...permission, kind })}
      />
      <ChoiceField
        id={`${id}-by`}
        label={t('rules.target')}
        value={target}
        options={(['xpath', 'reference', 'objectType'] as const).map(
          (one) => [one, t(`rules.targets.${one}`)] as const,
        )}
        onChange={(next) => {
          setTarget(next as Target);
          onChange({ ...permission, xpath: '', reference: '', objectType: '', attribute: '' });
        }}
      />
      <TextField
        id={`${id}-target`}
        label={t(`rules.targets.${target}`)}
        help={t(`rules.targetHelp.${target}`)}
        required
        value={permission[target]}
        onChange={(value) => onChange({ ...permission, [target]: value })}
      />
      {target === 'objectType' && (
        <TextField
          id={`${id}-attribute`}
          label={t('rules.ofAttribute')}
          value={permission.attribute}
          onChange={(attribute) => onChange({ ...permission, attribute })}
        />
      )}
    </>
  );
}
