import {
  Alert,
  Card,
  CardBody,
  CardTitle,
  Content,
  ExpandableSection,
  Form,
  SearchInput,
  Switch,
  Toolbar,
  ToolbarContent,
  ToolbarItem,
} from '@patternfly/react-core';
import { useId, useState, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/ActionButton';
import { holdEnterWhileComposing } from '../../../../components/composition';
import type { FormValues } from '../../agents/formModel';
import type { OptionMetadata } from '../useProperties';
import { AddOption } from './AddOption';
import { OptionControl } from './OptionControl';
import {
  bareField,
  changedOptions,
  matches,
  optionFields,
  optionRemarks,
  type OptionField,
} from './optionModel';

interface OptionsCardProps {
  prefix: string;
  title: string;
  about: ReactNode;
  options: readonly OptionMetadata[];
  present: FormValues;
  /** Options that another form asks for. */
  hidden?: ReadonlySet<string>;
  /** Said where the engine describes none of these: names are typed then. */
  notDescribed: string;
  disabledReason: string | null;
  onReview: (changed: FormValues, onApplied: () => void) => void;
}

const nothing: ReadonlySet<string> = new Set();

/** Every option that the engine describes, to be found, set and put back to its default. */
export function OptionsCard({
  prefix,
  title,
  about,
  options,
  present,
  hidden = nothing,
  notDescribed,
  disabledReason,
  onReview,
}: OptionsCardProps) {
  const { t } = useTranslation();
  const id = useId();
  // Only what somebody typed is kept here: what the cluster has may change under it and is not lost.
  const [edits, setEdits] = useState<FormValues>({});
  const [text, setText] = useState('');
  const [onlySet, setOnlySet] = useState(false);
  const [tried, setTried] = useState(false);
  const described = optionFields(options, present, hidden);
  const names = new Set(described.map((field) => field.name));
  const added = Object.keys(edits).filter((name) => !names.has(name) && !hidden.has(name));
  const fields = [...described, ...added.map(bareField)];
  const changed = changedOptions(edits, present);
  const remarks = optionRemarks(fields, edits);
  const isSet = (field: OptionField) => (present[field.name] ?? '') !== '';
  const shown = fields.filter(
    (field) => matches(field, text) && (!onlySet || isSet(field) || field.name in edits),
  );
  const searching = text.trim() !== '' || onlySet;
  const reason =
    disabledReason ?? (Object.keys(changed).length === 0 ? t('properties.nothingChanged') : null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason !== null || Object.keys(remarks).length > 0) return;
    onReview(changed, () => {
      setEdits({});
      setTried(false);
    });
  };
  const draw = (field: OptionField) => (
    <OptionControl
      key={field.name}
      prefix={prefix}
      field={field}
      value={edits[field.name] ?? present[field.name] ?? ''}
      remark={tried ? (remarks[field.name] ?? null) : null}
      isSet={isSet(field)}
      onChange={(value) => setEdits({ ...edits, [field.name]: value })}
    />
  );
  const plain = shown.filter((field) => field.folded === null || isSet(field) || searching);
  const folded = shown.filter((field) => !plain.includes(field));
  return (
    <Card isCompact>
      <CardTitle component="h2">{title}</CardTitle>
      <CardBody>
        <Form id={id} onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
          <Content component="p">{about}</Content>
          {options.length === 0 && <Alert isInline isPlain variant="info" title={notDescribed} />}
          {fields.length > 6 && (
            <Toolbar className="conga-option-search">
              <ToolbarContent>
                <ToolbarItem>
                  <SearchInput
                    aria-label={t('properties.options.search', { title })}
                    placeholder={t('properties.options.searchHint')}
                    value={text}
                    onChange={(_event, value) => setText(value)}
                    onClear={() => setText('')}
                    onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
                  />
                </ToolbarItem>
                <ToolbarItem alignSelf="center">
                  <Switch
                    id={`${prefix}-only-set`}
                    label={t('properties.options.onlySet')}
                    isChecked={onlySet}
                    onChange={(_event, value) => setOnlySet(value)}
                  />
                </ToolbarItem>
              </ToolbarContent>
            </Toolbar>
          )}
          {shown.length === 0 && fields.length > 0 && (
            <Content component="p">{t('properties.options.noneFound')}</Content>
          )}
          {fields.length === 0 && (
            <Content component="p">{t('properties.options.noneSet')}</Content>
          )}
          <div className="conga-options">{plain.map(draw)}</div>
          {folded.length > 0 && (
            <Folded count={folded.length} wrong={tried && folded.some((one) => remarks[one.name])}>
              {folded.map(draw)}
            </Folded>
          )}
          {options.length === 0 && (
            <AddOption
              prefix={prefix}
              taken={(name) => fields.some((field) => field.name === name) || hidden.has(name)}
              onAdd={(name) => setEdits({ ...edits, [name]: '' })}
            />
          )}
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

function Folded({
  count,
  wrong,
  children,
}: {
  count: number;
  wrong: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <ExpandableSection
      isExpanded={open || wrong}
      onToggle={(_event, next) => setOpen(next)}
      isIndented
      toggleText={t('properties.options.advanced', { count })}
    >
      {(open || wrong) && <div className="conga-options">{children}</div>}
    </ExpandableSection>
  );
}
