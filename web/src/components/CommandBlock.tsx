import {
  ClipboardCopyButton,
  CodeBlock,
  CodeBlockAction,
  CodeBlockCode,
} from '@patternfly/react-core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

const plain = /^[A-Za-z0-9_@%+=:,./-]+$/;

/** One argument as a POSIX shell would need it typed; nothing here is ever run by a shell. */
export function quoteArgument(argument: string): string {
  return plain.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}

export function commandLine(argv: readonly string[]): string {
  return argv.map(quoteArgument).join(' ');
}

function lineOf(command: string | readonly string[]): string {
  return typeof command === 'string' ? command : commandLine(command);
}

interface CommandBlockProps {
  /** Each command as its exact argument list, or as a line that was written down. */
  commands: readonly (string | readonly string[])[];
  /** The host they run on. */
  host?: string;
  /** What came out, shown below the commands. */
  output?: string;
}

/** Exact commands (and output), to read and to copy. */
export function CommandBlock({ commands, host, output }: CommandBlockProps) {
  const { t } = useTranslation();
  const id = useId();
  const [copied, setCopied] = useState(false);
  const text = commands.map(lineOf).join('\n');
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <CodeBlock
      className="conga-command"
      actions={
        <CodeBlockAction>
          <ClipboardCopyButton
            id={`copy-${id}`}
            aria-label={t('components.command.copy')}
            onClick={copy}
            onTooltipHidden={() => setCopied(false)}
            exitDelay={copied ? 1500 : 300}
            variant="plain"
          >
            {copied ? t('components.command.copied') : t('components.command.copy')}
          </ClipboardCopyButton>
        </CodeBlockAction>
      }
    >
      <CodeBlockCode id={id}>
        {host && <span className="conga-command-host">{`${host} # `}</span>}
        {text}
        {output ? `\n${output}` : ''}
      </CodeBlockCode>
    </CodeBlock>
  );
}
