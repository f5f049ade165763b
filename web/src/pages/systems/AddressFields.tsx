import { Grid, GridItem, TextInput } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { problemOfField, type Problem } from '../../api/problem';
import { Field } from '../../components/Field';
import { looksLikeAddress, portOf } from './systemState';

interface AddressFieldsProps {
  address: string;
  port: string;
  onAddress: (address: string) => void;
  onPort: (port: string) => void;
  problem: Problem | null;
}

/** Where ricci listens on the system to be added. */
export function AddressFields({ address, port, onAddress, onPort, problem }: AddressFieldsProps) {
  const { t } = useTranslation();
  const addressWrong = address !== '' && !looksLikeAddress(address);
  const portWrong = portOf(port) === null;
  return (
    <Grid hasGutter>
      <GridItem md={8}>
        <Field
          id="system-address"
          label={t('systems.add.address')}
          help={t('systems.add.addressHelp')}
          remark={addressWrong ? t('systems.add.addressWrong') : null}
          problem={problemOfField(problem, 'address')}
          required
        >
          <TextInput
            id="system-address"
            autoFocus
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-describedby="system-address-text"
            validated={addressWrong ? 'error' : 'default'}
            value={address}
            onChange={(_event, value) => onAddress(value.trim())}
          />
        </Field>
      </GridItem>
      <GridItem md={4}>
        <Field
          id="system-port"
          label={t('systems.add.port')}
          help={t('systems.add.portHelp')}
          remark={portWrong ? t('systems.add.portWrong') : null}
          problem={problemOfField(problem, 'port')}
          required
        >
          <TextInput
            id="system-port"
            inputMode="numeric"
            autoComplete="off"
            aria-describedby="system-port-text"
            validated={portWrong ? 'error' : 'default'}
            value={port}
            onChange={(_event, value) => onPort(value)}
          />
        </Field>
      </GridItem>
    </Grid>
  );
}
