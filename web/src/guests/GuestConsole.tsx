import {
  Alert,
  AlertActionLink,
  Bullseye,
  Button,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  Spinner,
} from '@patternfly/react-core';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../components/ProblemAlert';
import { StatusLabel } from '../components/StatusLabel';
import { consoleAtFirst, type ConsoleStream } from './consoleStream';

const ConsoleTerminal = lazy(() => import('./ConsoleTerminal'));

const statusOf = { connecting: 'progress', live: 'ok', lost: 'error', ended: 'off' } as const;

interface GuestConsoleProps {
  system: string;
  guest: string;
  onClose: () => void;
}

/** A guest's serial console, to read and to type on; says who else writes. */
export function GuestConsole({ system, guest, onClose }: GuestConsoleProps) {
  const { t } = useTranslation();
  const [state, setState] = useState(consoleAtFirst);
  const [opened, setOpened] = useState(0);
  const stream = useRef<ConsoleStream | null>(null);
  const close = useRef<HTMLButtonElement>(null);
  const title = t('guests.console.of', { guest });
  const over = state.status === 'lost' || state.status === 'ended';
  const other = state.writer !== null && !state.here ? state.writer : null;
  return (
    <Modal
      isOpen
      variant="large"
      onClose={onClose}
      onEscapePress={(event) => {
        const inside = event.target instanceof Element && event.target.closest('.xterm');
        if (!inside) onClose();
      }}
      aria-labelledby="guest-console-title"
    >
      <ModalHeader
        title={title}
        labelId="guest-console-title"
        description={t('guests.console.about')}
      />
      <ModalBody>
        <div className="conga-guest-facts">
          <div aria-live="polite">
            <StatusLabel status={statusOf[state.status]}>
              {t(`guests.console.status.${state.status}`)}
            </StatusLabel>{' '}
            {state.here && t('guests.console.here')}
          </div>
          {other !== null && (
            <Alert
              isInline
              variant="info"
              component="h2"
              title={t('guests.console.other', { who: other })}
              actionLinks={
                <AlertActionLink onClick={() => void stream.current?.take()}>
                  {t('guests.console.take')}
                </AlertActionLink>
              }
            >
              {t('guests.console.otherAbout')}
            </Alert>
          )}
          {other === null && <ProblemAlert problem={state.problem} />}
          <Suspense
            fallback={
              <Bullseye>
                <Spinner aria-label={t('common.loading')} />
              </Bullseye>
            }
          >
            <ConsoleTerminal
              key={opened}
              system={system}
              guest={guest}
              label={title}
              onState={setState}
              onStream={(now) => {
                stream.current = now;
              }}
              onLeave={() => close.current?.focus()}
            />
          </Suspense>
        </div>
      </ModalBody>
      <ModalFooter>
        {over && (
          <Button
            onClick={() => {
              setState(consoleAtFirst);
              setOpened(opened + 1);
            }}
          >
            {t('guests.console.again')}
          </Button>
        )}
        <Button ref={close} variant="secondary" onClick={onClose}>
          {t('common.close')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
