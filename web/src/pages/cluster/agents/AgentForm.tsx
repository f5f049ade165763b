import { Content, ExpandableSection } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOfField, type Problem } from '../../../api/problem';
import { AgentField } from './AgentField';
import {
  fieldsOf,
  tidy,
  type AgentMetadata,
  type FieldSection,
  type FormField,
  type FormValues,
  type Remark,
} from './formModel';

interface AgentFormProps {
  /** Distinguishes the fields where several forms stand on one page. */
  prefix: string;
  metadata: AgentMetadata;
  /** Parameters to show first, where it is not the usual ones. */
  first?: readonly string[];
  values: FormValues;
  /** Remarks to show; none before the form was sent for the first time. */
  remarks: Record<string, Remark>;
  problem?: Problem | null;
  /** Secrets that are set already: left blank they stay. */
  keptSecrets?: ReadonlySet<string>;
  onChange: (values: FormValues) => void;
}

/** The form that an agent's metadata describe: required and usual fields first, the rest folded. */
export function AgentForm({
  prefix,
  metadata,
  first,
  values,
  remarks,
  problem,
  keptSecrets,
  onChange,
}: AgentFormProps) {
  const { t } = useTranslation();
  const fields = fieldsOf(metadata, first);
  const draw = (field: FormField) => (
    <AgentField
      key={field.name}
      prefix={prefix}
      field={field}
      value={values[field.name] ?? ''}
      remark={remarks[field.name] ?? null}
      problem={problemOfField(problem, `parameters.${field.name}`)}
      keepsSecret={keptSecrets?.has(field.name) ?? false}
      onChange={(value) => onChange({ ...values, [field.name]: value })}
    />
  );
  const inSection = (section: FieldSection) => fields.filter((field) => field.section === section);
  const long = tidy(metadata.longDescription);
  return (
    <>
      <AgentAbout metadata={metadata} long={long} />
      {inSection('main').map(draw)}
      {(['more', 'deprecated'] as const).map((section) => (
        <FoldedFields
          key={section}
          section={section}
          fields={inSection(section)}
          wrong={inSection(section).some((field) => remarks[field.name])}
          draw={draw}
        />
      ))}
      {fields.length === 0 && <Content component="p">{t('cluster.agents.noParameters')}</Content>}
    </>
  );
}

function AgentAbout({ metadata, long }: { metadata: AgentMetadata; long: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <strong className="conga-mono">{metadata.name}</strong>
      {metadata.shortDescription && <> {metadata.shortDescription}</>}
      {long && long !== metadata.shortDescription && (
        <ExpandableSection
          isExpanded={open}
          onToggle={(_event, next) => setOpen(next)}
          toggleText={t('cluster.agents.about')}
        >
          <span className="conga-prewrap">{long}</span>
        </ExpandableSection>
      )}
    </div>
  );
}

interface FoldedFieldsProps {
  section: 'more' | 'deprecated';
  fields: FormField[];
  wrong: boolean;
  draw: (field: FormField) => React.ReactNode;
}

function FoldedFields({ section, fields, wrong, draw }: FoldedFieldsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (fields.length === 0) return null;
  return (
    <ExpandableSection
      isExpanded={open || wrong}
      onToggle={(_event, next) => setOpen(next)}
      isIndented
      toggleText={t(`cluster.agents.${section}Settings`, { count: fields.length })}
    >
      <div className="conga-grid-form">{fields.map(draw)}</div>
    </ExpandableSection>
  );
}
