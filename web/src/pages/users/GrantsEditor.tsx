import {
  Button,
  Flex,
  FlexItem,
  FormSelect,
  FormSelectOption,
  Stack,
  StackItem,
} from '@patternfly/react-core';
import { MinusCircleIcon, PlusCircleIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import type { Grant, Role } from '../../api/types';
import { roles, scopeKey, scopeOf } from './grants';
import { useScopes } from './useScopes';

interface GrantsEditorProps {
  value: readonly Grant[];
  onChange: (grants: Grant[]) => void;
}

/** The roles of one user, each with the place it holds for. */
export function GrantsEditor({ value, onChange }: GrantsEditorProps) {
  const { t } = useTranslation();
  const { options, nameOf } = useScopes();
  const change = (index: number, grant: Grant) =>
    onChange(value.map((before, at) => (at === index ? grant : before)));
  return (
    <Stack hasGutter>
      {value.map((grant, index) => {
        const key = scopeKey(grant.scope);
        const known = options.some((option) => option.key === key);
        return (
          <StackItem key={index}>
            <Flex gap={{ default: 'gapSm' }} flexWrap={{ default: 'wrap', md: 'nowrap' }}>
              <FlexItem grow={{ default: 'grow' }}>
                <FormSelect
                  aria-label={t('users.roleOf', { number: index + 1 })}
                  value={grant.role}
                  onChange={(_event, role) => change(index, { ...grant, role: role as Role })}
                >
                  {roles.map((role) => (
                    <FormSelectOption key={role} value={role} label={t(`users.roles.${role}`)} />
                  ))}
                </FormSelect>
              </FlexItem>
              <FlexItem grow={{ default: 'grow' }} className="conga-shrink">
                <FormSelect
                  aria-label={t('users.placeOf', { number: index + 1 })}
                  value={key}
                  onChange={(_event, place) => change(index, { ...grant, scope: scopeOf(place) })}
                >
                  {options.map((option) => (
                    <FormSelectOption key={option.key} value={option.key} label={option.text} />
                  ))}
                  {!known && <FormSelectOption value={key} label={nameOf(grant.scope)} />}
                </FormSelect>
              </FlexItem>
              <FlexItem>
                <Button
                  variant="plain"
                  aria-label={t('users.removeRole', { number: index + 1 })}
                  icon={<MinusCircleIcon />}
                  onClick={() => onChange(value.filter((_grant, at) => at !== index))}
                />
              </FlexItem>
            </Flex>
          </StackItem>
        );
      })}
      <StackItem>
        <Button
          variant="link"
          isInline
          icon={<PlusCircleIcon />}
          onClick={() => onChange([...value, { role: 'VIEWER', scope: { kind: 'EVERYTHING' } }])}
        >
          {t('users.addRole')}
        </Button>
      </StackItem>
    </Stack>
  );
}
