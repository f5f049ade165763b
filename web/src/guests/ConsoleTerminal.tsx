import { Terminal } from '@xterm/xterm';
import '@xterm/xterm/css/xterm.css';
import { useEffect, useRef } from 'react';
import { ConsoleStream, type ConsoleState } from './consoleStream';

interface ConsoleTerminalProps {
  system: string;
  guest: string;
  /** What screen readers call it. */
  label: string;
  onState: (state: ConsoleState) => void;
  onStream: (stream: ConsoleStream | null) => void;
  /** The key that leaves the terminal was pressed. */
  onLeave: () => void;
}

/** A terminal on a guest's serial console. Loaded when a console is opened: it is larger than the rest of the page. */
export default function ConsoleTerminal(props: ConsoleTerminalProps) {
  const { system, guest, label } = props;
  const place = useRef<HTMLDivElement>(null);
  const handlers = useRef(props);
  useEffect(() => {
    handlers.current = props;
  });
  useEffect(() => {
    const terminal = new Terminal({
      convertEol: true,
      cursorBlink: false,
      fontSize: 14,
      rows: 24,
      cols: 80,
      scrollback: 5_000,
      screenReaderMode: true,
    });
    if (place.current) terminal.open(place.current);
    const stream = new ConsoleStream(system, guest, {
      onOutput: (bytes) => terminal.write(bytes),
      onState: (state) => handlers.current.onState(state),
    });
    handlers.current.onStream(stream);
    terminal.attachCustomKeyEventHandler((event) => {
      if (event.key !== 'F6') return true;
      if (event.type === 'keydown') handlers.current.onLeave();
      return false;
    });
    const typed = terminal.onData((text) => stream.type(text));
    terminal.textarea?.setAttribute('aria-label', label);
    terminal.focus();
    return () => {
      handlers.current.onStream(null);
      typed.dispose();
      stream.stop();
      terminal.dispose();
    };
  }, [system, guest, label]);
  return (
    <div
      ref={place}
      className="conga-guest-terminal"
      // Escape is the guest's, not the dialog's.
      onKeyDown={(event) => event.stopPropagation()}
    />
  );
}
