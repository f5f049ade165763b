import { Content, Flex, FlexItem, PageSection, Title } from '@patternfly/react-core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';

interface PageHeadingProps {
  title: string;
  /** Badges beside the title. */
  marks?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
}

/**
 * A page's heading. It names the document and takes the focus when the page was reached by
 * following a link, so that a screen reader starts at the page and not at the old link.
 */
export function PageHeading({ title, marks, description, actions }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, pathname } = useLocation();
  useEffect(() => {
    document.title = `${title} · Conga`;
  }, [title]);
  useEffect(() => {
    if (key !== 'default') heading.current?.focus();
  }, [key, pathname]);
  return (
    <PageSection hasBodyWrapper={false} className="conga-heading">
      <Flex
        justifyContent={{ default: 'justifyContentSpaceBetween' }}
        alignItems={{ default: 'alignItemsFlexStart' }}
        gap={{ default: 'gapMd' }}
      >
        <FlexItem className="conga-shrink">
          <Flex alignItems={{ default: 'alignItemsCenter' }} gap={{ default: 'gapMd' }}>
            <Title
              headingLevel="h1"
              size="2xl"
              tabIndex={-1}
              ref={heading}
              className="conga-heading-title"
            >
              {title}
            </Title>
            {marks}
          </Flex>
          {description && <Content component="p">{description}</Content>}
        </FlexItem>
        {actions && (
          <FlexItem>
            <Flex gap={{ default: 'gapSm' }}>{actions}</Flex>
          </FlexItem>
        )}
      </Flex>
    </PageSection>
  );
}
