import { Button, Tooltip, type ButtonProps } from '@patternfly/react-core';

interface ActionButtonProps extends ButtonProps {
  /** Why the control can't be used now; nothing when it can. */
  disabledReason?: string | null;
}

/** A button that stays visible and reachable when it can't be used, and says why. */
export function ActionButton({ disabledReason, onClick, children, ...rest }: ActionButtonProps) {
  const disabled = Boolean(disabledReason);
  const button = (
    <Button {...rest} isAriaDisabled={disabled} onClick={disabled ? undefined : onClick}>
      {children}
    </Button>
  );
  return disabledReason ? <Tooltip content={disabledReason}>{button}</Tooltip> : button;
}
