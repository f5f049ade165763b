import {
  remarkOf,
  tidy,
  type FieldControl,
  type FormField,
  type FormValues,
  type Remark,
} from '../../agents/formModel';
import type { OptionMetadata } from '../useProperties';

const controls: Record<string, FieldControl> = {
  integer: 'number',
  boolean: 'boolean',
  time: 'time',
  percentage: 'percentage',
  port: 'port',
};

export interface OptionField extends FormField {
  folded: 'advanced' | 'deprecated' | null;
  unit: string | null;
  range: string | null;
  /** Who describes it; empty where nobody does. */
  source: string;
}

/** A number that may be INFINITY, or negative although it is a time, is left to the server to judge. */
function controlOf(option: OptionMetadata): FieldControl {
  if (option.options.length > 0) return 'select';
  if (option.defaultValue?.includes('INFINITY')) return 'text';
  if (option.longDescription.includes('negative')) return 'text';
  return controls[option.type] ?? 'text';
}

export function fieldOf(option: OptionMetadata): OptionField {
  const summary = tidy(option.shortDescription);
  const help = tidy(option.longDescription);
  return {
    name: option.name,
    control: controlOf(option),
    section: 'main',
    required: false,
    placeholder: option.defaultValue ?? '',
    options: option.options,
    summary,
    help: help === summary ? '' : help,
    folded: option.deprecated ? 'deprecated' : option.advanced ? 'advanced' : null,
    unit: option.unit ?? null,
    range: option.range ?? null,
    source: option.source,
  };
}

/** Something that is set although the engine does not describe it. */
export function bareField(name: string): OptionField {
  return {
    name,
    control: 'text',
    section: 'main',
    required: false,
    placeholder: '',
    options: [],
    summary: '',
    help: '',
    folded: null,
    unit: null,
    range: null,
    source: '',
  };
}

/** Fields for all options that a person may set, and for what is set beside them. */
export function optionFields(
  options: readonly OptionMetadata[],
  present: FormValues,
  hidden: ReadonlySet<string>,
): OptionField[] {
  const known = new Set(options.map((option) => option.name));
  const described = options
    .filter((option) => !option.readOnly && !hidden.has(option.name))
    .map(fieldOf);
  const bare = Object.keys(present)
    .filter((name) => !known.has(name) && !hidden.has(name))
    .sort()
    .map(bareField);
  return [...described, ...bare];
}

/** Whether a field is meant by what somebody typed into the search. */
export function matches(field: OptionField, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return (
    wanted === '' || `${field.name} ${field.summary} ${field.help}`.toLowerCase().includes(wanted)
  );
}

/** What was edited and differs from what is there. */
export function changedOptions(edits: FormValues, present: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(edits)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([name, value]) => value !== (present[name] ?? '')),
  );
}

export function optionRemarks(
  fields: readonly OptionField[],
  edits: FormValues,
): Record<string, Remark> {
  const remarks: Record<string, Remark> = {};
  for (const field of fields) {
    const value = edits[field.name];
    const remark = value === undefined ? null : remarkOf(field, value);
    if (remark) remarks[field.name] = remark;
  }
  return remarks;
}
