import {
  Drawer,
  DrawerActions,
  DrawerCloseButton,
  DrawerContent,
  DrawerContentBody,
  DrawerHead,
  DrawerPanelBody,
  DrawerPanelContent,
  Title,
} from '@patternfly/react-core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface DetailDrawerProps {
  /** What is open; nothing folds the drawer. */
  title: string | null;
  actions?: ReactNode;
  details: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** The page with the details of one object beside it. Escape closes it; the focus goes to its title. */
export function DetailDrawer({ title, actions, details, onClose, children }: DetailDrawerProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (title === null) return;
    before.current = document.activeElement;
    heading.current?.focus();
  }, [title]);
  const close = () => {
    onClose();
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  return (
    <Drawer isExpanded={title !== null} className="conga-drawer">
      <DrawerContent
        panelContent={
          <DrawerPanelContent
            widths={{ default: 'width_50', xl: 'width_33' }}
            role="region"
            aria-labelledby="detail-title"
            onKeyDown={(event) => {
              if (event.key === 'Escape' && !event.defaultPrevented) close();
            }}
          >
            <DrawerHead>
              <Title
                headingLevel="h2"
                id="detail-title"
                tabIndex={-1}
                ref={heading}
                className="conga-name"
              >
                {title}
              </Title>
              <DrawerActions>
                {actions}
                <DrawerCloseButton aria-label={t('common.close')} onClose={close} />
              </DrawerActions>
            </DrawerHead>
            <DrawerPanelBody>{details}</DrawerPanelBody>
          </DrawerPanelContent>
        }
      >
        <DrawerContentBody>{children}</DrawerContentBody>
      </DrawerContent>
    </Drawer>
  );
}
