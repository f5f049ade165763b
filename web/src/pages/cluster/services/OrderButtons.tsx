import { Button } from '@patternfly/react-core';
import { ArrowDownIcon, ArrowUpIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';

interface OrderButtonsProps {
  name: string;
  index: number;
  count: number;
  onMove: (by: -1 | 1) => void;
}

/** Moves one of a list up or down. */
export function OrderButtons({ name, index, count, onMove }: OrderButtonsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Button
        variant="plain"
        size="sm"
        icon={<ArrowUpIcon />}
        aria-label={t('services.order.up', { name })}
        isDisabled={index === 0}
        onClick={() => onMove(-1)}
      />
      <Button
        variant="plain"
        size="sm"
        icon={<ArrowDownIcon />}
        aria-label={t('services.order.down', { name })}
        isDisabled={index === count - 1}
        onClick={() => onMove(1)}
      />
    </>
  );
}
